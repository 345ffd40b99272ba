using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Overviews;

/// <summary>The grants of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Kroner">What each centre is granted, in the order of the centres; null where nobody has said.</param>
public sealed record GrantYear(ReportingPeriod Year, IReadOnlyList<long?> Kroner)
{
    /// <summary>All grants together; null unless that of every centre is known.</summary>
    public long? Total { get; } = Kroner.Aggregate((long?)0, (sum, kroner) => checked(sum + kroner));

    /// <summary>A centre's grant as a share of all; nothing unless all are known and one is above zero.</summary>
    /// <param name="centre">The centre's place in the order of the centres.</param>
    public ShareFigure ShareOf(int centre) =>
        (Kroner[centre], Total) is ({ } part, { } whole) ? Share.Of(part, whole) : ShareFigure.NotCollected;
}

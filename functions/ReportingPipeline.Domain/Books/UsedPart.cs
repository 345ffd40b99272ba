using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Books;

/// <summary>A part as a report counts it.</summary>
/// <param name="Part">The part.</param>
/// <param name="Version">
/// The version of the closed part; 0 while the part is open, so that its first release closes it with these counts.
/// </param>
/// <param name="CountsName">The name of the counts.</param>
/// <param name="DataAsOf">What was registered of it before this instant is counted, as far as it was taken up.</param>
public sealed record UsedPart(ReportingPeriod Part, int Version, string CountsName, DateTimeOffset DataAsOf)
{
    /// <summary>What administrators have taken up for its versions so far, though few users are behind it; in order.</summary>
    public IReadOnlyList<TakenUp> TakenUp { get; init; } = [];

    /// <summary>A closed part as a report counts it.</summary>
    public static UsedPart Of(ClosedPart closed) => new(closed.Part, closed.Latest.Number, closed.Latest.CountsName, closed.Latest.DataAsOf)
    {
        TakenUp = [.. closed.Versions.Select(version => version.TakenUp).OfType<TakenUp>()],
    };
}

using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>Numbers of one quantity, of the same months and the same version, which differ only in where the visitors come from.</summary>
/// <param name="Version">The version of the counts.</param>
/// <param name="Quantity">What is counted.</param>
/// <param name="Span">The months that are counted.</param>
internal sealed record TableName(int Version, Quantity Quantity, MonthSpan Span)
{
    /// <summary>Of these, the number of some places.</summary>
    public NumberName Of(PlaceSet places) => new(this, places);

    public override string ToString() => $"{Quantity} {Span.First}..{Span.Last}";
}

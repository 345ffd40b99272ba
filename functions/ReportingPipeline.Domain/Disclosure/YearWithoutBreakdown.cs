using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>A year of which nothing is told by municipality.</summary>
/// <param name="Year">The year.</param>
/// <param name="Reason">Why.</param>
public sealed record YearWithoutBreakdown(ReportingPeriod Year, NoBreakdownReason Reason);

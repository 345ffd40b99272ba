using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Counting;

/// <summary>The visits of one month from one municipality.</summary>
/// <param name="Month">The month.</param>
/// <param name="MunicipalityId">The visitors' home municipality.</param>
/// <param name="Tally">The visits.</param>
public sealed record MonthTally(YearMonth Month, string MunicipalityId, VisitTally Tally);

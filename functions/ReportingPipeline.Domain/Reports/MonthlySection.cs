using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>The months of the reporting year up to the end of the reported period.</summary>
/// <param name="Months">The months, in order.</param>
public sealed record MonthlySection(IReadOnlyList<MonthFigures> Months);

/// <summary>One month.</summary>
/// <param name="Month">The month.</param>
/// <param name="Visits">Its visits.</param>
/// <param name="UniqueUsers">Its registered unique users.</param>
/// <param name="VisitsYearBefore">The visits of the same month one year before.</param>
public sealed record MonthFigures(YearMonth Month, VisitFigures Visits, Figure UniqueUsers, Figure VisitsYearBefore);

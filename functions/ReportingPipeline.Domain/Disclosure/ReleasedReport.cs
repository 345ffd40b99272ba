using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>A report as it may leave the centre.</summary>
/// <param name="Model">What it says; nothing of what is hidden is left in it.</param>
/// <param name="Cells">Every count that it tells or hides, in printed order, and then those that the reports to the period's other recipients do.</param>
/// <param name="Audit">What a reader of it, and of all reports before it, can work out of each target.</param>
public sealed record ReleasedReport(ReportModel Model, IReadOnlyList<ReleasedCell> Cells, IReadOnlyList<AuditedTarget> Audit);

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What has come of building a revision.</summary>
/// <param name="Workbook">Its file.</param>
/// <param name="Totals">The key figures that the file prints.</param>
/// <param name="Checks">What the checks found.</param>
public sealed record BuiltReport(BuiltWorkbook Workbook, PrintedTotals Totals, IReadOnlyList<RecordedCheck> Checks);

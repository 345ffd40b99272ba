namespace ReportingPipeline.Reporting.Ledger;

/// <summary>What has come of building a revision.</summary>
/// <param name="Workbook">Its file.</param>
/// <param name="Totals">The key figures that the file prints.</param>
/// <param name="Checks">What the checks found.</param>
/// <param name="CellSet">The name of the set of counts that the file tells and hides; null for a preview.</param>
/// <param name="SetsBefore">How many sets the centre had published when that was decided; null for a preview.</param>
public sealed record BuiltReport(BuiltWorkbook Workbook, PrintedTotals Totals, IReadOnlyList<RecordedCheck> Checks, string? CellSet, int? SetsBefore);

namespace ReportingPipeline.Domain.Ledger;

/// <summary>What has come of building a revision.</summary>
/// <param name="MadeFrom">The name of what it was made from.</param>
/// <param name="Workbook">Its file.</param>
/// <param name="Totals">The key figures that the file prints.</param>
/// <param name="Checks">What the checks found.</param>
public sealed record BuiltReport(
    string MadeFrom, BuiltWorkbook Workbook, PrintedTotals Totals, IReadOnlyList<RecordedCheck> Checks);

namespace ReportingPipeline.Spreadsheets;

/// <summary>A row of a file of rows and columns.</summary>
/// <param name="Number">Its line, or its number in a spreadsheet, from 1.</param>
/// <param name="Cells">Its cells from the first column on.</param>
/// <param name="Fault">What is wrong with the row as a whole; null if nothing is.</param>
internal sealed record FileRow(int Number, IReadOnlyList<FileCell> Cells, string? Fault = null)
{
    /// <summary>Whether nobody sees anything in it, as in the rows with which spreadsheets fill up their files.</summary>
    public bool ShowsNothing => Fault is null && Cells.All(cell => cell.ShowsNothing);
}

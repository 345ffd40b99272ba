using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using WorkbookCheck.Reading;
using Charts = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Tests.Workbooks;

/// <summary>What of a workbook must survive another program that opens and saves it, as lines of text in an order of their own.</summary>
internal sealed record WorkbookContent
{
    /// <summary>The sheets, by their tabs.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    /// <summary>The values of all cells.</summary>
    public required IReadOnlyList<string> Cells { get; init; }

    /// <summary>The tables: name, sheet, range and headers.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>The defined names and what they lead to.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The charts: sheet, title, and the cells that they draw.</summary>
    public required IReadOnlyList<string> Charts { get; init; }

    /// <summary>What is read out in the place of each chart.</summary>
    public required IReadOnlyList<string> AltTexts { get; init; }

    /// <summary>Reads a file.</summary>
    public static WorkbookContent Of(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = new CheckedWorkbook(document);
        return new WorkbookContent
        {
            Sheets = [.. workbook.Sheets.Select(sheet => sheet.Name)],
            Cells = [.. workbook.Sheets.SelectMany(sheet => sheet.Cells.Select(cell => $"{sheet.Name}!{cell.Place} {(cell.IsNumber ? "number" : "text")}: {Value(cell)}"))],
            Tables = [.. workbook.Sheets.SelectMany(sheet => sheet.Tables.Select(table => $"{table.Name} {sheet.Name}!{table.Area}: {string.Join(" | ", table.Headers)}")).Order(StringComparer.Ordinal)],
            Names = [.. workbook.Names.Select(name => $"{name.LocalSheetId} {name.Name}: {Plain(name.Text)}").Order(StringComparer.Ordinal)],
            Charts = [.. workbook.Sheets.SelectMany(sheet => sheet.Drawings.Where(drawing => drawing.Chart is not null).Select(drawing => $"{sheet.Name}: {Chart(drawing.Chart!)}"))],
            AltTexts = [.. workbook.Sheets.SelectMany(sheet => sheet.Drawings).Select(drawing => drawing.AltText)],
        };
    }

    // Programs keep 15 digits of a number, and write them in their own way.
    private static string Value(CheckedCell cell) =>
        cell.IsNumber ? double.Parse(cell.Value, CultureInfo.InvariantCulture).ToString("G14", CultureInfo.InvariantCulture) : cell.Value;

    private static string Chart(Charts.Chart chart) =>
        $"{CheckedDrawing.TextOf(chart.Title)} / {string.Join(' ', chart.Descendants<Charts.Formula>().Select(formula => Plain(formula.Text)).Distinct().Order(StringComparer.Ordinal))}";

    // Programs differ in where they put quotes and dollars.
    private static string Plain(string reference) => reference.Replace("'", "", StringComparison.Ordinal).Replace("$", "", StringComparison.Ordinal);
}

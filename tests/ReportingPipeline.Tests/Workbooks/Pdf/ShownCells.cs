using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using ReportingPipeline.Domain.Languages;
using WorkbookCheck.Reading;

namespace ReportingPipeline.Tests.Workbooks.Pdf;

/// <summary>What the cells of a workbook's tables show to a reader of its language, worked out without the code that writes PDFs.</summary>
internal static class ShownCells
{
    /// <summary>The cells in the order of sheets, tables and rows, headers included, but for those that show nothing.</summary>
    public static IReadOnlyList<string> Of(byte[] workbook, Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var cells =
            from sheet in new CheckedWorkbook(document).Sheets
            from table in sheet.Tables.OrderBy(table => table.Area.First.Row)
            from row in table.Area.Rows
            from column in table.Area.Columns
            select sheet.CellAt(new CellPlace(row, column)) is { } cell ? Of(cell, language) : "";
        return [.. cells.Where(text => text.Length > 0)];
    }

    private static string Of(CheckedCell cell, Language language) =>
        (cell.IsNumber ? Number(cell, language) : cell.Value).Replace('\u00A0', ' ');

    private static string Number(CheckedCell cell, Language language)
    {
        var number = double.Parse(cell.Value, CultureInfo.InvariantCulture);
        if (cell.Look.NumberFormat.StartsWith("dd", StringComparison.Ordinal))
        {
            var pattern = language == Language.English ? "d MMMM yyyy" : "dd.MM.yyyy";
            return DateTime.FromOADate(number).ToString(pattern, CultureInfo.InvariantCulture);
        }

        var shown = FormattedNumber.Of(number, cell.Look.NumberFormat).Replace('-', '−');
        return language == Language.English ? shown : shown.Replace(',', ' ').Replace('.', ',');
    }
}

using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Reading;

/// <summary>Reads the cells of a sheet.</summary>
internal static class CellReader
{
    /// <summary>The cells that hold something, row by row.</summary>
    public static IEnumerable<CheckedCell> Cells(Worksheet worksheet, CheckedWorkbook workbook) =>
        worksheet.Descendants<Cell>().Select(cell => Read(cell, workbook)).OfType<CheckedCell>();

    private static CheckedCell? Read(Cell cell, CheckedWorkbook workbook)
    {
        var text = TextOf(cell, workbook);
        var value = text is null ? cell.CellValue?.Text ?? "" : text.InnerText;
        if (value.Length == 0) return null;

        var place = CellPlace.Parse(cell.CellReference?.Value ?? "")
            ?? throw new InvalidDataException($"'{cell.CellReference}' is no address of a cell.");
        var look = workbook.Looks[cell.StyleIndex?.Value];
        var runs = text?.Elements<Run>() ?? [];
        var fonts = runs.Select(run => CellLooks.OfRun(run.RunProperties, look.Font)).Distinct().ToList();
        var isNumber = cell.DataType?.InnerText is null or "n";
        return new CheckedCell(place, isNumber, value, look, fonts.Count > 0 ? fonts : [look.Font]);
    }

    private static OpenXmlCompositeElement? TextOf(Cell cell, CheckedWorkbook workbook) =>
        cell.DataType?.InnerText switch
        {
            "s" => workbook.Texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)],
            "inlineStr" => cell.InlineString,
            _ => null,
        };
}

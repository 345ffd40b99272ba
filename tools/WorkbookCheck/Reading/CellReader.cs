using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Reading;

/// <summary>Reads the cells of a sheet.</summary>
internal static class CellReader
{
    /// <summary>The cells that hold something, row by row. A row or cell that does not say where it is follows the one before it.</summary>
    public static IEnumerable<CheckedCell> Cells(Worksheet worksheet, CheckedWorkbook workbook)
    {
        var last = new CellPlace(0, 0);
        foreach (var row in worksheet.Descendants<Row>())
        {
            last = new CellPlace((int?)row.RowIndex?.Value ?? last.Row + 1, 0);
            foreach (var cell in row.Elements<Cell>())
            {
                last = cell.CellReference?.Value is { } address
                    ? CellPlace.Parse(address) ?? throw new InvalidDataException($"'{address}' is no address of a cell.")
                    : last with { Column = last.Column + 1 };
                if (Read(cell, last, workbook) is { } found) yield return found;
            }
        }
    }

    private static CheckedCell? Read(Cell cell, CellPlace place, CheckedWorkbook workbook)
    {
        var look = workbook.Looks[cell.StyleIndex?.Value];
        var text = TextOf(cell, workbook);
        var value = text is null ? cell.CellValue?.Text ?? "" : TextOf(text);
        if (value.Length == 0 && cell.CellFormula is null) return null;

        var kind = cell.DataType?.InnerText switch
        {
            "s" or "str" or "inlineStr" => CellContent.Text,
            "b" => CellContent.Truth,
            "e" => CellContent.Error,
            _ => CellContent.Number,
        };
        var runs = text?.Elements<Run>().Select(run => workbook.Looks.OfRun(run.RunProperties, look.Font)).Distinct().ToList() ?? [];
        return new CheckedCell(place, kind, value, cell.CellFormula?.Text, look, runs.Count > 0 ? runs : [look.Font]);
    }

    private static OpenXmlCompositeElement? TextOf(Cell cell, CheckedWorkbook workbook) => cell.DataType?.InnerText switch
    {
        "s" => workbook.Texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)],
        "inlineStr" => cell.InlineString,
        _ => null,
    };

    // Without the phonetic hints that a text may carry.
    private static string TextOf(OpenXmlCompositeElement text) =>
        string.Concat(text.Elements<Text>().Concat(text.Elements<Run>().Select(run => run.Text).OfType<Text>()).Select(part => part.Text));
}

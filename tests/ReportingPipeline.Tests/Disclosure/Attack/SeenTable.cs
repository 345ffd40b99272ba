using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>A cell as a reader sees it: a text or a number.</summary>
internal readonly record struct SeenCell(string? Text, double Number)
{
    /// <summary>Whether the figure is hidden.</summary>
    public bool IsHidden => Text == ":";

    /// <summary>The whole number; null if there is none.</summary>
    public long? Whole => Text is null ? (long)Math.Round(Number) : null;

    /// <summary>The share in hundredths of a per cent; null if there is none.</summary>
    public long? Hundredths => Text is null ? (long)Math.Round(Number * 10_000) : null;

    /// <summary>The month of the day that Excel has a number for.</summary>
    public int Month => Of(DateTime.FromOADate(Number));

    /// <summary>The number of a day's month.</summary>
    public static int Of(DateTime day) => (day.Year * 12) + day.Month - 1;
}

/// <summary>The tables of a file, and whatever else is written in its sheets.</summary>
internal sealed class SeenFile
{
    private readonly Dictionary<string, List<SeenCell[]>> _tables = [];
    private readonly List<(string Sheet, SeenCell[] Row)> _rows = [];

    public SeenFile(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = document.WorkbookPart!;
        string[] texts = [.. workbook.SharedStringTablePart?.SharedStringTable?.Select(item => item.InnerText) ?? []];
        foreach (var sheet in workbook.Workbook!.Sheets!.Elements<Sheet>()) Read(sheet.Name!.Value!, (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!), texts);
    }

    /// <summary>The rows of a table, its header first; none if there is no such table.</summary>
    public IReadOnlyList<SeenCell[]> Table(string name) => _tables.GetValueOrDefault(name, []);

    /// <summary>Every row of a sheet.</summary>
    public IEnumerable<SeenCell[]> Sheet(string name) => _rows.Where(row => row.Sheet == name).Select(row => row.Row);

    private void Read(string name, WorksheetPart part, string[] texts)
    {
        var cells = part.Worksheet!.Descendants<Cell>().ToDictionary(cell => Place(cell.CellReference!.Value!), cell => Open(cell, texts));
        foreach (var row in cells.GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key)) _rows.Add((name, [.. row.OrderBy(cell => cell.Key.Column).Select(cell => cell.Value)]));
        foreach (var table in part.TableDefinitionParts.Select(definition => definition.Table!))
        {
            var corners = table.Reference!.Value!.Split(':').Select(Place).ToArray();
            _tables[table.Name!.Value!] = [.. Enumerable.Range(corners[0].Row, corners[1].Row - corners[0].Row + 1)
                .Select(row => Enumerable.Range(corners[0].Column, corners[1].Column - corners[0].Column + 1).Select(column => cells[(row, column)]).ToArray())];
        }
    }

    private static (int Row, int Column) Place(string address)
    {
        var letters = address.TakeWhile(char.IsAsciiLetter).ToList();
        return (int.Parse(address.AsSpan(letters.Count), CultureInfo.InvariantCulture), letters.Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1));
    }

    private static SeenCell Open(Cell cell, string[] texts)
    {
        var text = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString) return new(texts[int.Parse(text, CultureInfo.InvariantCulture)], 0);
        return text.Length == 0 ? new("", 0) : new(null, double.Parse(text, CultureInfo.InvariantCulture));
    }
}

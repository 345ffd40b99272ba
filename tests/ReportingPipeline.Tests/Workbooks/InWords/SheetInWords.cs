using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Reading;

namespace ReportingPipeline.Tests.Workbooks.InWords;

/// <summary>A sheet as lines of text, in the order in which it is read; an empty row is an empty line.</summary>
internal sealed class SheetInWords
{
    private readonly OpenedSheet _sheet;

    public SheetInWords(OpenedSheet sheet)
    {
        _sheet = sheet;
        Cells = sheet.Cells.ToDictionary(cell => CellPlace.Parse(cell.Address)!.Value);
        Tables =
        [
            .. sheet.Tables.Select(table => new TableInWords(table.Name!.Value!, CellArea.Parse(table.Reference!.Value!)!.Value, Cells)),
        ];
    }

    public string Name => _sheet.Name;

    /// <summary>The cells that hold something, row by row.</summary>
    public IReadOnlyDictionary<CellPlace, OpenedCell> Cells { get; }

    public IReadOnlyList<TableInWords> Tables { get; }

    /// <summary>The lines, with what charts draw in the words that the workbook has for its cells.</summary>
    public IReadOnlyList<string> Lines(PlacesInWords places)
    {
        List<string> lines = [$"=== {Name}", .. Tab, $"columns {string.Join(' ', _sheet.ColumnWidths.Select(Math.Truncate))}", ""];
        var bottom = 0;
        var tables = Tables.SelectMany(table => table.Parts);
        SheetPart[] parts = [Frozen, .. tables, .. OtherRows, .. ChartInWords.Parts(_sheet.Charts, places)];
        foreach (var part in parts.OrderBy(part => part.Top))
        {
            lines.AddRange(Enumerable.Repeat("", Math.Max(0, part.Top - bottom - 1)));
            lines.AddRange(part.Lines);
            bottom = Math.Max(bottom, part.Bottom);
        }

        return lines;
    }

    private IEnumerable<string> Tab => _sheet.Worksheet.Descendants<TabColor>().Select(tab => $"tab {tab.Rgb}");

    // It stands where the rows that stay in sight end.
    private SheetPart Frozen
    {
        get
        {
            var first = CellPlace.Parse(_sheet.Worksheet.Descendants<Pane>().Single().TopLeftCell!.Value!)!.Value;
            var columns = first.Column switch
            {
                1 => "",
                2 => ", and the first column",
                var column => $", and the first {column - 1} columns",
            };
            return new SheetPart(first.Row, first.Row - 1, $"^^^ frozen above{columns}");
        }
    }

    private IEnumerable<SheetPart> OtherRows => Cells
        .Where(cell => !Tables.Any(table => table.Area.Contains(cell.Key)))
        .GroupBy(cell => cell.Key.Row)
        .Select(row => new SheetPart(row.Key, row.Key, CellInWords.Beside(InPlace([.. row]))));

    private static IEnumerable<string> InPlace(IReadOnlyList<KeyValuePair<CellPlace, OpenedCell>> row) =>
        Enumerable.Range(1, row[^1].Key.Column).Select(column => string.Concat(
            row.Where(cell => cell.Key.Column == column).Select(cell => CellInWords.Of(cell.Value, CellInWords.NoFormat))));
}

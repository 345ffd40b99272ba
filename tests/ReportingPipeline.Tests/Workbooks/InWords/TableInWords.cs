using WorkbookCheck.Reading;

namespace ReportingPipeline.Tests.Workbooks.InWords;

/// <summary>A table as lines of text: its name, its header, the formats of its columns, and a line for every row.</summary>
internal sealed class TableInWords
{
    private readonly IReadOnlyDictionary<CellPlace, OpenedCell> _cells;
    private readonly Dictionary<int, string> _formats;

    /// <summary>A table among the cells of its sheet.</summary>
    public TableInWords(string name, CellArea area, IReadOnlyDictionary<CellPlace, OpenedCell> cells)
    {
        (Name, Area, _cells) = (name, area, cells);
        _formats = area.Columns.ToDictionary(column => column, MostFrequentFormat);
    }

    public string Name { get; }

    public CellArea Area { get; }

    /// <summary>The lines, each with its row.</summary>
    public IEnumerable<SheetPart> Parts =>
    [
        new(HeaderRow, HeaderRow, $"table {Name}", Line(HeaderRow, _ => CellInWords.NoFormat), $"formats: {Formats}"),
        .. BodyRows.Select(row => new SheetPart(row, row, Line(row, column => _formats[column]))),
    ];

    private int HeaderRow => Area.First.Row;

    private IEnumerable<int> BodyRows => Area.Rows.Skip(1);

    private string Formats =>
        CellInWords.Beside(Area.Columns.Select(column => _formats[column] == CellInWords.NoFormat ? "–" : _formats[column]));

    /// <summary>What a reader calls cells of the table: by what stands before their rows and above their columns.</summary>
    public string PlaceOf(IReadOnlyList<CellArea> areas)
    {
        var rows = areas.Select(area => FromTo(LabelOf(area.First.Row), LabelOf(area.Last.Row))).Distinct();
        var columns = areas.Select(area => FromTo(HeaderOf(area.First.Column), HeaderOf(area.Last.Column))).Distinct();
        return $"{Name} › {string.Join(", ", rows)} › {string.Join(", ", columns)}";
    }

    private static string FromTo(string first, string last) => first == last ? first : $"{first} to {last}";

    private string HeaderOf(int column) => ValueAt(HeaderRow, column);

    // Several rows may begin alike.
    private string LabelOf(int row)
    {
        if (row == HeaderRow) return "header";

        var label = ValueAt(row, Area.First.Column);
        var before = BodyRows.Count(other => other < row && ValueAt(other, Area.First.Column) == label);
        return before == 0 ? label : $"{label} ({before + 1})";
    }

    private string ValueAt(int row, int column) =>
        _cells.GetValueOrDefault(new CellPlace(row, column)) is { } cell ? CellInWords.ValueOf(cell) : "";

    private string Line(int row, Func<int, string> formatOf) => CellInWords.Beside(Area.Columns.Select(column =>
        _cells.GetValueOrDefault(new CellPlace(row, column)) is { } cell ? CellInWords.Of(cell, formatOf(column)) : ""));

    private string MostFrequentFormat(int column) => BodyRows
        .Select(row => _cells.GetValueOrDefault(new CellPlace(row, column))?.Format).OfType<string>()
        .GroupBy(format => format).MaxBy(same => same.Count())?.Key ?? CellInWords.NoFormat;
}

using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The rows of a sheet, which are written from the top.</summary>
/// <param name="worksheet">The sheet that ClosedXML saves, with nothing but its cells and the heights of its rows.</param>
internal sealed class SheetRows(IXLWorksheet worksheet)
{
    /// <summary>The height of a row that has none of its own, in points.</summary>
    public const double UsualHeight = 15;

    // A spreadsheet would read such a text as a formula if it were typed in.
    private const string FormulaStarts = "=+-@";

    private readonly List<int> _cellStyles = [];

    // ClosedXML makes a row of each that it is asked for, and saves it.
    private readonly List<double> _heights = [];

    /// <summary>The height of every row, in points.</summary>
    public IReadOnlyList<double> Heights => _heights;

    /// <summary>The number of each cell's style, in the order in which they are written.</summary>
    public IReadOnlyList<int> CellStyles => _cellStyles;

    /// <summary>The number of the row that is written next, from one.</summary>
    public int Next => _heights.Count + 1;

    /// <summary>Leaves rows empty.</summary>
    public void Skip(int count) => _heights.AddRange(Enumerable.Repeat(UsualHeight, count));

    /// <summary>Writes a row with one cell.</summary>
    public void Add(Cell value, IXLStyle style, double height = UsualHeight) => Add([(value, style)], height);

    /// <summary>Writes a row with cells from the first column on.</summary>
    public void Add(IEnumerable<(Cell Value, IXLStyle Style)> cells, double height = UsualHeight)
    {
        foreach (var (column, (value, style)) in cells.Index()) Set(worksheet.Cell(Next, column + 1), value, style);
        if (height != UsualHeight) worksheet.Row(Next).Height = height;
        _heights.Add(height);
    }

    // A number, or a text, which never becomes a formula, even when somebody edits the cell afterwards.
    private void Set(IXLCell cell, Cell value, IXLStyle style)
    {
        // One other than the usual one, with which ClosedXML would leave out a text that is empty.
        cell.Style = Styles.Sentence;
        if (value.Text is { } text) cell.SetValue(text);
        else cell.SetValue(value.Number);

        _cellStyles.Add(SavedStyles.NumberOf(style, isQuoted: value.Text is [var first, ..] && FormulaStarts.Contains(first)));
    }
}

using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Pages;

namespace ReportingPipeline.Workbooks.Pdf.Tables;

/// <summary>A row of a table, broken into lines.</summary>
/// <param name="Grid">The table's columns.</param>
/// <param name="IsText">For each column whether it holds text, which stands at the left, and not numbers.</param>
/// <param name="Style">How its text looks.</param>
/// <param name="Background">What it stands on; null for the paper.</param>
/// <param name="Cells">The lines of every cell.</param>
internal sealed record TableRow(
    TableGrid Grid, IReadOnlyList<bool> IsText, TextStyle Style, XColor? Background, IReadOnlyList<IReadOnlyList<string>> Cells)
{
    private const double PaddingAbove = 1.5;
    private const double LineWidth = 0.5;

    // Text that is longer than a page goes on in another row.
    private const int MostLines = 35;

    private static readonly XPen Line = new(Colors.Line, LineWidth);

    private double Height => (Cells.Max(lines => lines.Count) * Style.LineHeight) + (2 * PaddingAbove);

    /// <summary>The rows that texts take.</summary>
    public static IEnumerable<TableRow> Of(
        TableGrid grid, IReadOnlyList<bool> isText, TextStyle style, XColor? background, IReadOnlyList<string> cells, TextRuler ruler)
    {
        var lines = cells.Select((text, column) => ruler.Lines(text, style, grid[column])).ToList();
        for (var first = 0; first < lines.Max(cell => cell.Count); first += MostLines)
        {
            var part = lines.Select(cell => (IReadOnlyList<string>)[.. cell.Skip(first).Take(MostLines)]);
            yield return new TableRow(grid, isText, style, background, [.. part]);
        }
    }

    /// <summary>The row that says what the columns are.</summary>
    public Piece AsHeader() => Piece((canvas, _) => canvas.OpenHeader(isOfRow: false));

    /// <summary>The same on a later page, where assistive technology is not to read it again.</summary>
    public Piece AsRepeatedHeader() => new(Height, (canvas, left, top) => canvas.Decorate(() =>
    {
        DrawBackground(canvas, left, top);
        DrawCells(canvas, left, top, _ => { }, () => { });
    }));

    /// <summary>A row of figures; a text at its left says what it is.</summary>
    public Piece AsRow() => Piece((canvas, column) =>
    {
        if (column == 0 && IsText[0]) canvas.OpenHeader(isOfRow: true);
        else canvas.Open(PdfBlockLevelElementTag.TableDataCell);
    });

    private Piece Piece(Action<Canvas, int> open) => new(Height, (canvas, left, top) =>
    {
        canvas.Open(PdfBlockLevelElementTag.TableRow);
        canvas.Decorate(() => DrawBackground(canvas, left, top));
        DrawCells(canvas, left, top, column => open(canvas, column), canvas.Close);
        canvas.Close();
    });

    private void DrawBackground(Canvas canvas, double left, double top)
    {
        var width = Grid.Widths.Sum();
        if (Background is { } color) canvas.Fill(color, new XRect(left, top, width, Height));
        canvas.Line(Line, new XPoint(left, top + Height), new XPoint(left + width, top + Height));
    }

    private void DrawCells(Canvas canvas, double left, double top, Action<int> open, Action close)
    {
        foreach (var (column, lines) in Cells.Index())
        {
            open(column);
            var above = (Height - (lines.Count * Style.LineHeight)) / 2;
            canvas.Write(lines, Style, left + TableGrid.Padding, top + above, Grid[column], IsText[column] ? Side.Left : Side.Right);
            close();
            left += Grid.Widths[column];
        }
    }
}

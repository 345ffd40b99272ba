using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;

namespace ReportingPipeline.Workbooks.Pdf.Tables;

/// <summary>How wide the columns of a table are, and in what size of type it is set.</summary>
/// <param name="Size">The size of type.</param>
/// <param name="Widths">The widths of the columns, with the padding to both sides of their text.</param>
internal sealed record TableGrid(double Size, IReadOnlyList<double> Widths)
{
    /// <summary>The room between the edge of a cell and its text.</summary>
    public const double Padding = 4;

    private const double Precision = 0.1;

    // In sizes of type: a header that is wider may be broken into lines, and a long text is not to be narrower.
    private const double WideHeader = 7;
    private const double NarrowText = 15;

    private static readonly double[] Sizes = [8.5, 8];

    /// <summary>Text in a cell.</summary>
    public TextStyle Cell => new(Size, false, Colors.Ink);

    /// <summary>Text in a row that stands out.</summary>
    public TextStyle Total => new(Size, true, Colors.Ink);

    /// <summary>Text in the header.</summary>
    public TextStyle Header => new(Size, true, Colors.Paper);

    /// <summary>The room for text in a column.</summary>
    public double this[int column] => Widths[column] - (2 * Padding);

    /// <summary>
    /// The grid of a table in the largest type in which only long texts and headers are broken into lines, or else only between words;
    /// null if a width is too narrow for that.
    /// </summary>
    public static TableGrid? Of(TableText table, TextRuler ruler, double width)
    {
        var columns = Sizes.Select(size => new TableGrid(size, []).Columns(table, ruler)).ToList();
        return Sizes.Zip(columns, (size, all) => Filled(size, [.. all.Select(column => (column.OnOneLine, column.Whole))], width))
            .Concat(Sizes.Zip(columns, (size, all) => Filled(size, [.. all.Select(column => (column.Words, column.OnOneLine))], width)))
            .FirstOrDefault(grid => grid is not null);
    }

    /// <summary>The same in the smallest type, in which words are broken where there is no other way.</summary>
    public static TableGrid Squeezed(TableText table, TextRuler ruler, double width)
    {
        var columns = new TableGrid(Sizes[^1], []).Columns(table, ruler);
        var factor = width / columns.Sum(column => column.Words);
        return new TableGrid(Sizes[^1], [.. columns.Select(column => column.Words * factor)]);
    }

    // All columns are made equally wide, but none narrower or wider than it is to be, so that the room goes to those that need it.
    private static TableGrid? Filled(double size, IReadOnlyList<(double Least, double Most)> columns, double width)
    {
        if (columns.Sum(column => column.Least) > width) return null;

        var (level, over) = (0d, columns.Max(column => column.Most) + Precision);
        while (over - level > Precision)
        {
            var middle = (level + over) / 2;
            if (At(middle).Sum() <= width) level = middle;
            else over = middle;
        }

        return new TableGrid(size, [.. At(level)]);

        IEnumerable<double> At(double wide) => columns.Select(column => Math.Clamp(wide, column.Least, column.Most));
    }

    private List<(double Words, double OnOneLine, double Whole)> Columns(TableText table, TextRuler ruler) =>
        [.. Enumerable.Range(0, table.Headers.Count).Select(column => Column(table, column, ruler))];

    private (double Words, double OnOneLine, double Whole) Column(TableText table, int column, TextRuler ruler)
    {
        var (header, kind) = (table.Headers[column], table.Kinds[column]);
        var words = ruler.WordWidthOf(header, Header);
        var longest = 0d;
        foreach (var (isTotal, cells) in table.Rows)
        {
            var style = isTotal ? Total : Cell;
            var whole = ruler.WidthOf(cells[column], style);
            longest = Math.Max(longest, whole);
            words = Math.Max(words, CellFormat.IsText(kind) ? ruler.WordWidthOf(cells[column], style) : whole);
        }

        var onOneLine = Math.Max(words, kind == CellKind.LongText ? Math.Min(longest, NarrowText * Size) : longest);
        var all = Math.Max(Math.Max(words, longest), Math.Min(WideHeader * Size, ruler.WidthOf(header, Header)));
        return (Padded(words), Padded(onOneLine), Padded(all));
    }

    private static double Padded(double width) => Math.Ceiling(width) + (2 * Padding);
}

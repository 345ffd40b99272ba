namespace ReportingPipeline.Workbooks.Layout;

/// <summary>How wide the columns of a sheet are, so that nothing is cut off. The tables of a sheet share its columns.</summary>
internal sealed class ColumnWidths
{
    private const double LongestText = 70;
    private const double LongestHeader = 13;

    // About what fits across an A4 page in full size; sentences and charts get at least this much room.
    private const double NarrowestUpright = 95;
    private const double NarrowestAcross = 140;

    // What little is left of a page is spread over the columns, so that tables end with it; of the columns' own width.
    private const double LittleSpare = 0.25;

    private readonly double[] _widths;
    private readonly double _narrowest;

    private ColumnWidths(double[] widths, double narrowest) => (_widths, _narrowest) = (widths, narrowest);

    /// <summary>The width of every column that holds cells, in order.</summary>
    public IReadOnlyList<double> Widths => _widths;

    /// <summary>The width of an empty column to the right that sentences may run into; zero if there is room enough.</summary>
    public double Spare => Math.Max(0, _narrowest - _widths.Sum());

    /// <summary>The width of every column that is printed, in order.</summary>
    public IReadOnlyList<double> Printed => Spare > 0 ? [.. _widths, Spare] : _widths;

    /// <summary>The width that sentences may take.</summary>
    public double Total => _widths.Sum() + Spare;

    /// <summary>The room for text in a column.</summary>
    public double this[int column] => _widths[column] - TextWidth.Padding;

    /// <summary>The widths for a sheet.</summary>
    public static ColumnWidths Of(Sheet sheet)
    {
        var widths = new List<double>();
        foreach (var block in sheet.Blocks)
        {
            if (block is Facts facts) Fit(widths, facts);
            if (block is Table table) Fit(widths, table);
        }

        foreach (var table in sheet.Blocks.OfType<Table>())
        {
            foreach (var (column, item) in table.Columns.Index()) widths[column] = Settled(item.Header, widths[column]);
        }

        var narrowest = sheet.IsLandscape ? NarrowestAcross : NarrowestUpright;
        double[] padded = [.. widths.Select(width => Math.Ceiling(width + TextWidth.Padding))];
        var spare = narrowest - padded.Sum();
        if (spare > 0 && spare <= LittleSpare * padded.Sum()) padded = [.. padded.Select(width => width + (spare / padded.Length))];
        return new ColumnWidths(padded, narrowest);
    }

    // Programs measure differently, and leave more or less of the padding to a header: it is to break into as many lines everywhere.
    private static double Settled(string header, double width)
    {
        while (Lines(width) > Lines(width + TextWidth.Padding)) width++;
        return width;

        int Lines(double room) => TextWidth.Lines(header, room, bold: true).Count;
    }

    private static void Fit(List<double> widths, Facts facts)
    {
        foreach (var fact in facts.Items)
        {
            Fit(widths, 0, TextWidth.Of(fact.Label, bold: true));

            // Texts have the row to themselves and may run on to the right.
            if (!CellFormat.IsText(fact.Kind)) Fit(widths, 1, CellFormat.Width(fact.Kind, fact.Value, bold: false));
        }
    }

    private static void Fit(List<double> widths, Table table)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var (header, kind) = table.Columns[column];
            var words = header.Split(' ').Max(word => TextWidth.Of(word, bold: true));
            Fit(widths, column, Math.Max(words, Math.Min(LongestHeader, TextWidth.Of(header, bold: true))));
            foreach (var row in table.Rows)
            {
                var width = CellFormat.Width(CellFormat.KindOf(kind, row.Cells[column]), row.Cells[column], row.IsTotal);
                Fit(widths, column, kind == CellKind.LongText ? Math.Min(LongestText, width) : width);
            }
        }
    }

    private static void Fit(List<double> widths, int column, double width)
    {
        while (widths.Count <= column) widths.Add(0);
        widths[column] = Math.Max(widths[column], width);
    }
}

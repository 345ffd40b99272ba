namespace ReportingPipeline.Workbooks.Layout;

/// <summary>What a chart draws of its table, once it is decided that it may be drawn.</summary>
/// <param name="Chart">The chart.</param>
/// <param name="Categories">The cells with the categories' names, at least two.</param>
/// <param name="Series">The series, at least one.</param>
internal sealed record ChartData(Chart Chart, IReadOnlyList<ChartCell> Categories, IReadOnlyList<ChartSeries> Series)
{
    // Two bars say no more than their two numbers.
    private const int FewestBars = 2;

    /// <summary>
    /// What a chart draws; null if one of its figures is hidden, since even the rest could tell it, or if there are fewer
    /// than two categories with a figure, or than three bars.
    /// </summary>
    /// <remarks>
    /// What is missing at either end of all series is left out. A spreadsheet would draw the dash of a missing figure as zero
    /// in a line, though not as a column: so a line ends with its last figure, and one with a gap before that is left out.
    /// </remarks>
    public static ChartData? Of(Chart chart, Table table)
    {
        if (IsHidden(chart, table)) return null;

        var (categories, series) = Chosen(chart, table);
        var isLines = chart.Kind == ChartKind.Lines;
        var drawn = series.Where(one => one.HasNumber && !(isLines && one.HasGap)).ToList();
        if (drawn.All(one => one.IsEarlier)) return null;

        var first = drawn.Min(one => one.First);
        if (isLines) drawn.RemoveAll(one => one.First > first);
        var last = drawn.Max(one => one.Last);
        return last > first && drawn.Any(one => !one.IsEarlier) && (isLines || drawn.Count * (last - first + 1) > FewestBars)
            ? new ChartData(
                chart, categories.Take(first..(last + 1)).ToList(),
                [.. drawn.Select(one => one with { Values = one.Values.Take(first..((isLines ? one.Last : last) + 1)).ToList() })])
            : null;
    }

    /// <summary>Whether a chart is left out for a figure that is hidden, rather than for want of figures.</summary>
    public static bool IsHidden(Chart chart, Table table) =>
        chart.Cells.Columns.Any(column => table.LeftOut.GetValueOrDefault(column)) || Chosen(chart, table).Series.Any(IsHidden);

    private static bool IsHidden(ChartSeries series) => series.Values.Any(cell => cell.Value.IsHidden);

    private static (IReadOnlyList<ChartCell> Categories, IReadOnlyList<ChartSeries> Series) Chosen(Chart chart, Table table)
    {
        var rows = chart.Cells.Rows ?? [.. table.Rows.Index().Where(row => !row.Item.IsTotal).Select(row => row.Index)];
        return (
            [.. rows.Select(row => ChartCell.Of(table, row, column: 0))],
            [.. from column in chart.Cells.Columns.Index()
                where !table.LeftOut.ContainsKey(column.Item)
                let place = table.PlaceOf(column.Item)
                select new ChartSeries(
                    ChartCell.OfHeader(table, place),
                    column.Index < chart.EarlierSeries,
                    [.. rows.Select(row => ChartCell.Of(table, row, place))])]);
    }
}

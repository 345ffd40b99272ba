namespace ReportingPipeline.Workbooks.Layout;

/// <summary>
/// The cells of a table that a chart draws: every chosen column is a series over the chosen rows. Series take their names from the
/// header and categories from the first column, so that whoever changes a cell changes the chart.
/// </summary>
/// <param name="Table">The table's name; it may stand on any sheet.</param>
/// <param name="Columns">The headers of the columns, in the order in which they are drawn.</param>
internal sealed record ChartCells(string Table, params IReadOnlyList<string> Columns)
{
    /// <summary>The rows, from zero below the header, in order; null stands for every row that is no total.</summary>
    public IReadOnlyList<int>? Rows { get; init; }
}

using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>Cells of a table as a formula names them, such as 'Besøk'!$D$6:$D$9.</summary>
internal static class CellReference
{
    /// <summary>The reference to cells of one row or column in order; those that are no neighbours are listed in parentheses.</summary>
    public static string Of(PlacedTable table, params IReadOnlyList<ChartCell> cells)
    {
        var areas = new List<string>();
        for (var first = 0; first < cells.Count;)
        {
            var last = first;
            while (last + 1 < cells.Count && Follows(cells[first], cells[last], cells[last + 1])) last++;
            areas.Add(Area(table, cells[first], cells[last]));
            first = last + 1;
        }

        return areas is [var only] ? only : $"({string.Join(',', areas)})";
    }

    /// <summary>The cells of a table, as its own part names them: A4:C9.</summary>
    public static string OfTable(PlacedTable table) =>
        $"A{table.HeaderRow}:{Letters(table.Table.Columns.Count - 1)}{table.HeaderRow + table.Table.Rows.Count}";

    private static bool Follows(ChartCell first, ChartCell cell, ChartCell next) =>
        (next.Column == first.Column && next.Row == cell.Row + 1) || (next.Row == first.Row && next.Column == cell.Column + 1);

    private static string Area(PlacedTable table, ChartCell first, ChartCell last)
    {
        var sheet = $"'{table.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!";
        return sheet + Address(table, first) + (first == last ? "" : ":" + Address(table, last));
    }

    private static string Address(PlacedTable table, ChartCell cell) => $"${Letters(cell.Column)}${table.HeaderRow + cell.Row}";

    private static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}

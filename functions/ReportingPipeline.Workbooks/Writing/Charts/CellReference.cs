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
        $"A{table.HeaderRow}:{Address(table.Table.Columns.Count - 1, table.HeaderRow + table.Table.Rows.Count)}";

    /// <summary>The address of a cell by its column, from zero, and its row, from one: D6.</summary>
    public static string Address(int column, int row) => $"{Letters(column)}{row}";

    /// <summary>The same as names and formulas have it: $D$6.</summary>
    public static string Fixed(int column, int row) => $"${Letters(column)}${row}";

    /// <summary>Cells of a sheet.</summary>
    public static string InSheet(string sheet, string cells) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cells}";

    private static bool Follows(ChartCell first, ChartCell cell, ChartCell next) =>
        (next.Column == first.Column && next.Row == cell.Row + 1) || (next.Row == first.Row && next.Column == cell.Column + 1);

    private static string Area(PlacedTable table, ChartCell first, ChartCell last) =>
        InSheet(table.Sheet, Fixed(table, first) + (first == last ? "" : ":" + Fixed(table, last)));

    private static string Fixed(PlacedTable table, ChartCell cell) => Fixed(cell.Column, table.HeaderRow + cell.Row);

    private static string Letters(int column) => (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));
}

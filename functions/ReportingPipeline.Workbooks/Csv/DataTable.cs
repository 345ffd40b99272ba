using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Csv;

/// <summary>A table as data: what a workbook says in one cell stands in as many columns as a program needs.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, with a cell for every column.</param>
internal sealed record DataTable(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>A table whose periods have columns for their first and last day beside their name.</summary>
    public static DataTable Of(Table table, ReportTexts texts) => new(
        [.. table.Columns.SelectMany(column => ColumnsOf(column, texts))],
        [.. table.Rows.Select(row => row.Cells.Zip(table.Columns).SelectMany(cell => CellsOf(cell.First, cell.Second)).ToList())]);

    private static IEnumerable<Column> ColumnsOf(Column column, ReportTexts texts) => column.Kind == CellKind.Period
        ? [column, new(texts.FirstDay, CellKind.Date), new(texts.LastDay, CellKind.Date)]
        : [column];

    private static IEnumerable<Cell> CellsOf(Cell cell, Column column) => column.Kind == CellKind.Period
        ? cell.Months is { } months ? [cell, months.First.FirstDay, months.Last.LastDay] : [cell, Signs.Missing, Signs.Missing]
        : [cell];
}

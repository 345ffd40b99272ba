using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes the cells of one table; <see cref="TableXml"/> makes a table of them.</summary>
internal static class TableWriter
{
    private const double LineHeight = 15;
    private const double HeaderMargin = 6;

    // Excel knows no higher ones; what staff have written may be long.
    private const double HighestRow = 409;

    /// <summary>Writes the header and the rows below it.</summary>
    public static void Write(SheetRows rows, Table table, ColumnWidths widths)
    {
        WriteHeader(rows, table, widths);
        foreach (var row in table.Rows) WriteRow(rows, table, row, widths);
    }

    private static void WriteHeader(SheetRows rows, Table table, ColumnWidths widths)
    {
        var lines = table.Columns.Select((column, index) => TextWidth.Lines(column.Header, widths[index], bold: true).Count).Max();
        rows.Add(
            table.Columns.Select(column => ((Cell)column.Header, Styles.OfHeader(column.Kind))),
            (lines * LineHeight) + HeaderMargin);
    }

    private static void WriteRow(SheetRows rows, Table table, Row row, ColumnWidths widths)
    {
        var lines = table.Columns.Select((column, index) =>
            column.Kind == CellKind.LongText ? TextWidth.Lines(row.Cells[index].Text!, widths[index]).Count : 1).Max();
        rows.Add(
            table.Columns.Zip(row.Cells, (column, cell) =>
                (cell, Styles.OfTable(CellFormat.KindOf(column.Kind, cell), row.IsTotal))),
            Math.Min(HighestRow, lines * LineHeight));
    }
}

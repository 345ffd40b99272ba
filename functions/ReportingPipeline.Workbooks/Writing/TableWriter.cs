using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes one table.</summary>
internal static class TableWriter
{
    private const double LineHeight = 15;
    private const double HeaderMargin = 6;

    // Excel knows no higher ones; what staff have written may be long.
    private const double HighestRow = 409;

    /// <summary>
    /// Writes the cells of a table with its header in a row, and names its key figures;
    /// <see cref="TableXml"/> makes a table of them.
    /// </summary>
    /// <returns>The row below it.</returns>
    public static int Write(IXLWorksheet worksheet, Table table, int headerRow, ColumnWidths widths)
    {
        WriteHeader(worksheet, table, headerRow, widths);
        var below = headerRow + 1;
        foreach (var row in table.Rows) WriteRow(worksheet, table, row, below++, widths);
        foreach (var name in table.Names)
        {
            worksheet.Cell(headerRow + 1 + name.Row, table.PlaceOf(name.Column) + 1).AddToNamed(name.Name, XLScope.Workbook);
        }

        return below;
    }

    private static void WriteHeader(IXLWorksheet worksheet, Table table, int row, ColumnWidths widths)
    {
        var lines = 1;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var (header, kind) = table.Columns[column];
            worksheet.Cell(row, column + 1).Set(header, Styles.OfHeader(kind));
            lines = Math.Max(lines, TextWidth.Lines(header, widths[column], bold: true).Count);
        }

        worksheet.Row(row).Height = (lines * LineHeight) + HeaderMargin;
    }

    private static void WriteRow(IXLWorksheet worksheet, Table table, Row cells, int row, ColumnWidths widths)
    {
        var lines = 1;
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var (cell, kind) = (cells.Cells[column], table.Columns[column].Kind);
            worksheet.Cell(row, column + 1).Set(cell, Styles.OfTable(CellFormat.KindOf(kind, cell), cells.IsTotal));
            if (kind == CellKind.LongText) lines = Math.Max(lines, TextWidth.Lines(cell.Text!, widths[column]).Count);
        }

        if (lines > 1) worksheet.Row(row).Height = Math.Min(HighestRow, lines * LineHeight);
    }
}

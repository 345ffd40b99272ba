using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Benchmarks.Workbooks;

/// <summary>
/// The same sheets as the product writes, from the same description, in the way most ClosedXML code is written: every
/// cell's style is set where its value is. Widths, heights, tables, views and page setup are the product's own.
/// </summary>
internal static class FluentWorkbook
{
    private const double LineHeight = 15;

    // The options that the product saves with.
    private static readonly SaveOptions Plain = new()
    {
        ConsolidateConditionalFormatRanges = false,
        ConsolidateDataValidationRanges = false,
        GenerateCalculationChain = false,
        ValidatePackage = false,
    };

    /// <summary>The workbook as ClosedXML saves it.</summary>
    public static MemoryStream Write(IReadOnlyList<Sheet> sheets)
    {
        var saved = new MemoryStream();
        using var workbook = new XLWorkbook();
        foreach (var sheet in sheets) Write(workbook.Worksheets.Add(sheet.Name), sheet);
        workbook.SaveAs(saved, Plain);
        return saved;
    }

    private static void Write(IXLWorksheet worksheet, Sheet sheet)
    {
        var widths = ColumnWidths.Of(sheet);
        for (var column = 0; column < widths.Widths.Count; column++) worksheet.Column(column + 1).Width = widths.Widths[column];
        if (widths.Spare > 0) worksheet.Column(widths.Widths.Count + 1).Width = widths.Spare;

        worksheet.Cell(1, 1).Put(sheet.Title).AsTitle();
        worksheet.Row(1).Height = 24;
        worksheet.Cell(2, 1).Put(sheet.Subtitles[0]).AsSubtitle();

        var (row, header) = (3, 0);
        foreach (var block in sheet.Blocks)
        {
            row++;
            if (block is Table) header = row + 1;
            row = Write(worksheet, block, row, widths);
        }

        var repeated = sheet.Blocks.OfType<Table>().Count() == 1 && header <= 6 ? header : 2;
        worksheet.SheetView.Freeze(repeated, sheet.KeepsFirstColumn ? 1 : 0);
        PageSetup.Apply(worksheet, sheet, row - 1, widths.Widths.Count + (widths.Spare > 0 ? 1 : 0), repeated);
    }

    private static int Write(IXLWorksheet worksheet, Block block, int row, ColumnWidths widths)
    {
        switch (block)
        {
            case Paragraph paragraph:
                foreach (var line in paragraph.Sentences.SelectMany(sentence => TextWidth.Lines(sentence, widths.Total)))
                {
                    worksheet.Cell(row++, 1).Put(line).AsSentence();
                }

                break;
            case Facts facts:
                foreach (var fact in facts.Items)
                {
                    worksheet.Cell(row, 1).Put(fact.Label).AsLabel();
                    worksheet.Cell(row++, 2).Put(fact.Value).AsFact(fact.Kind);
                }

                break;
            case Table table:
                worksheet.Cell(row, 1).Put(table.Caption).AsCaption();
                worksheet.Row(row).Height = 18;
                return Write(worksheet, table, row + 1, widths);
        }

        return row;
    }

    private static int Write(IXLWorksheet worksheet, Table table, int headerRow, ColumnWidths widths)
    {
        var lines = 1;
        foreach (var (index, column) in table.Columns.Index())
        {
            worksheet.Cell(headerRow, index + 1).Put(column.Header).AsHeader(column.Kind);
            lines = Math.Max(lines, TextWidth.Lines(column.Header, widths[index], bold: true).Count);
        }

        worksheet.Row(headerRow).Height = (lines * LineHeight) + 3;
        var row = headerRow + 1;
        foreach (var cells in table.Rows) Write(worksheet, table, cells, row++, widths);

        var created = worksheet.Range(headerRow, 1, row - 1, table.Columns.Count).CreateTable(table.Name);
        created.Theme = XLTableTheme.None;
        created.ShowAutoFilter = false;
        return row;
    }

    private static void Write(IXLWorksheet worksheet, Table table, Row cells, int row, ColumnWidths widths)
    {
        var lines = 1;
        foreach (var (index, column) in table.Columns.Index())
        {
            worksheet.Cell(row, index + 1).Put(cells.Cells[index]).AsBody(column.Kind, cells.IsTotal);
            if (column.Kind == CellKind.LongText) lines = Math.Max(lines, TextWidth.Lines(cells.Cells[index].Text!, widths[index]).Count);
        }

        if (lines > 1) worksheet.Row(row).Height = lines * LineHeight;
    }
}

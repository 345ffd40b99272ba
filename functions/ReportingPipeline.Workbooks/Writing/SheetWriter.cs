using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes one described sheet, from the top.</summary>
internal sealed class SheetWriter
{
    private readonly Sheet _sheet;
    private readonly ColumnWidths _widths;
    private readonly IXLWorksheet _worksheet;
    private readonly IReadOnlyDictionary<string, Table> _allTables;
    private readonly List<PlacedTable> _tables = [];
    private readonly List<PlacedChart> _charts = [];
    // A table's caption, and the blank row or the section's title above that.
    private const int RowsAbove = 2;

    private int _row = 1;
    private bool _isBelowSection;

    private SheetWriter(XLWorkbook workbook, Sheet sheet, IReadOnlyDictionary<string, Table> allTables)
    {
        _sheet = sheet;
        _allTables = allTables;
        _widths = ColumnWidths.Of(sheet);
        _worksheet = workbook.Worksheets.Add(sheet.Name);
    }

    /// <summary>Adds the sheet to a workbook, and makes room for the charts that may be drawn of any of its tables.</summary>
    public static WrittenSheet Write(XLWorkbook workbook, Sheet sheet, IReadOnlyDictionary<string, Table> tables)
    {
        var writer = new SheetWriter(workbook, sheet, tables);
        writer.WriteColumns();
        writer.WriteTitle();
        foreach (var block in sheet.Blocks) writer.Write(block);
        writer.Freeze();
        if (sheet.TabColor is { } color) writer._worksheet.TabColor = TabColors.Of(color);
        PageSetup.Apply(writer._worksheet, sheet, writer.Page(), writer._row - 1, writer._widths.Printed.Count, writer.RepeatedRows);
        return new WrittenSheet(sheet.Name, writer._tables, writer._charts);
    }

    // A lone table keeps its header in sight; above several tables a single header would mislead.
    private int RepeatedRows => _tables is [var only] && only.HeaderRow <= TitleRows + 4 ? only.HeaderRow : TitleRows;

    private int TitleRows => 1 + _sheet.Heading.Subtitles.Count;

    private void WriteColumns()
    {
        for (var column = 0; column < _widths.Printed.Count; column++) _worksheet.Column(column + 1).Width = _widths.Printed[column];
    }

    private void WriteTitle()
    {
        WriteText(_sheet.Title, Styles.Title, height: 24);
        foreach (var line in _sheet.Heading.Subtitles) WriteText(line, line == _sheet.Heading.Subtitles[0] ? Styles.Subtitle : Styles.Mark);
    }

    private void Write(Block block)
    {
        if (block is Chart or ChartRow)
        {
            Place(block is ChartRow row ? row.Charts : [(Chart)block]);
            return;
        }

        if (!_isBelowSection) _row++;
        _isBelowSection = block is Section;
        switch (block)
        {
            case Paragraph paragraph:
                foreach (var line in paragraph.Sentences.SelectMany(sentence => TextWidth.Lines(sentence, _widths.Total)))
                {
                    WriteText(line, Styles.Sentence);
                }

                break;
            case Section section:
                WriteText(section.Title, Styles.Section, height: 21);
                break;
            case Links links:
                foreach (var link in links.Items) WriteLink(link);
                break;
            case Facts facts:
                foreach (var fact in facts.Items) WriteFact(fact);
                break;
            case Table table:
                WriteText(table.Caption, Styles.Caption, height: 18);
                _tables.Add(new PlacedTable(table, _sheet.Name, _row));
                _row = TableWriter.Write(_worksheet, table, _row, _widths);
                break;
        }
    }

    private void Place(IReadOnlyList<Chart> charts)
    {
        var drawn = charts.Select(DataOf).OfType<ChartData>().ToList();
        var leftOut = charts.Select(LeftOut).OfType<string>().ToList();
        if (leftOut.Count > 0) Write(new Paragraph(leftOut));
        if (drawn.Count == 0) return;

        var height = drawn.Max(data => data.Chart.Height);
        _charts.AddRange(drawn.Zip(ChartFrame.Across(_widths, drawn.Count, ++_row, height), (data, frame) => new PlacedChart(data, frame)));
        _row += height;
    }

    // A sheet that there is no data for is left out, and with it the table of a chart elsewhere.
    private ChartData? DataOf(Chart chart) => _allTables.TryGetValue(chart.Cells.Table, out var table) ? ChartData.Of(chart, table) : null;

    private string? LeftOut(Chart chart) => _allTables.TryGetValue(chart.Cells.Table, out var table) && ChartData.Of(chart, table) is null
        ? _sheet.Texts.ChartLeftOut(chart.Title, ChartData.IsHidden(chart, table))
        : null;

    private void WriteText(string text, IXLStyle style, double? height = null)
    {
        _worksheet.Cell(_row, 1).Set(text, style);
        if (height is { } points) _worksheet.Row(_row).Height = points;
        _row++;
    }

    private void WriteLink(Link link)
    {
        var cell = _worksheet.Cell(_row++, 1);
        cell.SetValue(link.Text);
        cell.Hyperlink = new XLHyperlink($"'{link.Sheet.Replace("'", "''", StringComparison.Ordinal)}'!A1");
        cell.Style = Styles.Link;
    }

    private void WriteFact(Fact fact)
    {
        _worksheet.Cell(_row, 1).Set(fact.Label, Styles.Label);
        _worksheet.Cell(_row, 2).Set(fact.Value, Styles.OfFact(CellFormat.KindOf(fact.Kind, fact.Value)));
        _row++;
    }

    private PrintedPage Page() => PrintedPage.Of(
        _sheet,
        _widths.Total,
        [.. Enumerable.Range(1, _row - 1).Select(row => _worksheet.Row(row).Height)],
        _tables.Skip(1).Select(table => table.HeaderRow - RowsAbove),
        RepeatedRows);

    private void Freeze() => _worksheet.SheetView.Freeze(RepeatedRows, _sheet.KeepsFirstColumn ? 1 : 0);
}

using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes one described sheet, from the top.</summary>
internal sealed class SheetWriter
{
    private readonly Sheet _sheet;
    private readonly ColumnWidths _widths;
    private readonly SheetRows _rows;
    private readonly IReadOnlyDictionary<string, Table> _allTables;
    private readonly List<PlacedTable> _tables = [];
    private readonly List<PlacedChart> _charts = [];
    private readonly List<(Link Link, int Row)> _links = [];
    private bool _isBelowSection;

    private SheetWriter(XLWorkbook workbook, Sheet sheet, IReadOnlyDictionary<string, Table> allTables)
    {
        _sheet = sheet;
        _allTables = allTables;
        _widths = ColumnWidths.Of(sheet);
        _rows = new SheetRows(workbook.Worksheets.Add(sheet.Name));
    }

    /// <summary>Gives the blocks of a sheet their places, and makes room for the charts that may be drawn of any of the tables.</summary>
    public static WrittenSheet Write(XLWorkbook workbook, Sheet sheet, IReadOnlyDictionary<string, Table> tables)
    {
        var writer = new SheetWriter(workbook, sheet, tables);
        writer.WriteTitle();
        foreach (var block in sheet.Blocks) writer.Write(block);
        return new WrittenSheet(sheet, writer._widths, writer._rows.Heights, writer.RepeatedRows)
        {
            CellStyles = writer._rows.CellStyles,
            Tables = writer._tables,
            Charts = writer._charts,
            Links = writer._links,
        };
    }

    // A lone table keeps its header in sight; above several tables a single header would mislead.
    private int RepeatedRows => _tables is [var only] && only.HeaderRow <= TitleRows + 4 ? only.HeaderRow : TitleRows;

    private int TitleRows => 1 + _sheet.Heading.Subtitles.Count;

    private void WriteTitle()
    {
        _rows.Add(_sheet.Title, Styles.Title, height: 24);
        foreach (var line in _sheet.Heading.Subtitles) _rows.Add(line, line == _sheet.Heading.Subtitles[0] ? Styles.Subtitle : Styles.Mark);
    }

    private void Write(Block block)
    {
        if (block is Chart or ChartRow)
        {
            Place(block is ChartRow row ? row.Charts : [(Chart)block]);
            return;
        }

        if (!_isBelowSection) _rows.Skip(1);
        _isBelowSection = block is Section;
        switch (block)
        {
            case Paragraph paragraph:
                foreach (var line in paragraph.Sentences.SelectMany(sentence => TextWidth.Lines(sentence, _widths.Total)))
                {
                    _rows.Add(line, Styles.Sentence);
                }

                break;
            case Section section:
                _rows.Add(section.Title, Styles.Section, height: 21);
                break;
            case Links links:
                foreach (var link in links.Items) WriteLink(link);
                break;
            case Facts facts:
                foreach (var fact in facts.Items) WriteFact(fact);
                break;
            case Table table:
                _rows.Add(table.Caption, Styles.Caption, height: 18);
                _tables.Add(new PlacedTable(table, _sheet.Name, _rows.Next));
                TableWriter.Write(_rows, table, _widths);
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
        _rows.Skip(1);
        var frames = ChartFrame.Across(_widths, drawn.Count, _rows.Next, height);
        _charts.AddRange(drawn.Zip(frames, (data, frame) => new PlacedChart(data, frame)));
        _rows.Skip(height);
    }

    // A sheet that there is no data for is left out, and with it the table of a chart elsewhere.
    private ChartData? DataOf(Chart chart) => _allTables.TryGetValue(chart.Cells.Table, out var table) ? ChartData.Of(chart, table) : null;

    private string? LeftOut(Chart chart) => _allTables.TryGetValue(chart.Cells.Table, out var table) && ChartData.Of(chart, table) is null
        ? _sheet.Texts.ChartLeftOut(chart.Title, ChartData.IsHidden(chart, table))
        : null;

    private void WriteLink(Link link)
    {
        _links.Add((link, _rows.Next));
        _rows.Add(link.Text, Styles.Link);
    }

    private void WriteFact(Fact fact) =>
        _rows.Add([(fact.Label, Styles.Label), (fact.Value, Styles.OfFact(CellFormat.KindOf(fact.Kind, fact.Value)))]);
}

using ClosedXML.Excel;
using ReportingPipeline.Workbooks.Layout;

namespace ReportingPipeline.Workbooks.Writing;

/// <summary>Writes one described sheet, from the top.</summary>
internal sealed class SheetWriter
{
    private readonly Sheet _sheet;
    private readonly ColumnWidths _widths;
    private readonly IXLWorksheet _worksheet;
    private readonly List<(Table Table, int HeaderRow)> _tables = [];
    private int _row = 1;

    private SheetWriter(XLWorkbook workbook, Sheet sheet)
    {
        _sheet = sheet;
        _widths = ColumnWidths.Of(sheet);
        _worksheet = workbook.Worksheets.Add(sheet.Name);
    }

    /// <summary>Adds the sheet to a workbook.</summary>
    public static void Write(XLWorkbook workbook, Sheet sheet)
    {
        var writer = new SheetWriter(workbook, sheet);
        writer.WriteColumns();
        writer.WriteTitle();
        foreach (var block in sheet.Blocks)
        {
            writer._row++;
            writer.Write(block);
        }

        // Last, since every value that is set in a sheet with tables is compared with all their headers.
        foreach (var (table, headerRow) in writer._tables) TableWriter.Declare(writer._worksheet, table, headerRow);

        writer.Freeze();
        PageSetup.Apply(writer._worksheet, sheet, writer._row - 1, writer.PrintedColumns, writer.RepeatedRows);
    }

    private int PrintedColumns => _widths.Widths.Count + (_widths.Spare > 0 ? 1 : 0);

    // A lone table keeps its header in sight; above several tables a single header would mislead.
    private int RepeatedRows => _tables is [var only] && only.HeaderRow <= TitleRows + 4 ? only.HeaderRow : TitleRows;

    private int TitleRows => 1 + _sheet.Heading.Subtitles.Count;

    private void WriteColumns()
    {
        for (var column = 0; column < _widths.Widths.Count; column++) _worksheet.Column(column + 1).Width = _widths.Widths[column];
        if (_widths.Spare > 0) _worksheet.Column(_widths.Widths.Count + 1).Width = _widths.Spare;
    }

    private void WriteTitle()
    {
        WriteText(_sheet.Title, Styles.Title, height: 24);
        foreach (var line in _sheet.Heading.Subtitles) WriteText(line, line == _sheet.Heading.Subtitles[0] ? Styles.Subtitle : Styles.Mark);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                foreach (var line in paragraph.Sentences.SelectMany(sentence => TextWidth.Lines(sentence, _widths.Total)))
                {
                    WriteText(line, Styles.Sentence);
                }

                break;
            case Facts facts:
                foreach (var fact in facts.Items) WriteFact(fact);
                break;
            case Table table:
                WriteText(table.Caption, Styles.Caption, height: 18);
                _tables.Add((table, _row));
                _row = TableWriter.Write(_worksheet, table, _row, _widths);
                break;
        }
    }

    private void WriteText(string text, IXLStyle style, double? height = null)
    {
        _worksheet.Cell(_row, 1).Set(text, style);
        if (height is { } points) _worksheet.Row(_row).Height = points;
        _row++;
    }

    private void WriteFact(Fact fact)
    {
        _worksheet.Cell(_row, 1).Set(fact.Label, Styles.Label);
        _worksheet.Cell(_row, 2).Set(fact.Value, Styles.OfFact(fact.Kind));
        _row++;
    }

    private void Freeze() => _worksheet.SheetView.Freeze(RepeatedRows, _sheet.KeepsFirstColumn ? 1 : 0);
}

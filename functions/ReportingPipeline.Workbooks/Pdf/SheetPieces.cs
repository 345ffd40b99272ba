using PdfSharp.UniversalAccessibility;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Charts;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Pdf.Pages;
using ReportingPipeline.Workbooks.Pdf.Tables;

namespace ReportingPipeline.Workbooks.Pdf;

/// <summary>A sheet of a workbook in the pieces that go on pages.</summary>
internal sealed class SheetPieces
{
    /// <summary>How high charts and the spaces between blocks may be set at least, in their own heights.</summary>
    public const double Tightest = 0.6;

    private const double SheetSpace = 20;
    private const double SectionSpace = 16;
    private const double BlockSpace = 10;
    private const double LineSpace = 2;
    private const double LinkSpace = 14;

    // A sentence that is longer than a page goes on in another piece.
    private const int MostLines = 35;

    private readonly Sheet _sheet;
    private readonly IReadOnlyDictionary<string, Table> _allTables;
    private readonly TextRuler _ruler;
    private readonly PageFrame _frame;
    private readonly IReadOnlyList<Piece> _heading;
    private readonly IReadOnlyList<Piece> _blocks;
    private PdfBlockLevelElementTag _caption = PdfBlockLevelElementTag.Heading2;

    private SheetPieces(Sheet sheet, bool isFirst, IReadOnlyDictionary<string, Table> allTables, TextRuler ruler, PageFrame frame)
    {
        (_sheet, _allTables, _ruler, _frame) = (sheet, allTables, ruler, frame);
        _heading =
        [
            Piece.Tag(canvas => canvas.Open(PdfGroupingElementTag.Section)) with { StaysWithNext = true },
            Text(PdfBlockLevelElementTag.Heading1, sheet.Title, TextStyle.Title, SheetSpace) with
            {
                Bookmark = sheet.Name,
                StaysWithNext = true,
            },
            .. isFirst ? Subtitles() : [],
        ];
        _blocks = [.. sheet.Blocks.SelectMany((block, index) => Together(block, sheet.Blocks.ElementAtOrDefault(index + 1)))];
    }

    /// <summary>
    /// The sheet on upright pages, or across if one of its tables cannot be set upright; the subtitle is only on the first, as it is
    /// true of them all.
    /// </summary>
    public static SheetPieces Of(
        Sheet sheet, bool isFirst, IReadOnlyDictionary<string, Table> allTables, TextRuler ruler, PageFrame upright, PageFrame across)
    {
        var isUpright = sheet.Blocks.OfType<Table>()
            .All(table => TableGrid.Of(TableText.Of(table, sheet.Texts), ruler, upright.Width) is not null);
        return new SheetPieces(sheet, isFirst, allTables, ruler, isUpright ? upright : across);
    }

    /// <summary>
    /// The sheet with charts, and the spaces between blocks, in a part of their own heights; tighter, if it is to be on one page and is
    /// then.
    /// </summary>
    public PrintedSheet In(double looseness)
    {
        if (!_sheet.IsOnePage) return new PrintedSheet(_frame, Pieces(looseness));

        // The space above a sheet is not there where it begins a page.
        var page = _frame.Height + SheetSpace;
        var (least, most) = (PageFlow.HeightOf(Pieces(Tightest)), PageFlow.HeightOf(Pieces(looseness)));
        var fitting = most <= page || least > page
            ? looseness
            : Tightest + ((looseness - Tightest) * (page - least) / (most - least));
        return new PrintedSheet(_frame, Pieces(fitting));
    }

    private IReadOnlyList<Piece> Pieces(double looseness) =>
        [.. _heading, .. _blocks.Select(piece => piece.In(looseness)), Piece.Tag(canvas => canvas.Close())];

    private IEnumerable<Piece> Subtitles() => _sheet.Heading.Subtitles.Select((line, index) =>
        Text(PdfBlockLevelElementTag.Paragraph, line, index == 0 ? TextStyle.Subtitle : TextStyle.Mark, LineSpace) with
        {
            StaysWithNext = true,
        });

    // Sentences below a table are about it, and stay with its last row.
    private IEnumerable<Piece> Together(Block block, Block? next) => block is Table table && next is Paragraph
        ? [Caption(table.Caption), .. Rows(table, staysWithNext: true)]
        : Pieces(block);

    private IEnumerable<Piece> Pieces(Block block) => block switch
    {
        Paragraph paragraph => Sentences(paragraph),
        Section section => Opened(section),
        Links links => SideBySide.Of(links.Items, link => _ruler.WidthOf(link.Text, TextStyle.Link), LinkSpace, _frame.Width)
            .Select((line, index) => Linked(line, index == 0 ? BlockSpace : LineSpace)),
        Facts facts => FactPieces.Of(facts, _sheet.Texts, _ruler, _frame.Width, BlockSpace),
        Table table => [Caption(table.Caption), .. Rows(table, staysWithNext: false)],
        Chart chart => Charts([chart]),
        ChartRow row => Charts(row.Charts),
        _ => throw new NotSupportedException($"A PDF has no place for a {block.GetType().Name}; it wants a line in {nameof(SheetPieces)}."),
    };

    // Below the title of a section, those of its tables and charts are a level lower.
    private IEnumerable<Piece> Opened(Section section)
    {
        _caption = PdfBlockLevelElementTag.Heading3;
        yield return Text(PdfBlockLevelElementTag.Heading2, section.Title, TextStyle.Section, SectionSpace) with { StaysWithNext = true };
    }

    private Piece Caption(string text) => Text(_caption, text, TextStyle.Caption, BlockSpace) with { StaysWithNext = true };

    private static Piece Linked(IReadOnlyList<(Link Link, double Left)> links, double spaceBefore) =>
        new(TextStyle.Link.LineHeight, (canvas, left, top) =>
        {
            foreach (var (link, right) in links) canvas.WriteLink(link.Text, link.Sheet, TextStyle.Link, left + right, top);
        })
        {
            SpaceBefore = spaceBefore,
        };

    // They stay together if a page can hold them.
    private IEnumerable<Piece> Sentences(Paragraph paragraph)
    {
        var pieces = paragraph.Sentences
            .SelectMany((sentence, index) => Sentence(sentence, index == 0 ? BlockSpace : LineSpace))
            .ToList();
        return pieces.Select((piece, index) => piece with { StaysWithNext = index < pieces.Count - 1 });
    }

    private IEnumerable<Piece> Sentence(string text, double spaceBefore) =>
        _ruler.Lines(text, TextStyle.Sentence, _frame.Width).Chunk(MostLines)
            .Select((lines, index) => Text(PdfBlockLevelElementTag.Paragraph, lines, TextStyle.Sentence, index == 0 ? spaceBefore : 0));

    private Piece Text(PdfBlockLevelElementTag tag, string text, TextStyle style, double spaceBefore) =>
        Text(tag, _ruler.Lines(text, style, _frame.Width), style, spaceBefore);

    private static Piece Text(PdfBlockLevelElementTag tag, IReadOnlyList<string> lines, TextStyle style, double spaceBefore) =>
        new(lines.Count * style.LineHeight, (canvas, left, top) =>
        {
            canvas.Open(tag);
            canvas.Write(lines, style, left, top);
            canvas.Close();
        })
        {
            SpaceBefore = spaceBefore,
        };

    private IEnumerable<Piece> Rows(Table table, bool staysWithNext)
    {
        var text = TableText.Of(table, _sheet.Texts);
        var grid = TableGrid.Of(text, _ruler, _frame.Width) ?? TableGrid.Squeezed(text, _ruler, _frame.Width);
        return TablePieces.Of(text, grid, _ruler, _frame.Height, staysWithNext);
    }

    // A sheet that there is no data for is left out, and with it the table of a chart elsewhere.
    private IEnumerable<Piece> Charts(IReadOnlyList<Chart> charts)
    {
        var possible = charts.Where(chart => _allTables.ContainsKey(chart.Cells.Table))
            .Select(chart => (Chart: chart, Table: _allTables[chart.Cells.Table], Data: ChartData.Of(chart, _allTables[chart.Cells.Table])))
            .ToList();
        var drawn = possible.Select(chart => chart.Data).OfType<ChartData>().ToList();
        return
        [
            .. possible.Where(chart => chart.Data is null)
                .Select(chart => _sheet.Texts.ChartLeftOut(chart.Chart.Title, ChartData.IsHidden(chart.Chart, chart.Table)))
                .SelectMany((sentence, index) => Sentence(sentence, index == 0 ? BlockSpace : LineSpace)),
            .. drawn.Count == 0
                ? Array.Empty<Piece>()
                : [ChartPieces.Of(drawn, _caption, _sheet.Texts, _ruler, _frame.Width) with { SpaceBefore = BlockSpace }],
        ];
    }
}

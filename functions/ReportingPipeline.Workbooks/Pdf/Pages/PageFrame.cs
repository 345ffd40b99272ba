using PdfSharp.Drawing;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Drawing;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Pdf.Pages;

/// <summary>
/// A page of A4 and its margins: above, what must not be overlooked of a report that stays in the house; below, whose the report is,
/// its period, its version and the page.
/// </summary>
internal sealed class PageFrame
{
    /// <summary>Where what stands on the page begins.</summary>
    public const double Left = 48;

    private const double ShortSide = 595;
    private const double LongSide = 842;
    private const double Edge = 30;
    private const double Gap = 12;

    private readonly ReportTexts _texts;
    private readonly double _pageNumberWidth;
    private readonly IReadOnlyList<string> _marks;
    private readonly IReadOnlyList<string> _footer;

    /// <summary>The frame of every page that is printed upright or across.</summary>
    public PageFrame(Sheet sheet, TextRuler ruler, bool isAcross)
    {
        var heading = sheet.Heading;
        _texts = sheet.Texts;
        Paper = isAcross ? new XSize(LongSide, ShortSide) : new XSize(ShortSide, LongSide);
        _pageNumberWidth = ruler.WidthOf(PageNumber(99, 99), TextStyle.Margin) + Gap;
        _marks = [.. heading.Subtitles.Skip(1).SelectMany(mark => ruler.Lines(mark, TextStyle.Mark, Width))];
        _footer = ruler.Lines(
            string.Join(" · ", [heading.Owner, heading.PageHeader, heading.PageFooter.Split('\n')[0]]),
            TextStyle.Margin,
            Width - _pageNumberWidth);
    }

    /// <summary>The size of the page.</summary>
    public XSize Paper { get; }

    /// <summary>How wide it may be.</summary>
    public double Width => Paper.Width - (2 * Left);

    /// <summary>How high it may be.</summary>
    public double Height => Bottom - Top;

    /// <summary>Where it begins.</summary>
    public double Top => Edge + (_marks.Count == 0 ? 0 : (_marks.Count * TextStyle.Mark.LineHeight) + Gap);

    /// <summary>Where it ends.</summary>
    public double Bottom => FooterTop - Gap;

    private double FooterTop => Paper.Height - Edge - (_footer.Count * TextStyle.Margin.LineHeight);

    /// <summary>Draws what stands in the margins; the marks are under the title of the first page, where they are read aloud.</summary>
    public void DrawMargins(Canvas canvas, int number, int all) => canvas.Decorate(() =>
    {
        if (number > 1) canvas.Write(_marks, TextStyle.Mark, Left, Edge);
        canvas.Write(_footer, TextStyle.Margin, Left, FooterTop);
        canvas.Write(
            [PageNumber(number, all)], TextStyle.Margin, Left + Width - _pageNumberWidth, FooterTop, _pageNumberWidth, Side.Right);
    });

    private string PageNumber(int number, int all) => string.Concat(
        _texts.PageNumberBefore, _texts.Prose.Number(number), _texts.PageNumberBetween, _texts.Prose.Number(all));
}

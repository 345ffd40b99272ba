using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>
/// Draws on the pages of a document, and tags what it draws: as an element that assistive technology reads, or as a decoration that
/// it passes over.
/// </summary>
internal sealed class Canvas(PdfDocument document, TextRuler ruler, IReadOnlyDictionary<string, PagePlace> places) : IDisposable
{
    private readonly UAManager _tags = UAManager.ForDocument(document);
    private XGraphics? _graphics;

    /// <summary>The page that is drawn on.</summary>
    public PdfPage Page { get; private set; } = null!;

    private XGraphics Graphics => _graphics!;

    private StructureBuilder Structure => _tags.StructureBuilder;

    /// <summary>Adds a page and draws on it from now on.</summary>
    public void AddPage(XSize size)
    {
        _graphics?.Dispose();
        Page = document.AddPage();
        (Page.Width, Page.Height) = (XUnit.FromPoint(size.Width), XUnit.FromPoint(size.Height));
        _graphics = XGraphics.FromPdfPage(Page);
    }

    /// <summary>Adds a bookmark to a height of the page.</summary>
    public void AddBookmark(string text, double top) =>
        document.Outlines.Add(new PdfOutline(TextString.Of(text), Page, opened: true) { Top = Page.Height.Point - top });

    /// <summary>Opens an element that holds others.</summary>
    public void Open(PdfGroupingElementTag tag) => Structure.BeginElement(tag);

    /// <summary>Opens an element that holds others, or text.</summary>
    public void Open(PdfBlockLevelElementTag tag)
    {
        _tags.BeginTextMode();
        Structure.BeginElement(tag);
    }

    /// <summary>Opens the cell of a header.</summary>
    /// <param name="isOfRow">Whether it says what its row is; otherwise what its column is.</param>
    public void OpenHeader(bool isOfRow)
    {
        Open(PdfBlockLevelElementTag.TableHeaderCell);
        Structure.CurrentStructureElement.TableAttributes.Elements.SetName("/Scope", isOfRow ? "/Row" : "/Column");
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close() => Structure.End();

    /// <summary>Draws what is no content. Marks of content must not begin inside text and end outside of it.</summary>
    public void Decorate(Action draw)
    {
        _tags.BeginGraphicMode();
        Structure.BeginArtifact();
        draw();
        _tags.BeginGraphicMode();
        Structure.End();
    }

    /// <summary>Draws a figure with the sentence that tells what it shows; text must have been drawn on the page before.</summary>
    public void Illustrate(string message, XRect area, Action draw)
    {
        Structure.BeginElement(PdfIllustrationElementTag.Figure, TextString.Of(message), Upwards(area));
        draw();
        _tags.BeginGraphicMode();
        Structure.End();
    }

    /// <summary>Writes lines below one another.</summary>
    public void Write(IReadOnlyList<string> lines, TextStyle style, double left, double top, double width = 0, Side side = Side.Left)
    {
        foreach (var (index, line) in lines.Index())
        {
            // The blank keeps the words of two lines apart for whoever does not see the lines.
            var text = index < lines.Count - 1 ? $"{line} " : line;
            Write(text, style, left + Room(line, style, width, side), top + (index * style.LineHeight));
        }
    }

    /// <summary>
    /// Writes a line that leads to a place, without the id and time of its own that would differ from one file to the next.
    /// </summary>
    public void WriteLink(string text, string place, TextStyle style, double left, double top)
    {
        var (page, height) = places[place];
        var area = Upwards(new XRect(left, top, ruler.WidthOf(text, style), style.LineHeight));
        var link = PdfLinkAnnotation.CreateDocumentLink(new PdfRectangle(area), page, new XPoint(0, height));
        link.Flags = PdfAnnotationFlags.Print;
        link.Elements.Remove("/NM");
        link.Elements.Remove("/M");
        var line = top + style.LineHeight;
        Decorate(() => Line(new XPen(style.Color, 0.5), new XPoint(left, line), new XPoint(left + area.Width, line)));
        Open(PdfBlockLevelElementTag.Paragraph);
        Structure.BeginElement(link, TextString.Of(text));
        Write([text], style, left, top);
        Close();
        Close();
    }

    /// <summary>Writes one line at an angle, ending at a point on its baseline.</summary>
    public void WriteTilted(string text, TextStyle style, XPoint end, double degrees)
    {
        var state = Graphics.Save();
        Graphics.RotateAtTransform(degrees, end);
        Write(text, style, end.X - ruler.WidthOf(text, style), end.Y - style.Baseline);
        Graphics.Restore(state);
    }

    /// <summary>Fills an area.</summary>
    public void Fill(XColor color, XRect area) => Graphics.DrawRectangle(new XSolidBrush(color), area);

    /// <summary>Fills an area inside an edge.</summary>
    public void Fill(XColor color, XPen edge, XRect area) => Graphics.DrawRectangle(edge, new XSolidBrush(color), area);

    /// <summary>Draws lines from point to point.</summary>
    public void Line(XPen pen, params XPoint[] points) => Graphics.DrawLines(pen, points);

    /// <summary>Fills a shape between points.</summary>
    public void Fill(XColor color, XPen edge, XPoint[] corners) =>
        Graphics.DrawPolygon(edge, new XSolidBrush(color), corners, XFillMode.Winding);

    /// <summary>Ends the last page.</summary>
    public void Dispose() => _graphics?.Dispose();

    private XRect Upwards(XRect area) => new(area.Left, Page.Height.Point - area.Bottom, area.Width, area.Height);

    private double Room(string line, TextStyle style, double width, Side side) => side switch
    {
        Side.Left => 0,
        Side.Right => width - ruler.WidthOf(line, style),
        _ => (width - ruler.WidthOf(line, style)) / 2,
    };

    private void Write(string text, TextStyle style, double left, double top)
    {
        if (text.Length > 0) Graphics.DrawString(text, ruler.FontOf(style), new XSolidBrush(style.Color), left, top + style.Baseline);
    }
}

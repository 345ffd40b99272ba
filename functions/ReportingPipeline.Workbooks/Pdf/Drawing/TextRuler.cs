using PdfSharp.Drawing;
using PdfSharp.Events;
using PdfSharp.Fonts;
using PdfSharp.Pdf;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Pdf.Fonts;

namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>How wide text is in points, and how it is broken into lines.</summary>
internal sealed class TextRuler
{
    private const int Space = ' ';
    private const int Hyphen = '-';
    private const int Box = '□';
    private const double MeasuredSize = 100;

    private static readonly XPdfFontOptions Options = new(PdfFontEncoding.Unicode);

    private readonly Dictionary<(double Size, bool IsBold), XFont> _fonts = [];
    private readonly Dictionary<(string Text, bool IsBold), double> _widths = [];
    private readonly XGraphics _measuring;

    /// <summary>A ruler for a document, which from now on shows every character by a glyph that the typeface has.</summary>
    public TextRuler(PdfDocument document)
    {
        document.RenderEvents.RenderTextEvent += (_, text) => Replace(text);
        _measuring = XGraphics.CreateMeasureContext(
            new XSize(1, 1), XGraphicsUnit.Point, XPageDirection.Downwards, document.RenderEvents);
    }

    /// <summary>The font of a style.</summary>
    public XFont FontOf(TextStyle style)
    {
        var (size, isBold, _) = style;
        if (_fonts.TryGetValue((size, isBold), out var font)) return font;

        return _fonts[(size, isBold)] =
            new XFont(InterFont.Family, size, isBold ? XFontStyleEx.Bold : XFontStyleEx.Regular, Options);
    }

    /// <summary>The width of a text on one line, which grows with the size of type.</summary>
    public double WidthOf(string text, TextStyle style)
    {
        if (!_widths.TryGetValue((text, style.IsBold), out var width))
        {
            width = _measuring.MeasureString(text, FontOf(style with { Size = MeasuredSize })).Width / MeasuredSize;
            _widths.Add((text, style.IsBold), width);
        }

        return width * style.Size;
    }

    /// <summary>The width of the widest word of a text.</summary>
    public double WordWidthOf(string text, TextStyle style) => text.Split(' ').Max(word => WidthOf(word, style));

    /// <summary>The lines that a text takes in a width.</summary>
    public IReadOnlyList<string> Lines(string text, TextStyle style, double width) =>
        TextWidth.Lines(text, width, part => WidthOf(part, style));

    // No-break spaces and hyphens only tell where lines break: whoever searches or copies the text means plain ones.
    private static void Replace(RenderTextEventArgs text)
    {
        var pairs = text.CodePointGlyphIndexPairs;
        for (var index = 0; index < pairs.Length; index++)
        {
            var (character, glyph) = (pairs[index].CodePoint, pairs[index].GlyphIndex);
            pairs[index] = character switch
            {
                0xA0 => Plain(Space, text.Font),
                0x2011 => Plain(Hyphen, text.Font),
                >= '0' and <= '9' => new CodePointGlyphIndexPair(character, InterFont.EvenDigit(character - '0', text.Font)),
                _ => glyph == 0 ? Plain(Box, text.Font) : pairs[index],
            };
        }
    }

    private static CodePointGlyphIndexPair Plain(int character, XFont font) =>
        new(character, GlyphHelper.GlyphIndexFromCodePoint(character, font));
}

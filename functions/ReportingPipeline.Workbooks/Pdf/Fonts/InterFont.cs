using System.Reflection;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace ReportingPipeline.Workbooks.Pdf.Fonts;

/// <summary>The one typeface of every PDF, from the app itself: a machine in Azure has no fonts.</summary>
internal sealed class InterFont : IFontResolver
{
    /// <summary>The name of the family.</summary>
    public const string Family = "Inter";

    private const string Package = "Avalonia.Fonts.Inter.dll";

    // Where it has its digits once more, all of them equally wide.
    private const int EvenZero = 0xE071;

    private InterFont()
    {
    }

    /// <summary>Makes the typeface known to PDFsharp, once for the process, as it has it.</summary>
    public static void Use() => GlobalFontSettings.FontResolver ??= new InterFont();

    /// <summary>The file of a face.</summary>
    public static byte[] File(string face)
    {
        using var package = Assembly.GetExecutingAssembly().GetManifestResourceStream(Package)!;
        return PackagedFiles.Read(package, $"/Assets/{face}.ttf");
    }

    /// <summary>The glyph of a digit, as wide as that of any other, so that the digits of a column are below one another.</summary>
    public static ushort EvenDigit(int digit, XFont font) => GlyphHelper.GlyphIndexFromCodePoint(EvenZero + digit, font);

    /// <inheritdoc/>
    public FontResolverInfo ResolveTypeface(string familyName, bool bold, bool italic) => new($"{Family}-{(bold ? "Bold" : "Regular")}");

    /// <inheritdoc/>
    public byte[] GetFont(string faceName) => File(faceName);
}

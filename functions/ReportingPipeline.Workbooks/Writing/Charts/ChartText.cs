using DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReportingPipeline.Workbooks.Writing.Charts;

/// <summary>The words around a chart.</summary>
internal static class ChartText
{
    private const int Small = 900;
    private const int Large = 1200;

    /// <summary>The title above a chart.</summary>
    public static C.Title Title(string text, string language) => Title(text, language, Large, isBold: true, rotation: 0);

    /// <summary>The title of an axis, read upwards beside an upright one.</summary>
    public static C.Title AxisTitle(string text, string language, bool isUpright) =>
        Title(text, language, Small, isBold: false, rotation: isUpright ? -5_400_000 : 0);

    /// <summary>The looks of all other text.</summary>
    public static C.TextProperties Properties() => new(
        new BodyProperties(),
        new ListStyle(),
        new Paragraph(new ParagraphProperties(Font(new DefaultRunProperties(), Small, isBold: false)), new EndParagraphRunProperties()));

    private static C.Title Title(string text, string language, int size, bool isBold, int rotation) => new(
        new C.ChartText(new C.RichText(
            new BodyProperties { Rotation = rotation, Vertical = TextVerticalValues.Horizontal },
            new ListStyle(),
            new Paragraph(
                new ParagraphProperties(Font(new DefaultRunProperties(), size, isBold)),
                new Run(Font(new RunProperties { Language = language }, size, isBold), new Text(text))))),
        new C.Overlay { Val = false });

    private static T Font<T>(T properties, int size, bool isBold)
        where T : TextCharacterPropertiesType
    {
        properties.FontSize = size;
        properties.Bold = isBold;
        properties.Append(new SolidFill(new RgbColorModelHex { Val = Palette.Faint }), new LatinFont { Typeface = "Calibri" });
        return properties;
    }
}

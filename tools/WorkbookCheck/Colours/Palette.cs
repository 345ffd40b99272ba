using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace WorkbookCheck.Colours;

/// <summary>The colours that a workbook calls by number or name: those of its theme, and the indexed ones.</summary>
internal sealed class Palette
{
    // The order in which cells number the theme's colours (ECMA-376 Part 1, 18.8.3), which is not the order of the theme.
    private static readonly string[] ThemeOrder =
        ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

    // What drawings call them beside their own names.
    private static readonly Dictionary<string, string> ThemeAliases = new() { ["bg1"] = "lt1", ["tx1"] = "dk1", ["bg2"] = "lt2", ["tx2"] = "dk2" };

    private readonly Dictionary<string, Colour> _theme;
    private readonly IReadOnlyList<Colour> _indexed;

    public Palette(WorkbookPart workbook)
    {
        var scheme = workbook.ThemePart?.Theme?.ThemeElements?.ColorScheme;
        _theme = scheme?.ChildElements.ToDictionary(colour => colour.LocalName, colour => DrawnColour(colour.FirstChild) ?? Colour.Black) ?? [];
        var own = workbook.WorkbookStylesPart?.Stylesheet?.Colors?.IndexedColors?.Elements<RgbColor>().Select(colour => Colour.Parse(colour.Rgb!.Value!)).ToList();
        _indexed = own is { Count: > 0 } ? own : IndexedColours.Standard;
    }

    /// <summary>A colour of a cell's font or fill; what it leaves to the system if it names none.</summary>
    public Colour OfCell(ColorType? colour, Colour system)
    {
        if (colour is null || colour.Auto?.Value == true) return system;
        var named = colour.Rgb?.Value is { } rgb ? Colour.Parse(rgb)
            : colour.Theme?.Value is { } theme && theme < ThemeOrder.Length ? _theme.GetValueOrDefault(ThemeOrder[theme], system)
            : colour.Indexed?.Value is { } index && index < _indexed.Count ? _indexed[(int)index]
            : system;
        return Tinted(named, colour.Tint?.Value ?? 0);
    }

    /// <summary>The colour that a fill or line of a drawing has; null if it is given in a way that is not understood here.</summary>
    public Colour? DrawnColour(OpenXmlElement? colour) => colour switch
    {
        Drawing.RgbColorModelHex { Val.Value: { } rgb } => Adjusted(Colour.Parse(rgb), colour),
        Drawing.SystemColor { LastColor.Value: { } last } => Adjusted(Colour.Parse(last), colour),
        Drawing.SchemeColor { Val.InnerText: { } name } when _theme.TryGetValue(ThemeAliases.GetValueOrDefault(name, name), out var found) => Adjusted(found, colour),
        _ => null,
    };

    /// <summary>The colour that a chart gives a series which names none.</summary>
    public Colour? OfSeries(int index) => _theme.TryGetValue($"accent{(index % 6) + 1}", out var found) ? found : null;

    // ECMA-376 Part 1, 18.8.19: darker for a negative tint, lighter for a positive one.
    private static Colour Tinted(Colour colour, double tint) => tint switch
    {
        < 0 => colour.WithLightness(lightness => lightness * (1 + tint)),
        > 0 => colour.WithLightness(lightness => (lightness * (1 - tint)) + tint),
        _ => colour,
    };

    private static Colour? Adjusted(Colour colour, OpenXmlElement element)
    {
        foreach (var change in element.ChildElements)
        {
            switch (change)
            {
                case Drawing.LuminanceModulation { Val.Value: var thousandths }:
                    colour = colour.WithLightness(lightness => lightness * thousandths / 100_000d);
                    break;
                case Drawing.LuminanceOffset { Val.Value: var thousandths }:
                    colour = colour.WithLightness(lightness => lightness + (thousandths / 100_000d));
                    break;
                default:
                    return null;
            }
        }

        return colour;
    }
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Colours;

namespace WorkbookCheck.Reading;

/// <summary>How the cells of a workbook look, by the number that a cell names.</summary>
internal sealed class CellLooks
{
    private static readonly CellFont DefaultFont = new(Colour.Black, 11, IsBold: false);
    private static readonly CellLook DefaultLook = new(DefaultFont, [Colour.White], "General", HasQuotePrefix: false);

    private readonly List<CellLook> _looks;

    public CellLooks(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet ?? new Stylesheet();
        var fonts = (styles.Fonts?.Elements<Font>() ?? []).Select(FontOf).ToList();
        var fills = (styles.Fills?.Elements<Fill>() ?? []).Select(Backgrounds).ToList();
        var formats = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        var named = (styles.CellStyles?.Elements<CellStyle>() ?? [])
            .ToLookup(style => style.FormatId?.Value, style => style.BuiltinId?.Value);
        _looks = [.. (styles.CellFormats?.Elements<CellFormat>() ?? []).Select(look => new CellLook(
            fonts.ElementAtOrDefault((int)(look.FontId?.Value ?? 0)) ?? DefaultFont,
            fills.ElementAtOrDefault((int)(look.FillId?.Value ?? 0)) ?? [Colour.White],
            NumberFormats.CodeOf(look.NumberFormatId?.Value ?? 0, formats),
            look.QuotePrefix?.Value == true)
        {
            BuiltInStyle = named[look.FormatId?.Value].FirstOrDefault(),
        })];
        Normal = fonts.FirstOrDefault() ?? DefaultFont;
    }

    /// <summary>The font whose digits are the unit of the columns' widths.</summary>
    public CellFont Normal { get; }

    /// <summary>The look with a number; the first if a cell names none.</summary>
    public CellLook this[uint? number] => _looks.ElementAtOrDefault((int)(number ?? 0)) ?? DefaultLook;

    /// <summary>The font of a part of a cell's text, which is the cell's own if it names none.</summary>
    public static CellFont OfRun(RunProperties? run, CellFont cell) => run is null ? cell : new CellFont(
        ColourOf(run.GetFirstChild<Color>(), Colour.Black),
        run.GetFirstChild<FontSize>()?.Val?.Value ?? cell.Size,
        IsOn(run.GetFirstChild<Bold>()));

    private static CellFont FontOf(Font font) =>
        new(ColourOf(font.Color, Colour.Black), font.FontSize?.Val?.Value ?? DefaultFont.Size, IsOn(font.Bold));

    private static bool IsOn(BooleanPropertyType? property) => property is not null && property.Val?.Value != false;

    private static IReadOnlyList<Colour?> Backgrounds(Fill fill) => fill.PatternFill switch
    {
        null => [null],
        { PatternType: null or { InnerText: "none" } } => [Colour.White],
        { PatternType.InnerText: "solid" } solid => [ColourOf(solid.ForegroundColor, Colour.White)],
        var two => [ColourOf(two.ForegroundColor, Colour.Black), ColourOf(two.BackgroundColor, Colour.White)],
    };

    // Only what is given as red, green and blue is the same whatever theme or palette the workbook gets.
    private static Colour? ColourOf(ColorType? colour, Colour system) => colour switch
    {
        null => system,
        { Rgb.Value: { } rgb, Tint: null } => Colour.Parse(rgb),
        _ => null,
    };
}

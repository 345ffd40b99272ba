using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Colours;

namespace WorkbookCheck.Reading;

/// <summary>How the cells of a workbook look, by the number that a cell names.</summary>
internal sealed class CellLooks
{
    private static readonly CellFont DefaultFont = new(Colour.Black, 11, IsBold: false);

    private readonly Palette _palette;
    private readonly List<CellLook> _looks;

    public CellLooks(WorkbookPart workbook, Palette palette)
    {
        _palette = palette;
        var styles = workbook.WorkbookStylesPart?.Stylesheet ?? new Stylesheet();
        var fonts = (styles.Fonts?.Elements<Font>() ?? []).Select(FontOf).ToList();
        var fills = (styles.Fills?.Elements<Fill>() ?? []).Select(Backgrounds).ToList();
        var formats = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? []).ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "");
        _looks = [.. (styles.CellFormats?.Elements<CellFormat>() ?? []).Select(look => new CellLook(
            fonts.ElementAtOrDefault((int)(look.FontId?.Value ?? 0)) ?? DefaultFont,
            fills.ElementAtOrDefault((int)(look.FillId?.Value ?? 0)) ?? [Colour.White],
            NumberFormats.CodeOf(look.NumberFormatId?.Value ?? 0, formats),
            look.QuotePrefix?.Value == true,
            look.Alignment?.ShrinkToFit?.Value == true))];
        Normal = fonts.FirstOrDefault() ?? DefaultFont;
    }

    /// <summary>The font whose digits are the unit of the columns' widths.</summary>
    public CellFont Normal { get; }

    /// <summary>The look with a number; the first if a cell names none.</summary>
    public CellLook this[uint? number] => _looks.ElementAtOrDefault((int)(number ?? 0)) ?? new CellLook(DefaultFont, [Colour.White], "General", false, false);

    /// <summary>The font of a part of a cell's text, which is the cell's own if it names none.</summary>
    public CellFont OfRun(RunProperties? run, CellFont cell) => run is null ? cell : new CellFont(
        _palette.OfCell(run.GetFirstChild<Color>(), Colour.Black), run.GetFirstChild<FontSize>()?.Val?.Value ?? cell.Size, IsOn(run.GetFirstChild<Bold>()));

    private CellFont FontOf(Font font) => new(_palette.OfCell(font.Color, Colour.Black), font.FontSize?.Val?.Value ?? DefaultFont.Size, IsOn(font.Bold));

    private static bool IsOn(BooleanPropertyType? property) => property is not null && property.Val?.Value != false;

    private IReadOnlyList<Colour> Backgrounds(Fill fill)
    {
        if (fill.GradientFill is { } gradient) return [.. gradient.Elements<GradientStop>().Select(stop => _palette.OfCell(stop.Color, Colour.White))];
        var (front, back) = (_palette.OfCell(fill.PatternFill?.ForegroundColor, Colour.Black), _palette.OfCell(fill.PatternFill?.BackgroundColor, Colour.White));
        return fill.PatternFill?.PatternType?.InnerText switch
        {
            null or "none" => [Colour.White],
            "solid" => [fill.PatternFill.ForegroundColor is null ? Colour.White : front],
            _ => [front, back],
        };
    }
}

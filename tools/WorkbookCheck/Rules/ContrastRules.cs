using System.Globalization;
using WorkbookCheck.Colours;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>What is written and drawn stands out from what is behind it (WCAG 2.2, 1.4.3 and 1.4.11).</summary>
internal static class ContrastRules
{
    private const double LeastOfText = 4.5;
    private const double LeastOfLargeText = 3;
    private const double LeastOfGraphics = 3;

    /// <summary>The text of cells against their backgrounds; each pair of colours is told once.</summary>
    public static IEnumerable<(string Place, string Advice)> Text(CheckedSheet sheet) =>
        from pair in sheet.Cells.SelectMany(Pairs).DistinctBy(pair => (pair.Font, pair.Background))
        let least = IsLarge(pair.Font) ? LeastOfLargeText : LeastOfText
        let advice = Advice("text", pair.Font.Colour, pair.Background, least)
        where advice is not null
        select (pair.Place, advice);

    /// <summary>The series of charts against white.</summary>
    public static IEnumerable<(string Place, string Advice)> Chart(CheckedSheet sheet) =>
        from drawing in sheet.Drawings
        where drawing.Chart is not null
        from colour in ChartColours.Of(drawing.Chart!).Distinct()
        let advice = Advice("series", colour, Colour.White, LeastOfGraphics)
        where advice is not null
        select (drawing.Name, advice);

    private static IEnumerable<(string Place, CellFont Font, Colour? Background)> Pairs(CheckedCell cell) =>
        from font in cell.Fonts
        from background in cell.Look.Backgrounds
        select (cell.Place.ToString(), font, background);

    // "Large scale" in WCAG 2.2: 18 points, or 14 points and bold.
    private static bool IsLarge(CellFont font) => font.Size >= (font.IsBold ? 14 : 18);

    private static string? Advice(string what, Colour? front, Colour? back, double least)
    {
        if (front is not { } drawn || back is not { } behind)
        {
            return $"Give the {what} and what is behind it colours of red, green and blue, so that both are known.";
        }

        var contrast = drawn.ContrastWith(behind);
        return contrast >= least ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"Make the {what} darker or lighter, as {front} on {back} has a contrast of "
                + $"{Math.Floor(contrast * 100) / 100:0.00} to 1 and needs {least:0.#} to 1.");
    }
}

using System.Globalization;
using WorkbookCheck.Colours;
using WorkbookCheck.Reading;

namespace WorkbookCheck.Rules;

/// <summary>What is written and drawn stands out from what is behind it, as WCAG 2.2 asks for (success criteria 1.4.3 and 1.4.11).</summary>
internal static class ContrastRules
{
    private const double LeastOfText = 4.5;
    private const double LeastOfLargeText = 3;
    private const double LeastOfGraphics = 3;

    /// <summary>The text of cells against their backgrounds; each pair of colours is told once.</summary>
    public static IEnumerable<(string Place, string Advice)> Text(CheckedSheet sheet)
    {
        var seen = new HashSet<(CellFont, Colour)>();
        foreach (var cell in sheet.Cells)
        {
            foreach (var (font, background) in cell.Fonts.SelectMany(font => cell.Look.Backgrounds.Select(background => (font, background))))
            {
                var (contrast, least) = (font.Colour.ContrastWith(background), IsLarge(font) ? LeastOfLargeText : LeastOfText);
                if (contrast < least && seen.Add((font, background))) yield return (cell.Place.ToString(), Advice("text", font.Colour, background, contrast, least));
            }
        }
    }

    /// <summary>The series of charts against white.</summary>
    public static IEnumerable<(string Place, string Advice)> Chart(CheckedSheet sheet)
    {
        foreach (var drawing in sheet.Drawings.Where(drawing => drawing.Chart is not null))
        {
            foreach (var colour in ChartColours.Of(drawing.Chart!, sheet.Workbook.Palette).Distinct())
            {
                if (colour is not { } drawn) yield return (drawing.Name, "Give every series of the chart one plain colour, so that its contrast is known.");
                else if (drawn.ContrastWith(Colour.White) is var contrast and < LeastOfGraphics) yield return (drawing.Name, Advice("series", drawn, Colour.White, contrast, LeastOfGraphics));
            }
        }
    }

    // "Large scale" in WCAG 2.2: 18 points, or 14 points and bold.
    private static bool IsLarge(CellFont font) => font.Size >= (font.IsBold ? 14 : 18);

    private static string Advice(string what, Colour front, Colour back, double contrast, double least) => string.Create(
        CultureInfo.InvariantCulture, $"Make the {what} darker or lighter, as {front} on {back} has a contrast of {Math.Floor(contrast * 100) / 100:0.00} to 1 and needs {least:0.#} to 1.");
}

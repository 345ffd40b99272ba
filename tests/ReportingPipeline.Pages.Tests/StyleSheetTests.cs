using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportingPipeline.Pages.Files;

namespace ReportingPipeline.Pages.Tests;

/// <summary>The colours of the style sheet, in both schemes.</summary>
public partial class StyleSheetTests
{
    private static readonly string Sheet = Encoding.UTF8.GetString(PageFile.Style.Content.Span);

    /// <summary>What is written on what.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "ink", "paper" }, { "ink", "raised" }, { "ink", "accent-pale" }, { "ink", "wanted-pale" }, { "ink", "wrong-pale" },
        { "faint", "paper" }, { "faint", "raised" }, { "accent", "paper" }, { "accent", "raised" }, { "accent", "accent-pale" },
        { "accent", "wanted-pale" }, { "accent-ink", "accent" }, { "wanted", "paper" }, { "wrong", "paper" }, { "wrong", "wrong-pale" },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void Colours_OfTextInBothSchemes_HaveContrastEnough(string text, string ground) => AssertContrast(4.5, text, ground);

    // What is no text, but must be seen, such as the frame of a field (WCAG 2.1, 1.4.11).
    [Theory]
    [InlineData("field", "paper")]
    [InlineData("focus", "paper")]
    [InlineData("done", "paper")]
    public void Colours_OfSignsInBothSchemes_HaveContrastEnough(string sign, string ground) => AssertContrast(3, sign, ground);

    [Fact]
    public void Contrast_BlackOnWhite_Is21() => Assert.Equal(21, Contrast("#000000", "#ffffff"), precision: 6);

    private static void AssertContrast(double least, string one, string other) => Assert.All(
        Schemes(),
        scheme => Assert.True(Contrast(scheme[one], scheme[other]) >= least, $"{one} {scheme[one]} on {other} {scheme[other]}"));

    private static Dictionary<string, string>[] Schemes()
    {
        var (light, dark) = (Sheet.Split("prefers-color-scheme")[0], Sheet.Split("prefers-color-scheme")[1].Split("box-sizing")[0]);
        return [ColoursOf(light), ColoursOf(dark)];
    }

    private static Dictionary<string, string> ColoursOf(string css) =>
        Colour().Matches(css).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    // By the formulas of WCAG 2.1.
    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--([a-z-]+): (#[0-9a-f]{6});")]
    private static partial Regex Colour();
}

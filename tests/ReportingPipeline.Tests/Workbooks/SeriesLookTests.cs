using System.Globalization;
using ReportingPipeline.Workbooks.Writing.Charts;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class SeriesLookTests
{
    [Fact]
    public void All_Looks_StandOutFromWhite() => Assert.All(SeriesLook.All, look => Assert.True(Contrast(Luminance(look.Color), 1) >= 3, look.Color));

    [Fact]
    public void Of_Neighbours_DifferInLightness() => Assert.All(
        Enumerable.Range(0, 6),
        place => Assert.True(Contrast(Luminance(SeriesLook.Of(place, false).Color), Luminance(SeriesLook.Of(place + 1, false).Color)) >= 2, $"{place}"));

    [Fact]
    public void All_Looks_DifferInMoreThanColor()
    {
        Assert.Distinct(SeriesLook.All.Select(look => look.Color));
        Assert.Distinct(SeriesLook.All.Select(look => (look.Dash.ToString(), look.Marker.ToString())));
    }

    [Fact]
    public void Of_Earlier_IsLighterThanTheFirstAndGray()
    {
        var (now, before) = (SeriesLook.Of(0, isEarlier: false), SeriesLook.Of(0, isEarlier: true));

        Assert.True(Luminance(before.Color) > Luminance(now.Color));
        Assert.Single(before.Color.Chunk(2).Select(digits => new string(digits)).Distinct());
        Assert.NotEqual(now.Dash, before.Dash);
    }

    // Relative luminance and contrast as WCAG 2.2 defines them.
    private static double Luminance(string color)
    {
        var (red, green, blue) = (Linear(color[..2]), Linear(color[2..4]), Linear(color[4..]));
        return (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
    }

    private static double Linear(string digits)
    {
        var share = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
}

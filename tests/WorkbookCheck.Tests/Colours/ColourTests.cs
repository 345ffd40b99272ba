using WorkbookCheck.Colours;

namespace WorkbookCheck.Tests.Colours;

public sealed class ColourTests
{
    // What others have computed: https://webaim.org/resources/contrastchecker/ and the examples of WCAG.
    [Theory]
    [InlineData("000000", "FFFFFF", 21)]
    [InlineData("777777", "FFFFFF", 4.48)]
    [InlineData("767676", "FFFFFF", 4.54)]
    [InlineData("FF0000", "FFFFFF", 3.99)]
    [InlineData("FF0000FF", "FFFFFF", 8.59)]
    [InlineData("1F3864", "1F3864", 1)]
    public void ContrastWith_TwoColours_IsThatOfWcag(string one, string other, double contrast)
    {
        Assert.Equal(contrast, Colour.Parse(one).ContrastWith(Colour.Parse(other)), 0.01);
        Assert.Equal(contrast, Colour.Parse(other).ContrastWith(Colour.Parse(one)), 0.01);
    }

    [Theory]
    [InlineData("FFF")]
    [InlineData("white!")]
    public void Parse_NoColour_IsRefused(string text) => Assert.Throws<FormatException>(() => Colour.Parse(text));
}

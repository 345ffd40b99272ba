using DocumentFormat.OpenXml.Spreadsheet;
using WorkbookCheck.Colours;

namespace WorkbookCheck.Tests.Rules;

public sealed class ContrastRulesTests
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
    [InlineData("767676", 11, false, false)]
    [InlineData("777777", 11, false, true)]
    [InlineData("777777", 18, false, false)]
    [InlineData("777777", 14, true, false)]
    [InlineData("777777", 14, false, true)]
    [InlineData("999999", 24, true, true)]
    public void FaultsIn_TextOnWhite_IsToldIfItIsTooPale(string colour, double size, bool isBold, bool isTold) =>
        AssertTold(isTold, (font, _, _) =>
        {
            font.Append(isBold ? new Bold() : null!, new FontSize { Val = size }, new Color { Rgb = colour });
        });

    [Fact]
    public void FaultsIn_Pattern_IsAsBadAsTheWorstPartOfIt() => AssertTold(true, (_, fill, _) =>
    {
        var (front, back) = (new ForegroundColor { Rgb = "FFFFFFFF" }, new BackgroundColor { Rgb = "FF202020" });
        fill.Append(new PatternFill(front, back) { PatternType = PatternValues.LightGray });
    });

    [Fact]
    public void FaultsIn_ColoursThatAreNotPlain_AreTold()
    {
        AssertTold(true, (font, _, _) => font.Append(new Color { Theme = 1 }));
        AssertTold(true, (font, _, _) => font.Append(new Color { Indexed = 8 }));
        AssertTold(true, (font, _, _) => font.Append(new Color { Rgb = "FF000000", Tint = 0.9 }));
        AssertTold(true, (_, fill, _) => fill.Append(new GradientFill()));
    }

    [Fact]
    public void FaultsIn_PaleWordInAText_IsTold() => Assert.Equal([("A1", "contrast")], BrokenWorkbook.FaultsOfSheet(sheet =>
    {
        var cell = sheet.CellAt("A1");
        cell.Write("");
        cell.InlineString = new InlineString(
            new Run(new Text("Mørkt og ")), new Run(new RunProperties(new FontSize { Val = 11 }, new Color { Rgb = "FFDDDDDD" }), new Text("lyst")));
    }));

    // A cell of a font and fill of its own, in two cells: each pair of colours is told once.
    private static void AssertTold(bool isTold, Action<Font, Fill, Stylesheet> look)
    {
        var faults = BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            foreach (var cell in new[] { sheet.CellAt("A1"), sheet.CellAt("A2") })
            {
                sheet.Restyle(cell, (format, styles) =>
                {
                    var (font, fill) = (new Font(), new Fill());
                    look(font, fill, styles);
                    styles.Fonts!.AppendChild(font);
                    styles.Fills!.AppendChild(fill.HasChildren ? fill : new Fill(new PatternFill { PatternType = PatternValues.None }));
                    (format.FontId, format.FillId) = ((uint)styles.Fonts.Elements<Font>().Count() - 1, (uint)styles.Fills.Elements<Fill>().Count() - 1);
                });
            }
        });

        Assert.Equal(isTold ? [("A1", "contrast")] : [], faults);
    }
}

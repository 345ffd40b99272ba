using DocumentFormat.OpenXml.Spreadsheet;

namespace WorkbookCheck.Tests.Rules;

public sealed class ContrastRulesTests
{
    [Theory]
    [InlineData("FF767676", 11, false, false)]
    [InlineData("FF777777", 11, false, true)]
    [InlineData("FF777777", 18, false, false)]
    [InlineData("FF777777", 14, true, false)]
    [InlineData("FF777777", 14, false, true)]
    [InlineData("FF999999", 24, true, true)]
    public void FaultsIn_TextOnWhite_TellsWhatIsTooPale(string colour, double size, bool isBold, bool isTold)
    {
        var font = new Font(new FontSize { Val = size }, new Color { Rgb = colour });
        if (isBold) font.PrependChild(new Bold());

        Assert.Equal(isTold ? [("A1", "contrast")] : [], FaultsOf(font, White()));
    }

    [Fact]
    public void FaultsIn_Pattern_TellsTheWorstPartOfIt()
    {
        var (front, back) = (new ForegroundColor { Rgb = "FFFFFFFF" }, new BackgroundColor { Rgb = "FF202020" });
        var pattern = new Fill(new PatternFill(front, back) { PatternType = PatternValues.LightGray });

        Assert.Equal([("A1", "contrast")], FaultsOf(Black(), pattern));
    }

    [Fact]
    public void FaultsIn_ColoursThatAThemeOrPaletteDecides_TellsThem()
    {
        Assert.Equal([("A1", "contrast")], FaultsOf(new Font(new Color { Theme = 1 }), White()));
        Assert.Equal([("A1", "contrast")], FaultsOf(new Font(new Color { Indexed = 8 }), White()));
        Assert.Equal([("A1", "contrast")], FaultsOf(new Font(new Color { Rgb = "FF000000", Tint = 0.9 }), White()));
        Assert.Equal([("A1", "contrast")], FaultsOf(Black(), new Fill(new GradientFill())));
    }

    [Fact]
    public void FaultsIn_PaleWordInAText_TellsIt() => Assert.Equal(
        [("A1", "contrast")],
        BrokenWorkbook.FaultsOfSheet(sheet =>
        {
            var pale = new RunProperties(new FontSize { Val = 11 }, new Color { Rgb = "FFDDDDDD" });
            var words = new[] { new Run(new Text("Mørkt og ")), new Run(pale, new Text("lyst")) };
            sheet.Cell("A1").InlineString = new InlineString(words);
        }));

    private static Font Black() => new(new Color { Rgb = "FF000000" });

    private static Fill White() => new(new PatternFill { PatternType = PatternValues.None });

    // Of two cells that look so: each pair of colours is told once. That the second then has the style of the title is another fault.
    private static IReadOnlyList<(string Place, string Rule)> FaultsOf(Font font, Fill fill)
    {
        var faults = BrokenWorkbook.FaultsOfSheet(sheet => sheet.Restyle(
            (look, styles) =>
            {
                styles.Fonts!.AppendChild(font);
                styles.Fills!.AppendChild(fill);
                look.FontId = (uint)styles.Fonts.ChildElements.Count - 1;
                look.FillId = (uint)styles.Fills.ChildElements.Count - 1;
            },
            "A1",
            "A2"));
        Assert.Contains(("A2", "title-style"), faults);
        return [.. faults.Where(fault => fault != ("A2", "title-style"))];
    }
}

namespace ReportingPipeline.Tests.Workbooks.Checking;

public sealed class DrawingRulesTests
{
    [Fact]
    public void Of_ChartThatSaysWhatItShows_IsFine() => Assert.Empty(Faults(new DrawnChart()));

    [Theory]
    [InlineData("")]
    [InlineData("Diagram.")]
    [InlineData("Besøk i 2019 og 2020")]
    [InlineData("figur 1.png")]
    [InlineData("figur 1.png.")]
    public void Of_AltTextThatIsNoSentence_IsTold(string text) => Assert.Equal(["alt-text"], Faults(new DrawnChart { AltText = text }));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Of_ChartWithoutTitle_IsTold(string? title) => Assert.Equal(["chart-title"], Faults(new DrawnChart { Title = title }));

    [Theory]
    [InlineData("")]
    [InlineData("<c:delete val=\"0\"/>")]
    public void Of_AxisWithoutTitle_IsTold(string axis) => Assert.Equal(["axis-title"], Faults(new DrawnChart { CategoryTitle = null, CategoryAxis = axis }));

    [Theory]
    [InlineData("<c:delete/>")]
    [InlineData("<c:delete val=\"1\"/>")]
    public void Of_AxisThatIsNotShown_NeedsNoTitle(string axis) => Assert.Empty(Faults(new DrawnChart { CategoryTitle = null, CategoryAxis = axis }));

    [Theory]
    [InlineData("<a:solidFill><a:srgbClr val=\"FFD966\"/></a:solidFill>")]
    [InlineData("<a:pattFill prst=\"pct50\"><a:fgClr><a:srgbClr val=\"EEEEEE\"/></a:fgClr><a:bgClr><a:srgbClr val=\"000000\"/></a:bgClr></a:pattFill>")]
    [InlineData("<a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"25000\"/><a:lumOff val=\"75000\"/></a:schemeClr></a:solidFill>")]
    [InlineData("<a:noFill/><a:ln><a:solidFill><a:srgbClr val=\"FFD966\"/></a:solidFill></a:ln>")]
    [InlineData("<a:gradFill/>")]
    [InlineData("<a:solidFill><a:srgbClr val=\"1F3864\"><a:alpha val=\"20000\"/></a:srgbClr></a:solidFill>")]
    public void Of_PaleSeries_IsTold(string paint) => Assert.Equal(["chart-contrast"], Faults(new DrawnChart { Paint = $"<c:spPr>{paint}</c:spPr>" }));

    [Theory]
    [InlineData("barChart", "<a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln>")]
    [InlineData("barChart", "<a:solidFill><a:schemeClr val=\"tx1\"><a:lumMod val=\"75000\"/><a:lumOff val=\"25000\"/></a:schemeClr></a:solidFill>")]
    [InlineData("lineChart", "<a:ln><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill></a:ln>")]
    public void Of_SeriesThatStandOut_AreFine(string kind, string paint) => Assert.Empty(Faults(new DrawnChart { Kind = kind, Paint = $"<c:spPr>{paint}</c:spPr>" }));

    [Fact]
    public void Of_PaleLine_IsToldWhateverItIsFilledWith() => Assert.Equal(["chart-contrast"], Faults(new DrawnChart
    {
        Kind = "lineChart",
        Paint = "<c:spPr><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"FFD966\"/></a:solidFill></a:ln></c:spPr>",
    }));

    [Fact]
    public void Of_PalePoint_IsTold() => Assert.Equal(["chart-contrast"], Faults(new DrawnChart
    {
        Paint = """
            <c:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></c:spPr>
            <c:dPt><c:idx val="0"/><c:spPr><a:solidFill><a:srgbClr val="FFD966"/></a:solidFill></c:spPr></c:dPt>
            """,
    }));

    // The second accent of the theme that the workbooks are written with, C0504D, stands out; see DrawnChart for the series' number.
    [Fact]
    public void Of_SeriesLeftToTheProgram_HasTheColourOfTheTheme() => Assert.Empty(Faults(new DrawnChart { Paint = "" }));

    private static IEnumerable<string> Faults(DrawnChart chart)
    {
        var faults = BrokenWorkbook.FaultsOfSheet(chart.PutOn);
        Assert.All(faults, fault => Assert.Equal("Drawn", fault.Place));
        return faults.Select(fault => fault.Rule);
    }
}

namespace WorkbookCheck.Tests.Rules;

public sealed class DrawingRulesTests
{
    [Fact]
    public void FaultsIn_ChartThatSaysWhatItShows_IsFine() => Assert.Empty(Faults(new DrawnChart()));

    [Theory]
    [InlineData("")]
    [InlineData("Diagram.")]
    [InlineData("Besøk i 2019 og 2020")]
    public void FaultsIn_AltTextThatIsNoSentence_IsTold(string text) => Assert.Equal(["alt-text"], Faults(new DrawnChart { AltText = text }));

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void FaultsIn_ChartWithoutTitle_IsTold(string? title) => Assert.Equal(["chart-title"], Faults(new DrawnChart { Title = title }));

    [Theory]
    [InlineData("")]
    [InlineData("<c:delete val=\"0\"/>")]
    public void FaultsIn_AxisWithoutTitle_IsTold(string axis) => Assert.Equal(["axis-title"], Faults(new DrawnChart { CategoryTitle = null, CategoryAxis = axis }));

    [Theory]
    [InlineData("<c:delete/>")]
    [InlineData("<c:delete val=\"1\"/>")]
    public void FaultsIn_AxisThatIsNotShown_NeedsNoTitle(string axis) => Assert.Empty(Faults(new DrawnChart { CategoryTitle = null, CategoryAxis = axis }));

    [Theory]
    [InlineData("<a:solidFill><a:srgbClr val=\"FFD966\"/></a:solidFill>")]
    [InlineData("<a:pattFill prst=\"pct50\"><a:fgClr><a:srgbClr val=\"EEEEEE\"/></a:fgClr><a:bgClr><a:srgbClr val=\"000000\"/></a:bgClr></a:pattFill>")]
    [InlineData("<a:noFill/><a:ln><a:solidFill><a:srgbClr val=\"FFD966\"/></a:solidFill></a:ln>")]
    public void FaultsIn_PaleSeries_IsTold(string paint) => Assert.Equal(["chart-contrast"], Faults(new DrawnChart { Paint = $"<c:spPr>{paint}</c:spPr>" }));

    [Theory]
    [InlineData("barChart", "<a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln>")]
    [InlineData("lineChart", "<a:ln><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill></a:ln>")]
    public void FaultsIn_SeriesThatStandOut_AreFine(string kind, string paint) => Assert.Empty(Faults(new DrawnChart { Kind = kind, Paint = $"<c:spPr>{paint}</c:spPr>" }));

    [Fact]
    public void FaultsIn_PaleLine_IsToldWhateverItIsFilledWith() => Assert.Equal(["chart-contrast"], Faults(new DrawnChart
    {
        Kind = "lineChart",
        Paint = "<c:spPr><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val=\"FFD966\"/></a:solidFill></a:ln></c:spPr>",
    }));

    [Fact]
    public void FaultsIn_PalePoint_IsTold() => Assert.Equal(["chart-contrast"], Faults(new DrawnChart
    {
        Paint = """
            <c:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></c:spPr>
            <c:dPt><c:idx val="0"/><c:spPr><a:solidFill><a:srgbClr val="FFD966"/></a:solidFill></c:spPr></c:dPt>
            """,
    }));

    [Theory]
    [InlineData("")]
    [InlineData("<c:spPr><a:gradFill/><a:ln><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill></a:ln></c:spPr>")]
    [InlineData("<c:spPr><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill></c:spPr>")]
    [InlineData("<c:spPr><a:solidFill><a:srgbClr val=\"1F3864\"><a:alpha val=\"20000\"/></a:srgbClr></a:solidFill></c:spPr>")]
    public void FaultsIn_SeriesWithoutPlainColour_IsTold(string paint) => Assert.Equal(["chart-contrast"], Faults(new DrawnChart { Paint = paint }));

    private static IEnumerable<string> Faults(DrawnChart chart)
    {
        var faults = BrokenWorkbook.FaultsOfSheet(chart.PutOn);
        Assert.All(faults, fault => Assert.Equal("Drawn", fault.Place));
        return faults.Select(fault => fault.Rule);
    }
}

using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Layout;
using ReportingPipeline.Workbooks.Texts;
using ReportingPipeline.Workbooks.Writing;

namespace ReportingPipeline.Tests.Workbooks;

public sealed class PrintedPageTests
{
    // An upright page holds 48 rows of 15 points in full size.
    private const double Width = 95;

    [Theory]
    [InlineData(40, true)]
    [InlineData(68, true)]
    [InlineData(70, false)]
    public void Of_SheetLittleHigherThanAPage_IsMadeSmallerForOne(int rows, bool isOne) =>
        Assert.Equal(isOne, Of(rows, Width).IsOne);

    [Fact]
    public void Of_WideSheet_IsNotMadeSmallerStill()
    {
        Assert.True(Of(60, Width * 1.2).IsOne);
        Assert.False(Of(90, Width * 1.2).IsOne);
    }

    [Fact]
    public void Of_SheetThatMustBeOnePage_IsHoweverHigh() => Assert.True(Of(500, Width, isOnePage: true).IsOne);

    [Fact]
    public void Of_TableThatAPageWouldCut_BeginsTheNext() => Assert.Equal([40], Of(80, Width, starts: [21, 41]).Breaks);

    [Fact]
    public void Of_TableHigherThanAPage_IsCut() => Assert.Empty(Of(140, Width, starts: [41]).Breaks);

    [Fact]
    public void Of_TableThatWouldLeaveMostOfAPageEmpty_IsCut()
    {
        Assert.Empty(Of(100, Width, starts: [11, 57]).Breaks);
        Assert.Equal(20, Of(100, Width, starts: [21, 67]).Breaks[0]);
    }

    [Fact]
    public void Of_PagesAfterTheFirst_CountTheRowsThatStandOnThemAgain()
    {
        Assert.Equal([40, 80], Of(125, Width, starts: [41, 81]).Breaks);
        Assert.Equal([40, 85], Of(110, Width, starts: [41, 63, 86]).Breaks);
        Assert.Equal([40, 62, 85], Of(110, Width, starts: [41, 63, 86], repeated: 5).Breaks);
    }

    private static PrintedPage Of(int rows, double width, int[]? starts = null, int repeated = 2, bool isOnePage = false) => PrintedPage.Of(
        new Sheet("Ark", "Tittel", Samples.All["half-years"].Heading, ReportTexts.In(Language.Bokmal)) { IsOnePage = isOnePage },
        width, [.. Enumerable.Repeat(15d, rows)], starts ?? [], repeated);
}

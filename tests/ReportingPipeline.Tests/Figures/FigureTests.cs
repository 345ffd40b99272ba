using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void Sum_Figures_IsHiddenOrMissingIfOneIs()
    {
        Assert.Equal(new Figure(0), Figure.Sum());
        Assert.Equal(new Figure(5_000_000_007), Figure.Sum(new(5_000_000_000), new(7)));
        Assert.Equal(Figure.NotCollected, Figure.Sum(new Figure(7), Figure.NotCollected));
        Assert.Equal(Figure.Hidden, Figure.Sum(new Figure(7), Figure.NotCollected, Figure.Hidden));
    }

    [Fact]
    public void Between_PartAndWhole_IsHiddenOrMissingIfOneIs()
    {
        Assert.Equal(5000, ShareFigure.Between(new(1), new(2)).HundredthsOfPercent);
        Assert.Equal(ShareFigure.NotCollected, ShareFigure.Between(new(0), new(0)));
        Assert.Equal(ShareFigure.NotCollected, ShareFigure.Between(Figure.NotCollected, new(2)));
        Assert.Equal(ShareFigure.Hidden, ShareFigure.Between(Figure.Hidden, Figure.NotCollected));
        Assert.Equal(ShareFigure.Hidden, ShareFigure.Between(new(1), Figure.Hidden));
    }

    [Theory]
    [InlineData("2019-01", "2020-12", true)]
    [InlineData("2019-01", "2019-01", true)]
    [InlineData("2018-12", "2019-06", false)]
    [InlineData("2020-07", "2021-06", false)]
    [InlineData("2020-10", "2020-12", true)] // it has begun
    [InlineData("2020-11", "2020-12", false)] // it has not
    public void Contain_Span_IsWithinTheMonthsAndHasBegun(string first, string last, bool expected)
    {
        var months = new CollectedMonths(new(2019, 1), new(2020, 12)) { SoFar = new(2020, 10) };
        var span = new MonthSpan(YearMonth.Parse(first), YearMonth.Parse(last));

        Assert.Equal(expected, months.Contain(span));
        if (expected) Assert.Equal(span.Last < new YearMonth(2020, 10) ? span.Last : new YearMonth(2020, 10), months.Counted(span).Last);
    }

    [Fact]
    public void SoFar_MonthAfterTheLast_IsTheLast() =>
        Assert.Equal(new YearMonth(2020, 12), new CollectedMonths(new(2019, 1), new(2020, 12)) { SoFar = new(2021, 8) }.SoFar);
}

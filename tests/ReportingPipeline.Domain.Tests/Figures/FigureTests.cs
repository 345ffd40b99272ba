using System.Globalization;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Figures;

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

    [Theory]
    [InlineData(7, 3, 1, 233)]
    [InlineData(1, 8, 1, 13)]
    [InlineData(1, 400, 1, 0)]
    [InlineData(1, 200, 1, 1)]
    [InlineData(0, 5, 1_000, 0)]
    [InlineData(68, 31_000, 1_000, 219)]
    [InlineData(1_000_000_000_000, 1, 1, 100_000_000_000_000)]
    [InlineData(1, 0, 1, null)]
    [InlineData(-1, 2, 1, null)]
    public void Rate_OfTwoNumbers_IsExactToTheHundredth(long part, long whole, long unit, object? hundredths) =>
        Assert.Equal(
            new DecimalFigure(hundredths is null ? null : Convert.ToInt64(hundredths, CultureInfo.InvariantCulture)), DecimalFigure.Rate(new(part), new(whole), unit));

    [Fact]
    public void Rate_OfWhatIsHiddenOrMissing_IsThat()
    {
        Assert.Equal(DecimalFigure.Hidden, DecimalFigure.Rate(Figure.Hidden, new(2)));
        Assert.Equal(DecimalFigure.Hidden, DecimalFigure.Rate(Figure.NotCollected, Figure.Hidden));
        Assert.Equal(DecimalFigure.NotCollected, DecimalFigure.Rate(Figure.NotCollected, new(2)));
        Assert.Equal(DecimalFigure.NotCollected, DecimalFigure.Rate(new(2), Figure.NotCollected));
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

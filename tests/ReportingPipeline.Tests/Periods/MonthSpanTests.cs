using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Tests.Periods;

public sealed class MonthSpanTests
{
    private static readonly MonthSpan NovemberToFebruary = new(new(2019, 11), new(2020, 2));

    [Fact]
    public void Months_OverTheYearEnd_AreAllInOrder() => Assert.Equal(
        ["2019-11", "2019-12", "2020-01", "2020-02"], NovemberToFebruary.Months().Select(month => month.ToString()));

    [Fact]
    public void Months_UpToTheLastMonthOfAll_End() =>
        Assert.Equal(2, new MonthSpan(new(9999, 11), new(9999, 12)).Months().Count());

    [Fact]
    public void Of_OneMonth_HoldsThatMonthOnly() =>
        Assert.Equal(new YearMonth(2020, 2), Assert.Single(MonthSpan.Of(new(2020, 2)).Months()));

    [Theory]
    [InlineData(2019, 10, false)]
    [InlineData(2019, 11, true)]
    [InlineData(2020, 1, true)]
    [InlineData(2020, 2, true)]
    [InlineData(2020, 3, false)]
    public void Contains_Month_IncludesBothEnds(int year, int month, bool expected) =>
        Assert.Equal(expected, NovemberToFebruary.Contains(new(year, month)));

    [Fact]
    public void CalendarYears_OverTheYearEnd_AreBoth() => Assert.Equal([2019, 2020], NovemberToFebruary.CalendarYears());

    [Fact]
    public void Constructor_LastBeforeFirst_NamesBoth()
    {
        var exception = Assert.Throws<ArgumentException>(() => new MonthSpan(new(2020, 2), new(2020, 1)));

        Assert.Contains("2020-01", exception.Message, StringComparison.Ordinal);
        Assert.Contains("2020-02", exception.Message, StringComparison.Ordinal);
    }
}

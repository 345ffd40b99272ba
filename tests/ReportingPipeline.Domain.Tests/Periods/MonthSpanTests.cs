using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Periods;

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
    public void Days_OverTheYearEnd_AreAllInOrder()
    {
        var days = NovemberToFebruary.Days().ToList();

        Assert.Equal((new(2019, 11, 1), new(2020, 2, 29), 30 + 31 + 31 + 29), (days[0], days[^1], days.Count));
        Assert.Equal(days.Order(), days);
    }

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
        Assert.Equal(expected, NovemberToFebruary.Contains(new YearMonth(year, month)));

    [Theory]
    [InlineData("2019-11", "2020-02", true)]
    [InlineData("2019-12", "2020-01", true)]
    [InlineData("2019-10", "2020-01", false)]
    [InlineData("2019-12", "2020-03", false)]
    [InlineData("2020-03", "2020-04", false)]
    public void Contains_Span_HoldsAllOfIt(string first, string last, bool expected) =>
        Assert.Equal(expected, NovemberToFebruary.Contains(new MonthSpan(YearMonth.Parse(first), YearMonth.Parse(last))));

    [Theory]
    [InlineData("2019-11", "2019-11", 1)]
    [InlineData("2019-11", "2020-02", 4)]
    [InlineData("2018-07", "2021-06", 36)]
    public void Length_Span_IsItsMonths(string first, string last, int expected) =>
        Assert.Equal(expected, new MonthSpan(YearMonth.Parse(first), YearMonth.Parse(last)).Length);

    [Theory]
    [InlineData(1, "2019-11 2019-11, 2019-12 2019-12, 2020-01 2020-01, 2020-02 2020-02")]
    [InlineData(2, "2019-11 2019-12, 2020-01 2020-02")]
    [InlineData(4, "2019-11 2020-02")]
    public void Split_IntoSpansOfALength_AreInOrder(int length, string expected) =>
        Assert.Equal(expected, string.Join(", ", NovemberToFebruary.Split(length).Select(part => $"{part.First} {part.Last}")));

    [Fact]
    public void Split_ThreeJulyYears_AreTheYears() => Assert.Equal(
        Enumerable.Range(2018, 3).Select(year => ReportingCalendar.JulyYear.Year(year).Months),
        new MonthSpan(new(2018, 7), new(2021, 6)).Split(12));

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    public void Split_WithARest_Throws(int length) => Assert.Throws<ArgumentException>(() => NovemberToFebruary.Split(length));

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

using System.Globalization;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Domain.Tests.Centres;

public sealed class OpeningDaysTests
{
    private static readonly OpeningDays Days = new(
        [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Sunday], [new(new(2019, 7, 8), new(2019, 7, 11)), new(new(2019, 12, 23), new(2019, 12, 23))]);

    [Theory]
    [InlineData("2019-06-03", true)]
    [InlineData("2019-06-02", true)]
    [InlineData("2019-06-04", false)]
    [InlineData("2019-07-04", true)]
    [InlineData("2019-07-08", false)]
    [InlineData("2019-07-11", false)]
    [InlineData("2019-07-15", true)]
    [InlineData("2019-12-23", false)]
    [InlineData("2019-12-26", false)]
    [InlineData("2019-04-18", false)]
    [InlineData("2019-06-09", false)]
    [InlineData("2019-12-30", true)]
    public void Contains_Day_IsAWeekdayWithoutClosureOrHoliday(string day, bool isOpen) =>
        Assert.Equal(isOpen, Days.Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void DaysIn_Months_CountsThoseThatItIsOpen() => Assert.Equal(
        (11, 24), (Days.DaysIn(new(new(2019, 7), new(2019, 7))), Days.DaysIn(new(new(2019, 7), new(2019, 8)))));

    [Theory]
    [InlineData(2019, "01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26")]
    [InlineData(2020, "01-01 04-09 04-10 04-12 04-13 05-01 05-17 05-21 05-31 06-01 12-25 12-26")]
    [InlineData(2024, "01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26")]
    // Ascension Day falls on 1 May, then on 17 May; then Whit Monday comes the day before Constitution Day.
    [InlineData(2008, "01-01 03-20 03-21 03-23 03-24 05-01 05-11 05-12 05-17 12-25 12-26")]
    [InlineData(2012, "01-01 04-05 04-06 04-08 04-09 05-01 05-17 05-27 05-28 12-25 12-26")]
    [InlineData(2016, "01-01 03-24 03-25 03-27 03-28 05-01 05-05 05-15 05-16 05-17 12-25 12-26")]
    // Easter falls as late as it can, and as early.
    [InlineData(1943, "01-01 04-22 04-23 04-25 04-26 05-01 05-17 06-03 06-13 06-14 12-25 12-26")]
    [InlineData(2285, "01-01 03-19 03-20 03-22 03-23 04-30 05-01 05-10 05-11 05-17 12-25 12-26")]
    public void Contains_DaysOfAYear_AreAllButThePublicHolidays(int year, string holidays)
    {
        var everyDay = new OpeningDays(Enum.GetValues<DayOfWeek>(), []);
        var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year);

        var closed = days.Where(day => !everyDay.Contains(day));

        Assert.Equal(holidays, string.Join(' ', closed.Select(day => $"{day:MM-dd}")));
    }
}

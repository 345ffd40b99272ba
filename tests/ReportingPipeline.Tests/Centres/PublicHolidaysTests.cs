using System.Globalization;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Tests.Centres;

public sealed class PublicHolidaysTests
{
    // Among them the earliest and the latest date that Easter can have, and the exceptions of the method.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2018-04-01")]
    [InlineData("2019-04-21")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2024-03-31")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void EasterSunday_Year_IsTheDayOfTheAlmanac(string expected)
    {
        var day = DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(day, PublicHolidays.EasterSunday(day.Year));
    }

    [Theory]
    [InlineData(2019, "01-01 04-18 04-19 04-21 04-22 05-01 05-17 05-30 06-09 06-10 12-25 12-26")]
    [InlineData(2020, "01-01 04-09 04-10 04-12 04-13 05-01 05-17 05-21 05-31 06-01 12-25 12-26")]
    [InlineData(2024, "01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26")]
    // Ascension Day falls on 1 May, and in the other year Whit Monday comes the day before Constitution Day.
    [InlineData(2008, "01-01 03-20 03-21 03-23 03-24 05-01 05-11 05-12 05-17 12-25 12-26")]
    [InlineData(2016, "01-01 03-24 03-25 03-27 03-28 05-01 05-05 05-15 05-16 05-17 12-25 12-26")]
    public void Contains_DaysOfAYear_AreItsHolidaysOnly(int year, string expected)
    {
        var first = new DateOnly(year, 1, 1);
        var holidays = Enumerable.Range(0, 366).Select(first.AddDays).Where(day => day.Year == year && PublicHolidays.Contains(day));

        Assert.Equal(expected, string.Join(' ', holidays.Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))));
    }
}

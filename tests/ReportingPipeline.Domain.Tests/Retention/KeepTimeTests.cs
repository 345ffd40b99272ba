using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Domain.Tests.Reports;

namespace ReportingPipeline.Domain.Tests.Retention;

public class KeepTimeTests
{
    /// <summary>Reporting, year, months that are revised, months that are kept, and the first day of deletion.</summary>
    public static TheoryData<string, int, int, int, string> Cases => new()
    {
        { "half-years", 2018, 24, 12, "2026-07-01" }, // 2023-H1 is the last whose five ended years begin with 2018
        { "half-years", 2019, 24, 12, "2027-07-01" },
        { "half-years", 2018, 1, 1, "2023-09-01" },
        { "tertials", 2018, 24, 12, "2026-09-01" }, // 2023-T2
        { "july-years", 2018, 24, 12, "2027-01-01" }, // 2023/24-H1, of whose years the first is 2018/19
        { "july-years", 2019, 24, 12, "2028-01-01" },
        { "grace of a year", 2018, 1, 1, "2024-09-01" }, // 2023-H1 is owed from 2024-07-01
        { "until 2020-H2", 2018, 24, 12, "2024-01-01" },
        { "until 2020-H2", 2020, 24, 12, "2024-01-01" },
        { "until 2020-H2", 2021, 24, 12, "2023-01-01" }, // no report has figures from it
        { "from 2021-H1", 2018, 24, 12, "2026-07-01" },
        { "half-years", 2017, 24, 12, "2019-01-01" }, // nor from what lies before registering
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void FirstDayOfDeletion_Year_IsTheKeepTimeAfterItsLastRevisionWindow(string reporting, int year, int revised, int kept, string day) =>
        Assert.Equal(Day(day), new KeepTime(kept).FirstDayOfDeletion(Reporting(reporting) with { RevisedForMonths = revised }, year));

    [Theory]
    [MemberData(nameof(Cases))]
    public void FirstDayOfDeletion_EveryReportWithFiguresFromTheYear_IsOverBefore(string reporting, int year, int revised, int kept, string day)
    {
        var centre = Reporting(reporting) with { RevisedForMonths = revised };
        var needing = centre.EndedPeriods(Day("2040-01-01"))
            .SelectMany(period => new[] { period, period.Year })
            .Where(period => centre.Reports(period) && ReportedMonths.Needed(centre, period).CalendarYears().Contains(year));

        Assert.All(needing, period => Assert.True(new KeepTime(kept).FirstDayWithout(centre, period) <= Day(day), $"{period}"));
    }

    [Theory]
    [InlineData("half-years", "2026-06-30", null)]
    [InlineData("half-years", "2026-07-01", 2018)]
    [InlineData("half-years", "2027-06-30", 2018)]
    [InlineData("half-years", "2027-07-01", 2019)]
    [InlineData("until 2020-H2", "2023-12-31", null)] // 2021 has expired, and does not go before 2018
    [InlineData("until 2020-H2", "2024-01-01", 2022)]
    public void LastExpiredYear_Day_GoesByTheOldestYear(string reporting, string today, int? year) =>
        Assert.Equal(year, new KeepTime(12).LastExpiredYear(Reporting(reporting), Day(today)));

    [Fact]
    public void Touch_Span_IsThatItBeginsInADeletedYear()
    {
        var deleted = new DeletedYears(2018, default);

        Assert.True(deleted.Touch(new MonthSpan(new YearMonth(2018, 12), new YearMonth(2020, 6))));
        Assert.False(deleted.Touch(new MonthSpan(new YearMonth(2019, 1), new YearMonth(2020, 6))));
    }

    private static Centre Reporting(string name) => name switch
    {
        "half-years" => TestCentre.HalfYears("2018-H1"),
        "tertials" => TestCentre.Tertials("2018-T1"),
        "july-years" => TestCentre.JulyYears("2018/19-H1"),
        "grace of a year" => TestCentre.HalfYears("2018-H1") with { GraceDays = 366 },
        "until 2020-H2" => TestCentre.HalfYears("2018-H1") with { LastPeriod = ReportingCalendar.CalendarYear.Parse("2020-H2") },
        "from 2021-H1" => TestCentre.HalfYears("2018-H1") with { FirstPeriod = ReportingCalendar.CalendarYear.Parse("2021-H1") },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such centre."),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

using FsCheck.Fluent;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Reports;

namespace ReportingPipeline.Domain.Tests.Owed;

public class RevisionDatesTests
{
    [Theory]
    [InlineData("1", "2019-07-15", "2019-07-31", false)]
    [InlineData("1", "2019-07-15", "2019-08-01", true)]
    [InlineData("1", "2019-07-15", "2019-08-09", true)] // missed, and made up for
    [InlineData("1", "2019-07-15", "2020-03-01", true)]
    [InlineData("1", "2019-08-01", "2019-08-01", false)]
    [InlineData("1", "2019-08-01", "2019-08-31", false)]
    [InlineData("1", "2019-12-31", "2020-01-01", true)]
    [InlineData("28", "2020-01-31", "2020-02-27", false)]
    [InlineData("28", "2020-01-31", "2020-02-28", true)]
    [InlineData("28", "2020-01-27", "2020-02-03", true)] // last month's
    [InlineData("28", "2020-01-28", "2020-02-03", false)]
    [InlineData("1 15", "2020-01-02", "2020-01-14", false)]
    [InlineData("1 15", "2020-01-02", "2020-01-15", true)]
    [InlineData("15 1", "2020-01-15", "2020-02-01", true)]
    [InlineData("", "2019-07-15", "2030-01-01", false)]
    public void HasComeSince_Days_SaysWhetherOneLiesBetween(string days, string last, string today, bool hasCome) =>
        Assert.Equal(hasCome, RevisionDates.HasComeSince([.. days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)], Day(last), Day(today)));

    [Fact]
    public void HasComeSince_AnyTwoDays_IsWhetherADayAfterTheFirstUpToTheSecondIsOne() => ForEvery.Value(
        from days in Gen.SubListOf([1, 2, 10, 27, 28]) from last in Gen.Choose(0, 400) from later in Gen.Choose(0, 70) select (days, last, later),
        sample =>
        {
            var last = Day("2019-12-01").AddDays(sample.last);

            Assert.Equal(
                Enumerable.Range(1, sample.later).Any(after => sample.days.Contains(last.AddDays(after).Day)),
                RevisionDates.HasComeSince([.. sample.days], last, last.AddDays(sample.later)));
        });

    [Theory]
    [InlineData("2019-H1", 24, "2021-06-30")]
    [InlineData("2019-H2", 1, "2020-01-31")]
    [InlineData("2019-H2", 2, "2020-02-29")]
    [InlineData("2019-T1", 1, "2019-05-31")]
    [InlineData("2019", 120, "2029-12-31")]
    public void LastDay_OfAWindow_IsTheEndOfItsLastMonth(string period, int months, string lastDay) => Assert.Equal(
        Day(lastDay), RevisionDates.LastDay(TestCentre.HalfYears("2018-H1") with { RevisedForMonths = months }, ReportingCalendar.CalendarYear.Parse(period)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}

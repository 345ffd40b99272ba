using System.Globalization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Periods;

public sealed class ReportingCalendarTests
{
    [Theory]
    [InlineData("2019", "2019-01-01", "2019-12-31")]
    [InlineData("2019-H1", "2019-01-01", "2019-06-30")]
    [InlineData("2019-H2", "2019-07-01", "2019-12-31")]
    [InlineData("2019-T1", "2019-01-01", "2019-04-30")]
    [InlineData("2019-T2", "2019-05-01", "2019-08-31")]
    [InlineData("2019-T3", "2019-09-01", "2019-12-31")]
    [InlineData("2020-H1", "2020-01-01", "2020-06-30")]
    [InlineData("1900", "1900-01-01", "1900-12-31")]
    [InlineData("9000-H2", "9000-07-01", "9000-12-31")]
    public void Parse_InCalendarYears_GivesTheDays(string id, string firstDay, string lastDay) =>
        AssertDays(ReportingCalendar.CalendarYear.Parse(id), id, firstDay, lastDay);

    [Theory]
    [InlineData("2019/20", "2019-07-01", "2020-06-30")]
    [InlineData("2019/20-H1", "2019-07-01", "2019-12-31")]
    [InlineData("2019/20-H2", "2020-01-01", "2020-06-30")]
    [InlineData("2019/20-T1", "2019-07-01", "2019-10-31")]
    [InlineData("2019/20-T2", "2019-11-01", "2020-02-29")]
    [InlineData("2020/21-T2", "2020-11-01", "2021-02-28")]
    [InlineData("2019/20-T3", "2020-03-01", "2020-06-30")]
    [InlineData("1999/00", "1999-07-01", "2000-06-30")]
    [InlineData("2009/10-H2", "2010-01-01", "2010-06-30")]
    public void Parse_InJulyYears_GivesTheDays(string id, string firstDay, string lastDay) =>
        AssertDays(ReportingCalendar.JulyYear.Parse(id), id, firstDay, lastDay);

    [Theory]
    [InlineData("2019-20", "2019/20")]
    [InlineData("2019-20-H1", "2019/20-H1")]
    [InlineData("2019-20-T3", "2019/20-T3")]
    public void Parse_HyphenForSlash_IsTheSamePeriod(string key, string id)
    {
        var period = ReportingCalendar.JulyYear.Parse(key);

        Assert.Equal(ReportingCalendar.JulyYear.Parse(id), period);
        Assert.Equal(key, period.Key);
        Assert.Equal(id, period.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2019-H0")]
    [InlineData("2019-H3")]
    [InlineData("2019-T0")]
    [InlineData("2019-T4")]
    [InlineData("2019-h1")]
    [InlineData("2019H1")]
    [InlineData("2019-H")]
    [InlineData("2019-H12")]
    [InlineData("2019-Q1")]
    [InlineData("2019/20")]
    [InlineData("2019-20")]
    [InlineData("2019/20-H1")]
    [InlineData("1899")]
    [InlineData("9001")]
    [InlineData("19")]
    [InlineData(" 2019-H1")]
    [InlineData("2019-H1 ")]
    [InlineData("2019-H1\n")]
    [InlineData("２０１９")]
    public void TryParse_NoneOfCalendarYears_IsNull(string? id) => Assert.Null(ReportingCalendar.CalendarYear.TryParse(id));

    [Theory]
    [InlineData("2019")]
    [InlineData("2019-H1")]
    [InlineData("2019/21")]
    [InlineData("2019/19-H1")]
    [InlineData("2019/2020")]
    [InlineData("2019/20/H1")]
    [InlineData("2019/20-H3")]
    [InlineData("2019/20\n")]
    public void TryParse_NoneOfJulyYears_IsNull(string id) => Assert.Null(ReportingCalendar.JulyYear.TryParse(id));

    [Fact]
    public void Parse_NoPeriod_SaysWhatIsAccepted()
    {
        var exception = Assert.Throws<FormatException>(() => ReportingCalendar.JulyYear.Parse("2019-H1"));

        Assert.Contains("'2019-H1'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("give one like 2019/20-H1, 2019/20-H2, 2019/20-T1, 2019/20-T2, 2019/20-T3, 2019/20.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2019, 6, "2018/19", "2018/19-H2", "2018/19-T3")]
    [InlineData(2019, 7, "2019/20", "2019/20-H1", "2019/20-T1")]
    [InlineData(2020, 2, "2019/20", "2019/20-H2", "2019/20-T2")]
    public void PeriodOf_MonthInJulyYears_IsThePeriodThatHoldsIt(int year, int month, string inYear, string half, string tertial)
    {
        var yearMonth = new YearMonth(year, month);
        var calendar = ReportingCalendar.JulyYear;

        Assert.Equal(inYear, calendar.YearOf(yearMonth).Id);
        Assert.Equal(half, calendar.PeriodOf(PeriodKind.HalfYear, yearMonth).Id);
        Assert.Equal(tertial, calendar.PeriodOf(PeriodKind.Tertial, yearMonth).Id);
    }

    private static void AssertDays(ReportingPeriod period, string id, string firstDay, string lastDay)
    {
        Assert.Equal(id, period.Id);
        Assert.Equal(firstDay, period.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(lastDay, period.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}

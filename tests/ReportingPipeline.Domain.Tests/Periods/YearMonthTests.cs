using System.Globalization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Periods;

public sealed class YearMonthTests
{
    [Theory]
    [InlineData("2019-01", "2019-01-01", "2019-01-31")]
    [InlineData("2019-02", "2019-02-01", "2019-02-28")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29")]
    [InlineData("2100-02", "2100-02-01", "2100-02-28")]
    [InlineData("2019-12", "2019-12-01", "2019-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void TryParse_Month_GivesItsDays(string text, string firstDay, string lastDay)
    {
        Assert.True(YearMonth.TryParse(text, out var month));
        Assert.Equal(firstDay, Iso(month.FirstDay));
        Assert.Equal(lastDay, Iso(month.LastDay));
        Assert.Equal(text, month.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2019")]
    [InlineData("2019-1")]
    [InlineData("2019-00")]
    [InlineData("2019-13")]
    [InlineData("0000-01")]
    [InlineData("2019-01-01")]
    [InlineData("2019/01")]
    [InlineData(" 2019-01")]
    [InlineData("2019-01 ")]
    [InlineData("2019-01\n")]
    [InlineData("19-01")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(YearMonth.TryParse(text, out _));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2019, 0)]
    [InlineData(2019, 13)]
    [InlineData(10000, 1)]
    public void Constructor_NoSuchMonth_Throws(int year, int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearMonth(year, month));

    [Theory]
    [InlineData("2019-12", 1, "2020-01")]
    [InlineData("2020-01", -1, "2019-12")]
    [InlineData("2019-07", -12, "2018-07")]
    [InlineData("2019-07", 0, "2019-07")]
    public void AddMonths_OverTheYearEnd_CountsOn(string from, int months, string expected)
    {
        Assert.True(YearMonth.TryParse(from, out var month));
        Assert.Equal(expected, month.AddMonths(months).ToString());
    }

    [Fact]
    public void Comparison_OfMonths_FollowsTime()
    {
        var (december, january) = (new YearMonth(2019, 12), new YearMonth(new DateOnly(2020, 1, 31)));

        Assert.True(december < january && december <= january);
        Assert.True(january > december && january >= december);
        Assert.Equal(new YearMonth(2020, 1), january);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

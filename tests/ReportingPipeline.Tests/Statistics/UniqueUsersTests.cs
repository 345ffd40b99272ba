using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Tests.Counting;

namespace ReportingPipeline.Tests.Statistics;

public sealed class UniqueUsersTests
{
    private static readonly MonthSpan Year2019 = ReportingCalendar.CalendarYear.Year(2019).Months;

    [Fact]
    public void Count_OneKeyVersion_CountsEachUserOnce()
    {
        var users = UniqueUsers.Count(Counted.From(
            Counted.UserVisit("2019-01-05", "anna"), Counted.UserVisit("2019-11-05", "anna", "stange"),
            Counted.UserVisit("2019-02-05", "berit"), Counted.UserVisit("2019-02-05", null)), Year2019);

        Assert.Equal(2, users.Total);
        Assert.Equal(1, users.From("hamar"));
        Assert.Equal(1, users.From("stange"));
        Assert.Equal(0, users.From("loten"));
        Assert.Equal([1], users.KeyVersions);
        Assert.False(users.IsRefused);
    }

    [Fact]
    public void Count_NoUsers_IsZeroAndNotRefused()
    {
        var users = UniqueUsers.Count(Counted.From(), Year2019);

        Assert.Equal(0, users.Total);
        Assert.Equal(0, users.From("hamar"));
        Assert.Empty(users.KeyVersions);
    }

    [Fact]
    public void Count_TwoKeyVersions_IsRefused()
    {
        var counts = Counted.From(
            Counted.UserVisit("2019-06-30", "anna", keyVersion: 1), Counted.UserVisit("2019-07-01", "4nn4", "stange", keyVersion: 2));

        var year = UniqueUsers.Count(counts, Year2019);
        Assert.True(year.IsRefused);
        Assert.Null(year.Total);
        Assert.Null(year.From("hamar"));
        Assert.Null(year.From("loten"));
        Assert.Equal([1, 2], year.KeyVersions);

        Assert.All(
            ReportingCalendar.CalendarYear.Year(2019).Parts(PeriodKind.HalfYear),
            half => Assert.Equal(1, UniqueUsers.Count(counts, half.Months).Total));
    }

    [Fact]
    public void Total_OfRandomVisits_IsTheSumOverMunicipalitiesInEverySpan() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var counts = Counted.From(visits);
        foreach (var span in RandomVisits.Spans)
        {
            var users = UniqueUsers.Count(counts, span);
            Assert.Equal(users.Total, RandomVisits.Municipalities.Sum(users.From));
        }
    }, times: 50);
}

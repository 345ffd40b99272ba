using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Tests.Counting;

public sealed class CollectedCountsTests
{
    private static readonly UserKey Anna = new(1, "anna");

    [Theory]
    [InlineData("2019", "stange")]
    [InlineData("2020", "hamar")]
    [InlineData("2019-H1", "ringsaker")]
    [InlineData("2019-H2", "stange")]
    [InlineData("2020-H1", "hamar")]
    public void Users_WhoMoved_BelongToTheLatestMunicipalityOfTheSpan(string period, string expected) =>
        Assert.Equal(expected, Moves().Users(ReportingCalendar.CalendarYear.Parse(period).Months)[Anna]);

    [Theory]
    [InlineData("2018/19", "ringsaker")]
    [InlineData("2019/20", "hamar")]
    [InlineData("2019/20-H1", "stange")]
    [InlineData("2019/20-T2", "hamar")]
    public void Users_WhoMovedOverTheYearEndOfAJulyYear_BelongToTheLatest(string period, string expected) =>
        Assert.Equal(expected, Moves().Users(ReportingCalendar.JulyYear.Parse(period).Months)[Anna]);

    [Fact]
    public void Users_YearsInAnyOrder_AreTheSame()
    {
        var counts = Moves();
        var span = ReportingCalendar.JulyYear.Year(2019).Months;

        Assert.Equal(counts.Users(span), (counts with { Years = [.. counts.Years.Reverse()] }).Users(span));
    }

    [Fact]
    public void Visits_SpanWithoutAny_AreZero()
    {
        var span = ReportingCalendar.CalendarYear.Year(2015).Months;

        Assert.Equal(default, Moves().Visits(span));
        Assert.Empty(Moves().VisitsByMunicipality(span));
        Assert.Empty(Moves().DaysWithVisits(span));
        Assert.Empty(Moves().Users(span));
        Assert.Empty(Moves().UsersFrom(span));
        Assert.Equal(0, Moves().UsersFromAnywhere(span));
        Assert.Equal(default, Moves().BusiestDay(span));
        Assert.Equal(0, new CollectedCounts(Counted.AsOf, []).Visits(span).Visits);
    }

    [Theory]
    [InlineData("2019", 2, 1)]
    [InlineData("2019-H1", 2, 0)]
    [InlineData("2019-H2", 1, 1)]
    [InlineData("2020-H1", 1, 3)]
    public void BusiestDay_SeveralMonths_IsTheMostOfEachSortForItself(string period, int otherVisits, int userVisitsWithoutId)
    {
        var (other, user) = (Counted.OtherVisit("2019-06-30"), Counted.UserVisit("2020-01-01", null));
        var counts = Counted.From(
            other, other, other with { Date = new(2019, 7, 1) }, user with { Date = new(2019, 12, 31) }, user, user, user, other with { Date = new(2020, 6, 30) });

        Assert.Equal(new DayPeaks(otherVisits, userVisitsWithoutId), counts.BusiestDay(ReportingCalendar.CalendarYear.Parse(period).Months));
    }

    [Fact]
    public void UsersFrom_UserWhoMovedBetweenMonths_CountsUnderBoth()
    {
        var year = ReportingCalendar.JulyYear.Year(2019).Months;

        Assert.Equal(new Dictionary<string, int> { ["hamar"] = 1, ["stange"] = 1 }, Moves().UsersFrom(year));
        Assert.Equal(1, Moves().UsersFromAnywhere(year));
    }

    [Fact]
    public void UsersFrom_UserWhoMovedWithinAMonth_CountsUnderTheLatest()
    {
        var counts = Counted.From(Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-01-02", "anna", "stange"));

        Assert.Equal(new Dictionary<string, int> { ["stange"] = 1 }, counts.UsersFrom(MonthSpan.Of(new(2019, 1))));
    }

    [Fact]
    public void UsersFrom_TwoKeyVersions_IsTheLargestNumberUnderOneForEachMunicipality()
    {
        var counts = Counted.From(
            Counted.UserVisit("2019-01-01", "a1"), Counted.UserVisit("2019-01-01", "b1"), Counted.UserVisit("2019-01-01", "c1", "stange"),
            Counted.UserVisit("2020-01-01", "a2", keyVersion: 2), Counted.UserVisit("2020-01-01", "c2", "stange", keyVersion: 2),
            Counted.UserVisit("2020-02-01", "d2", "stange", keyVersion: 2));
        var span = new MonthSpan(new(2019, 1), new(2020, 12));

        Assert.Equal(new Dictionary<string, int> { ["hamar"] = 2, ["stange"] = 2 }, counts.UsersFrom(span));
        Assert.Equal(3, counts.UsersFromAnywhere(span));
    }

    [Fact]
    public void UsersFrom_VisitsThatNameNobody_CountNowhere()
    {
        var counts = Counted.From(Counted.UserVisit("2019-01-01", null), Counted.OtherVisit("2019-01-01"));

        Assert.Empty(counts.UsersFrom(MonthSpan.Of(new(2019, 1))));
        Assert.Equal(0, counts.UsersFromAnywhere(MonthSpan.Of(new(2019, 1))));
    }

    [Fact]
    public void Rejected_Span_HoldsItsMonthsAndWhatNamesNoMonth()
    {
        var counts = Counted.Merge(new[] { "centre|2019-01", "centre|2019-07", "centre|?" }.Select(key =>
        {
            var counter = new PartitionCounter(SourcePartition.Parse(key));
            counter.Reject(RejectionReason.MalformedDate);
            return counter.ToCounts();
        }));

        var rejected = counts.Rejected(ReportingCalendar.CalendarYear.Parse("2019-H1").Months);

        Assert.Equal(["centre|2019-01", "centre|?"], rejected.Select(row => row.Partition.Key).Order(StringComparer.Ordinal));
    }

    private static CollectedCounts Moves() => Counted.From(
        Counted.UserVisit("2020-01-01", "anna", "hamar"),
        Counted.UserVisit("2019-12-31", "anna", "stange"),
        Counted.UserVisit("2019-06-30", "anna", "ringsaker"));
}

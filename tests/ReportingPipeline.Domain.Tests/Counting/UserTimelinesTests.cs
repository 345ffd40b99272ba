using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Counting;

public sealed class UserTimelinesTests
{
    private static readonly MonthSpan Year2019 = ReportingCalendar.CalendarYear.Year(2019).Months;
    private static readonly MunicipalityRow Hamar = MunicipalityRow.Of("hamar");
    private static readonly MunicipalityRow Stange = MunicipalityRow.Of("stange");
    private static readonly MunicipalityRow Loten = MunicipalityRow.Of("loten");

    [Theory]
    [InlineData("2019", "stange")]
    [InlineData("2020", "hamar")]
    [InlineData("2019-H1", "ringsaker")]
    [InlineData("2019-H2", "stange")]
    [InlineData("2020-H1", "hamar")]
    public void Count_UserWhoMoved_IsCountedUnderTheLatestMunicipalityOfTheSpan(string period, string expected) =>
        Assert.Equal(expected, Places(Moves(), ReportingCalendar.CalendarYear.Parse(period).Months));

    [Theory]
    [InlineData("2018/19", "ringsaker")]
    [InlineData("2019/20", "hamar")]
    [InlineData("2019/20-H1", "stange")]
    [InlineData("2019/20-T2", "hamar")]
    public void Count_UserWhoMovedOverTheYearEndOfAJulyYear_IsCountedUnderTheLatest(string period, string expected)
    {
        var (counts, span) = (Moves(), ReportingCalendar.JulyYear.Parse(period).Months);

        Assert.Equal(expected, Places(counts, span));
        Assert.Equal(expected, Places(counts with { Years = [.. counts.Years.Reverse()] }, span));
    }

    [Fact]
    public void Count_UserWhoMovedBetweenMonths_IsVisitingFromBoth()
    {
        var users = Count(Moves(), ReportingCalendar.JulyYear.Year(2019).Months);

        Assert.Equal((1, 1), (users.VisitingFrom(Hamar), users.VisitingFrom(Stange)));
        Assert.Equal((1, 1), (users.VisitingFrom(MunicipalityRow.Of("hamar", "stange")), users.Total));
        Assert.Equal((1, 0), (users.CountedUnder(MunicipalityRow.Of("hamar", "stange")), users.CountedUnder(Stange)));
    }

    [Fact]
    public void Count_UserWhoMovedWithinAMonth_IsVisitingFromBothAndCountedUnderTheLatest()
    {
        var users = Count(
            Counted.From(Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-01-02", "anna", "stange")),
            MonthSpan.Of(new(2019, 1)));

        Assert.Equal((1, 1), (users.VisitingFrom(Hamar), users.VisitingFrom(Stange)));
        Assert.Equal((0, 1), (users.CountedUnder(Hamar), users.CountedUnder(Stange)));
    }

    [Fact]
    public void Count_OneKeyVersion_CountsEachUserOnce()
    {
        var users = Count(
            Counted.From(
                Counted.UserVisit("2019-01-05", "anna"), Counted.UserVisit("2019-11-05", "anna", "stange"),
                Counted.UserVisit("2019-02-05", "berit"), Counted.UserVisit("2019-02-05", null), Counted.OtherVisit("2019-02-05")),
            Year2019);

        Assert.Equal((2, 1, 1, 0), (users.Total, users.CountedUnder(Hamar), users.CountedUnder(Stange), users.CountedUnder(Loten)));
        Assert.Equal((2, 1, 0), (users.VisitingFrom(Hamar), users.VisitingFrom(Stange), users.VisitingFrom(Loten)));
        Assert.Equal([1], users.KeyVersions);
        Assert.False(users.IsRefused);
    }

    [Fact]
    public void Count_NoUsers_IsZeroAndNotRefused()
    {
        var others = Counted.From(Counted.UserVisit("2019-01-05", null), Counted.UserVisit("2018-12-31", "anna"));
        foreach (var counts in new[] { Counted.From(), others })
        {
            var users = Count(counts, Year2019);

            Assert.Equal((0, 0, 0), (users.Total, users.CountedUnder(Hamar), users.VisitingFrom(Hamar)));
            Assert.Empty(users.KeyVersions);
        }
    }

    [Fact]
    public void Count_SpanBeforeAndAfterTheCounts_IsThatOfTheMonthsBetween()
    {
        var counts = Counted.From(Counted.UserVisit("2019-01-05", "anna"), Counted.UserVisit("2019-12-31", "berit"));

        Assert.Equal(2, Count(counts, new MonthSpan(new(2010, 5), new(2030, 4))).Total);
        Assert.Equal(0, Count(counts, new MonthSpan(new(2010, 5), new(2018, 12))).Total);
        Assert.Equal(0, Count(counts, new MonthSpan(new(2020, 1), new(2030, 4))).Total);
    }

    [Fact]
    public void Count_TwoKeyVersions_IsRefused()
    {
        var counts = Counted.From(
            Counted.UserVisit("2019-06-30", "anna", keyVersion: 1), Counted.UserVisit("2019-07-01", "4nn4", "stange", keyVersion: 2));

        var year = Count(counts, Year2019);
        Assert.True(year.IsRefused);
        Assert.Equal((null, null, null), (year.Total, year.CountedUnder(Hamar), year.CountedUnder(Loten)));
        Assert.Equal([1, 2], year.KeyVersions);
        // That somebody came from there is known all the same.
        Assert.Equal((1, 1, 0), (year.VisitingFrom(Hamar), year.VisitingFrom(Stange), year.VisitingFrom(Loten)));

        Assert.All(
            ReportingCalendar.CalendarYear.Year(2019).Parts(PeriodKind.HalfYear),
            half => Assert.Equal(1, Count(counts, half.Months).Total));
    }

    private static string Places(CollectedCounts counts, MonthSpan span) => string.Join(
        ' ', new[] { "hamar", "stange", "ringsaker" }.Where(id => Count(counts, span).CountedUnder(MunicipalityRow.Of(id)) == 1));

    private static UniqueUsers Count(CollectedCounts counts, MonthSpan span) => new UserTimelines(counts).Count(span);

    private static CollectedCounts Moves() => Counted.From(
        Counted.UserVisit("2020-01-01", "anna", "hamar"),
        Counted.UserVisit("2019-12-31", "anna", "stange"),
        Counted.UserVisit("2019-06-30", "anna", "ringsaker"));
}

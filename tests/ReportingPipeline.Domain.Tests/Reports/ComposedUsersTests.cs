using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ComposedUsersTests
{
    [Fact]
    public void Bridges_OfAnEndedYear_TellWhoCameInBothHalves()
    {
        // 41 in the first half and 38 in the second, 25 of them in both: 54 in the year.
        var visits = Came(0, 41, "2019-03-01").Concat(Came(16, 38, "2019-09-01"));
        var bridge = Assert.Single(Compose("2019-H1", "2019-H2", visits).Users.Bridges);

        Assert.Equal(["2019-H1 41", "2019-H2 38"], bridge.Parts.Select(part => $"{part.Period} {part.Users.Number}"));
        Assert.Equal(25, bridge.Repeated.Number);
        Assert.Equal("2019 54", $"{bridge.Year.Period} {bridge.Year.Users.Number}");
    }

    [Fact]
    public void Bridges_OfAYearThatGoesOn_AreNone()
    {
        var users = Compose("2019-H1", "2019-H1", Came(0, 3, "2019-03-01")).Users;

        Assert.Empty(users.Bridges);
        Assert.Equal(["2019-H1"], users.Periods.Select(row => row.Period.Id));
    }

    [Fact]
    public void Periods_OfAThirdYear_AreInOrderOfTime() => Assert.Equal(
        ["2018", "2019", "2020-H1", "2020-H2", "2020"],
        Compose("2018-H1", "2020-H2", []).Users.Periods.Select(row => row.Period.Id));

    [Fact]
    public void Periods_UserWhoMoved_CountOnceUnderTheLatestMunicipality()
    {
        var periods = Compose("2019-H1", "2019-H2",
            [Counted.UserVisit("2019-01-01", "anna", "hamar"), Counted.UserVisit("2019-12-31", "anna", "stange")]).Users.Periods;

        Assert.Equal("hamar 1", Places(periods[0]));
        Assert.Equal("stange 1", Places(periods[1]));
        Assert.Equal("stange 1", Places(periods[2]));
    }

    [Fact]
    public void Periods_UsersFromElsewhere_AreInTheLastRow()
    {
        // Oslo was a municipality of the centre when its visits were collected, and is none of the configured ones now.
        var row = Assert.Single(Compose("2019-H1", "2019-H1",
            [
                Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-01-01", "berit", Municipality.OtherId),
                Counted.UserVisit("2019-01-01", "carl", "oslo"),
            ]).Users.Periods);

        Assert.Equal(["hamar", "stange", "ringsaker", "loten", "other"], row.Municipalities.Select(users => users.Row.Key));
        Assert.Equal("hamar 1, other 2", Places(row));
        Assert.Equal(3, row.Total.Number);
        Assert.Equal(6667, row.Municipalities[^1].ShareOfTotal.HundredthsOfPercent);
    }

    [Theory]
    [InlineData("2018-H1", "2020-H1", false)]
    [InlineData("2018-H1", "2020-H2", true)]
    [InlineData("2018-H2", "2020-H2", false)]
    [InlineData("2018-H2", "2021-H1", false)]
    [InlineData("2018-H1", "2021-H1", true)]
    public void ThreeYears_UntilThreeHaveEnded_AreNone(string firstPeriod, string period, bool expected) =>
        Assert.Equal(expected, Compose(firstPeriod, period, []).Users.ThreeYears is not null);

    [Fact]
    public void ThreeYears_UsersFromElsewhere_AreInTheLastRow()
    {
        var together = Compose("2018-H1", "2020-H2",
            [Counted.UserVisit("2018-01-01", "anna"), Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2020-01-01", "berit", Municipality.OtherId)]).Users.ThreeYears!;

        Assert.Equal(
            ["hamar 2", "stange 0", "ringsaker 0", "loten 0", "other 1"],
            together.UserYears.Select(users => $"{users.Row} {users.Users.Number}"));
    }

    [Fact]
    public void Counts_OverAChangeOfKey_AreRefusedAndNamed()
    {
        var centre = TestCentre.HalfYears("2018-H1");
        var report = TestCentre.Compose(centre, "2021-H1", Counted.From(
            Counted.UserVisit("2018-06-30", "anna"), Counted.UserVisit("2018-07-01", "4nn4", keyVersion: 2),
            Counted.UserVisit("2020-03-01", "4nn4", keyVersion: 2), Counted.UserVisit("2021-05-01", "4nn4", keyVersion: 2)));

        Assert.Equal(["2018-01 2018-12", "2018-01 2020-12"], report.Notes.RefusedCounts.Select(span => $"{span.First} {span.Last}"));
        Assert.Null(report.Users.ThreeYears?.UserYearTotal.Number);
        Assert.Null(report.Users.ThreeYears?.Distinct.Number);
        Assert.All(report.Users.Periods, row => Assert.NotNull(row.Total.Number));
    }

    [Fact]
    public void Counts_OfAMonthInWhichTheKeyChanged_AreRefusedWithEverythingAroundIt()
    {
        var report = Compose("2019-H1", "2019-H2",
            [Counted.UserVisit("2019-09-01", "anna"), Counted.UserVisit("2019-09-30", "4nn4", "stange", keyVersion: 2)]);

        Assert.Equal(
            ["2019-09 2019-09", "2019-07 2019-12", "2019-01 2019-12"],
            report.Notes.RefusedCounts.Select(span => $"{span.First} {span.Last}"));
        Assert.Equal(Figure.NotCollected, report.Monthly.Months[8].UniqueUsers);
        Assert.Equal(2, report.Monthly.Months[8].Visits.Visits.Number);

        var year = report.Users.Periods[^1];
        Assert.Null(year.Total.Number);
        Assert.All(year.Municipalities, row => Assert.Null(row.Users.Number));
        Assert.All(year.Municipalities, row => Assert.Equal(ShareFigure.NotCollected, row.ShareOfTotal));
        Assert.Null(Assert.Single(report.Users.Bridges).Repeated.Number);
    }

    private static ReportModel Compose(string firstPeriod, string period, IEnumerable<Visit> visits) =>
        TestCentre.Compose(TestCentre.HalfYears(firstPeriod), period, Counted.From(visits));

    private static IEnumerable<Visit> Came(int first, int count, string date) =>
        Enumerable.Range(first, count).Select(number => Counted.UserVisit(date, $"u{number}"));

    private static string Places(PeriodUsers row) => string.Join(", ", row.Municipalities
        .Where(users => users.Users.Number > 0).Select(users => $"{users.Row} {users.Users.Number}"));
}

using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>The figures of the source document, computed; where its sums do not add up, the computed sum.</summary>
public sealed class ExampleFiguresTests
{
    private static readonly ReportModel Report = TestCentre.Compose(ExampleFigures.Centre, "2020-H2", ExampleFigures.Counts);
    private static readonly ReportModel Told = TestCentre.ComposeTold(ExampleFigures.Centre, "2020-H2", ExampleFigures.Counts);

    [Theory]
    [InlineData("2019-H1", 3451, 2674)]
    [InlineData("2019-H2", 3137, 2526)]
    [InlineData("2019", 6588, 5200)]
    [InlineData("2020-H1", 1700, 1493)]
    [InlineData("2020-H2", 1872, 1481)]
    [InlineData("2020", 3572, 2974)]
    public void Visits_ByPeriod_AddUp(string period, int visits, int userVisits)
    {
        var row = Assert.Single(Report.Visits.Years.SelectMany(year => year.Parts.Append(year.Total)), row => row.Period.Id == period);

        Assert.Equal(visits, row.Visits.Visits.Number);
        Assert.Equal(userVisits, row.Visits.UserVisits.Number);
    }

    [Theory]
    [InlineData("2018", 76, "hamar 49 6447, stange 17 2237, ringsaker 4 526, loten 6 789, other 0 0")]
    [InlineData("2019", 104, "hamar 68 6538, stange 15 1442, ringsaker 12 1154, loten 9 865, other 0 0")]
    [InlineData("2020", 104, "hamar 64 6154, stange 15 1442, ringsaker 12 1154, loten 13 1250, other 0 0")]
    public void Users_ByYear_HaveTheirShares(string period, int total, string expected)
    {
        var row = Assert.Single(Report.Users.Periods, row => row.Period.Id == period);

        Assert.Equal(total, row.Total.Number);
        Assert.Equal(expected, Text(row.Municipalities));
    }

    // In 2018 Ringsaker has 4 users, which Løten's 6 make 10.
    [Theory]
    [InlineData("2018", "hamar 49 6447, stange 17 2237, ringsaker : :, loten : :, loten+ringsaker 10 1316, other 0 0")]
    [InlineData("2019", "hamar 68 6538, stange 15 1442, ringsaker 12 1154, loten 9 865,  0 0, other 0 0")]
    [InlineData("2020", "hamar 64 6154, stange 15 1442, ringsaker 12 1154, loten 13 1250,  0 0, other 0 0")]
    public void ToldUsers_ByYear_AreThoseOfTheRowsOfTheYear(string period, string expected) =>
        Assert.Equal(expected, Text(Assert.Single(Told.Users.Periods, row => row.Period.Id == period).Municipalities));

    [Fact]
    public void ToldThreeYears_RowsOfThreeYears_AreThoseThatAreTheSameInAllOfThem()
    {
        var three = Told.Users.ThreeYears;

        Assert.NotNull(three);
        Assert.Equal("hamar 181 6373, stange 47 1655, loten+ringsaker 56 1972, other 0 0", Text(three.UserYears));
        Assert.Equal((284, 110), (three.UserYearTotal.Number, three.Distinct.Number));
    }

    [Fact]
    public void ThreeYears_AsUserYearsAndDistinct_AreTwoCounts()
    {
        var three = Report.Users.ThreeYears;

        Assert.NotNull(three);
        Assert.Equal(284, three.UserYearTotal.Number);
        Assert.Equal("hamar 181 6373, stange 47 1655, ringsaker 28 986, loten 28 986, other 0 0", Text(three.UserYears));
        Assert.Equal(110, three.Distinct.Number);
    }

    [Fact]
    public void Grant_OfTwoAndAHalfMillion_AddsUpToItInBothReports() => Assert.All([Report, Told], report =>
    {
        var grant = report.Grant;

        Assert.NotNull(grant);
        Assert.Equal(5887, grant.BaseTotal.Number);
        Assert.Equal(
            ["hamar 4154 7056 1764057", "stange 826 1403 350773", "ringsaker 622 1057 264141", "loten 285 484 121029"],
            grant.Shares.Select(share => $"{share.Row} {share.Base.Number} {share.ShareOfBase.HundredthsOfPercent} {share.Kroner.Number}"));
    });

    [Fact]
    public void ThreeYears_OfAFirstHalf_AreTheThreeYearsThatHaveEnded()
    {
        var report = TestCentre.Compose(ExampleFigures.Centre, "2021-H1", ExampleFigures.Counts);

        Assert.Equal(["2018", "2019", "2020"], report.Users.ThreeYears?.Years.Select(year => year.Id));
        Assert.Equal(284, report.Users.ThreeYears?.UserYearTotal.Number);
        Assert.Equal(new MonthSpan(new(2018, 1), new(2021, 6)), report.Notes.Covered);
        Assert.Equal(3, report.Users.Periods[^1].Total.Number);
    }

    private static string Text(IEnumerable<MunicipalityUsers> rows) => string.Join(", ", rows.Select(row => row.Users.IsHidden
        ? $"{row.Row} : {(row.ShareOfTotal.IsHidden ? ":" : row.ShareOfTotal)}"
        : $"{row.Row} {row.Users.Number} {row.ShareOfTotal.HundredthsOfPercent}"));
}

using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Overviews;

public class OverviewComposerTests
{
    [Fact]
    public void Compose_AllReleased_SumsVisitsAndComparesThem()
    {
        var model = new TestOverview()
            .Released("a", "2019-H2", 100, 80, 20).Released("b", "2019-H2", 50, 40, 10)
            .Released("a", "2020-H2", 90, 60, 18).Released("b", "2020-H2", 75, 40, 12)
            .Compose("2020-H2");

        Assert.Equal(new ComparedFigure(new(165), new(150)), model.Total.Visits);
        Assert.Equal(new ComparedFigure(new(100), new(120)), model.Total.UserVisits);
        Assert.Equal((15, 1_000), (model.Total.Visits.Change.Difference.Number, model.Total.Visits.Change.OfEarlier.HundredthsOfPercent));
        Assert.Equal((-10, -1_000), (model.Centres[0].Visits.Visits.Change.Difference.Number, model.Centres[0].Visits.Visits.Change.OfEarlier.HundredthsOfPercent));
        Assert.Equal([18, 12], model.Centres.Select(row => row.UniqueUsers.Now.Number));
    }

    [Fact]
    public void Compose_PartIsHidden_HidesTheSumAndItsChange()
    {
        var model = new TestOverview()
            .Released("a", "2019-H2", 100).Released("b", "2019-H2", 50)
            .Released("a", "2020-H2", 90).Released("b", "2020-H2", null)
            .Compose("2020-H2");

        Assert.Equal(Figure.Hidden, model.Total.Visits.Now);
        Assert.Equal(150, model.Total.Visits.Before.Number);
        Assert.Equal(Change.Hidden, model.Total.Visits.Change);
        Assert.Equal(Change.Hidden, model.Centres[1].Visits.Visits.Change);
    }

    [Fact]
    public void Compose_PartIsNotReleased_HasNoSum()
    {
        var model = new TestOverview().Released("a", "2020-H2", 90).Compose("2020-H2");

        Assert.Equal(Figure.NotCollected, model.Total.Visits.Now);
        Assert.Equal(Figure.NotCollected, model.Total.Visits.Change.Difference);
        Assert.Equal([ReportAvailability.Released, ReportAvailability.NotReleased], model.Centres.Select(row => row.Availability));
        Assert.Equal([ReportAvailability.NotReleased, ReportAvailability.NotReleased], model.Centres.Select(row => row.AvailabilityBefore));
    }

    [Fact]
    public void Compose_OnePartIsHiddenAndAnotherMissing_HidesTheSum() =>
        Assert.Equal(Figure.Hidden, new TestOverview().Released("a", "2020-H2", null).Compose("2020-H2").Total.Visits.Now);

    [Fact]
    public void Compose_CentreOutsideItsPeriodsOrElsewhere_SaysWhy()
    {
        var model = new TestOverview
        {
            Overview = new TestOverview().Overview with
            {
                Centres =
                [
                    OverviewCentre.Of(TestOverview.House("a") with { FirstPeriod = TestOverview.Calendar.Parse("2020-H1") }),
                    new OverviewCentre("c", "Hus c", Reporting: null),
                ],
            },
        }.Compose("2020-H1");

        Assert.Equal([ReportAvailability.NotReleased, ReportAvailability.ReportsElsewhere], model.Centres.Select(row => row.Availability));
        Assert.Equal([ReportAvailability.NotReported, ReportAvailability.ReportsElsewhere], model.Centres.Select(row => row.AvailabilityBefore));
    }

    [Fact]
    public void Compose_HalfYear_ListsThreeYearsUpToItAndSumsTheYears()
    {
        var model = new TestOverview()
            .Released("a", "2018-H1", 1).Released("a", "2018-H2", 2).Released("a", "2019-H1", 4).Released("a", "2019-H2", null).Released("a", "2020-H1", 16)
            .Released("b", "2018-H1", 32).Released("b", "2018-H2", 64)
            .Compose("2020-H1");

        Assert.Equal(["2018-H1", "2018-H2", "2018", "2019-H1", "2019-H2", "2019", "2020-H1"], model.Periods.Select(period => period.Id));
        Assert.Equal([1, 2, 3, 4, null, null, 16], model.Centres[0].Visits.ByPeriod.Select(figure => figure.Number));
        Assert.Equal([false, false, false, false, true, true, false], model.Centres[0].Visits.ByPeriod.Select(figure => figure.IsHidden));
        Assert.Equal([33, 66, 99, null, null, null, null], model.Total.ByPeriod.Select(figure => figure.Number));
        Assert.Equal([false, false, false, false, true, true, false], model.Total.ByPeriod.Select(figure => figure.IsHidden));
    }

    [Fact]
    public void Compose_NothingReleasedInEarlierYears_LeavesThemOut() => Assert.Equal(
        ["2019-H1", "2019-H2", "2019", "2020-H1", "2020-H2", "2020"],
        new TestOverview().Released("b", "2019", 7).Compose("2020-H2").Periods.Select(period => period.Id));

    [Fact]
    public void Compose_NothingReleasedAtAll_HasTheReportedYearAndNoData()
    {
        var model = new TestOverview().Compose("2020-H2");

        Assert.Equal(["2020-H1", "2020-H2", "2020"], model.Periods.Select(period => period.Id));
        Assert.Null(model.Heading.DataAsOf);
    }

    [Fact]
    public void Compose_Year_SumsItsPartsAndTakesUsersFromItsOwnReportAlone()
    {
        var parts = new TestOverview().Released("a", "2020-H1", 10, 6, 5).Released("a", "2020-H2", 20, 7, 6, day: 5);

        var summed = parts.Compose("2020").Centres[0];
        Assert.Equal((30, 13, null), (summed.Visits.Visits.Now.Number, summed.Visits.UserVisits.Now.Number, summed.UniqueUsers.Now.Number));
        Assert.Equal((ReportAvailability.Released, TestOverview.At(5)), (summed.Availability, summed.DataAsOf));

        var own = parts.Released("a", "2020", 31, 14, 8, day: 3).Compose("2020").Centres[0];
        Assert.Equal((30, 13, 8), (own.Visits.Visits.Now.Number, own.Visits.UserVisits.Now.Number, own.UniqueUsers.Now.Number));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Compose_YearWhosePartsDoNotTell_TakesItsOwnReport(bool isReleased)
    {
        var overview = new TestOverview().Released("a", "2020", 31, 14, 8).Released("a", "2020-H1", 10);
        if (isReleased) overview.Released("a", "2020-H2", null);

        Assert.Equal(31, overview.Compose("2020-H2").Centres[0].Visits.ByPeriod[^1].Number);
    }

    [Fact]
    public void Compose_PartsOfDifferentAge_IsAsFreshAsTheLatestOfThePeriod()
    {
        var model = new TestOverview().Released("a", "2020-H2", 1, day: 3).Released("b", "2020-H2", 1, day: 9).Released("b", "2019-H2", 1, day: 20).Compose("2020-H2");

        Assert.Equal((TestOverview.At(9), TestOverview.At(28)), (model.Heading.DataAsOf, model.Heading.CreatedAt));
        Assert.Equal([TestOverview.At(3), TestOverview.At(9)], model.Centres.Select(row => row.DataAsOf));
    }

    [Theory]
    [InlineData("2020-H1", "2018 2019 2020")]
    [InlineData("2020-H2", "2019 2020 2021")]
    [InlineData("2020", "2019 2020 2021")]
    [InlineData("2021-H1", "2019 2020 2021")]
    [InlineData("2017-H2", "2018")]
    [InlineData("2017-H1", "")]
    public void Compose_Grants_AreOfTheLastThreeYearsUpToTheOneThatRunsNext(string period, string years)
    {
        var model = Granted([.. Enumerable.Range(2018, 5).Select(year => TestOverview.Grant("a", $"{year}", year))]).Compose(period);

        Assert.Equal(years, string.Join(' ', model.Grants.Select(grants => grants.Year.Id)));
    }

    [Fact]
    public void Compose_GrantsOfAllCentres_AddUpExactlyAndAreShared()
    {
        var grants = Granted(TestOverview.Grant("a", "2020", 1), TestOverview.Grant("b", "2020", 2)).Compose("2020-H1").Grants[0];

        Assert.Equal(3, grants.Total);
        Assert.Equal([3_333, 6_667], new[] { 0, 1 }.Select(centre => grants.ShareOf(centre).HundredthsOfPercent));
    }

    [Fact]
    public void Compose_GrantNotes_AreThoseOfTheOverview()
    {
        var overview = new TestOverview { Overview = new TestOverview().Overview with { GrantNotes = [new("Uten husleie")] } };

        Assert.Equal([new TranslatedText("Uten husleie")], overview.Compose("2020-H1").GrantNotes);
    }

    [Fact]
    public void Compose_GrantOfACentreIsMissing_HasNoTotalAndNoShares()
    {
        var grants = Granted(TestOverview.Grant("a", "2020", 1)).Compose("2020-H1").Grants[0];

        Assert.Equal([1, null], grants.Kroner);
        Assert.Null(grants.Total);
        Assert.Equal(ShareFigure.NotCollected, grants.ShareOf(0));
    }

    [Fact]
    public void Compose_GrantsAreAllZero_HaveATotalAndNoShares()
    {
        var grants = Granted(TestOverview.Grant("a", "2020", 0), TestOverview.Grant("b", "2020", 0)).Compose("2020-H1").Grants[0];

        Assert.Equal((0, ShareFigure.NotCollected), (grants.Total, grants.ShareOf(0)));
    }

    [Fact]
    public void Compose_Tertials_ListsThem()
    {
        var model = new TestOverview { Overview = new TestOverview().Overview with { ReportsBy = PeriodKind.Tertial } }
            .Released("a", "2020-T1", 1).Released("a", "2020-T2", 2).Released("a", "2020-T3", 4)
            .Compose("2020-T3");

        Assert.Equal(["2020-T1", "2020-T2", "2020-T3", "2020"], model.Periods.Select(period => period.Id));
        Assert.Equal([1, 2, 4, 7], model.Centres[0].Visits.ByPeriod.Select(figure => figure.Number));
    }

    private static TestOverview Granted(params IReadOnlyList<OverviewGrant> grants) =>
        new() { Overview = new TestOverview().Overview with { Grants = grants } };
}

using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>A look at a period that goes on.</summary>
public sealed class PreviewTests
{
    private static readonly VisitFigures NotCollected = new(Figure.NotCollected, Figure.NotCollected, Figure.NotCollected);
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1");

    // One visit a year and half, by the same two in turn, and in 2020 one that is dated ahead.
    private static readonly CollectedCounts Counts = Counted.From(
        Counted.UserVisit("2018-02-01", "anna"), Counted.UserVisit("2018-08-01", "berit"),
        Counted.UserVisit("2019-02-01", "anna"), Counted.UserVisit("2019-08-01", "berit"),
        Counted.UserVisit("2020-02-01", "anna"), Counted.UserVisit("2020-08-01", "berit"), Counted.UserVisit("2020-10-02", "anna"),
        Counted.UserVisit("2020-11-03", "cato"));

    [Fact]
    public void Compose_MonthsAfterTheRunningOne_AreNotCollected()
    {
        var months = Preview("2020-H2", new(2020, 10)).Monthly.Months;

        Assert.Equal(12, months.Count);
        Assert.Equal([1, 0, 1], months.Skip(7).Take(3).Select(month => month.Visits.Visits.Number));
        Assert.All(months.Skip(10), month => Assert.Equal((NotCollected, Figure.NotCollected), (month.Visits, month.UniqueUsers)));
        Assert.All(months.Skip(10), month => Assert.Equal(0, month.VisitsYearBefore.Number));
    }

    [Fact]
    public void Compose_RunningPeriodAndYear_HaveTheirFiguresSoFar()
    {
        var report = Preview("2020-H2", new(2020, 10));

        Assert.Equal(new VisitFigures(new(2), new(2), new(0)), report.Visits.Years[^1].Parts[1].Visits);
        Assert.Equal(new VisitFigures(new(3), new(3), new(0)), report.Visits.Years[^1].Total.Visits);
        Assert.Equal(["2018", "2019", "2020-H1", "2020-H2", "2020"], Ids(report));
        Assert.Equal((1, 2, 1, 2), (
            report.Users.Bridges[^1].Parts[0].Users.Number, report.Users.Bridges[^1].Parts[1].Users.Number,
            report.Users.Bridges[^1].Repeated.Number, report.Users.Bridges[^1].Year.Users.Number));
        Assert.Equal((6, 2), (report.Users.ThreeYears!.UserYearTotal.Number, report.Users.ThreeYears.Distinct.Number));
        Assert.Equal(new MonthSpan(new(2018, 1), new(2020, 10)), report.Notes.Covered);
    }

    [Fact]
    public void Compose_RunningPeriod_IsComparedWithNothing()
    {
        var comparison = Preview("2020-H2", new(2020, 10)).Visits.Comparison;

        Assert.Equal([2, 1], comparison.Select(row => row.Visits.Visits.Number));
        Assert.All(comparison, row => Assert.Equal(new Change(Figure.NotCollected, ShareFigure.NotCollected), row.VisitChange));
        Assert.All(comparison, row => Assert.Equal(new Change(Figure.NotCollected, ShareFigure.NotCollected), row.UniqueUserChange));
    }

    [Fact]
    public void Compose_RunningHalfAndYear_HaveNoChangeAndTheEndedHalfDoes()
    {
        var year = Preview("2020-H2", new(2020, 10)).Visits.Years[^1];

        Assert.Equal(new Change(new(0), new Share(0, 1)), year.Parts[0].VisitChange);
        Assert.All([year.Parts[1], year.Total], row => Assert.Equal((Change.NotCollected, Change.NotCollected), (row.VisitChange, row.UserVisitChange)));
    }

    [Theory]
    [InlineData("2020", false)]
    [InlineData("2019", true)]
    public void Compose_Grant_IsSharedByEndedYearsOnly(string baseYear, bool isShared) =>
        Assert.Equal(isShared, Preview("2020-H2", new(2020, 12), TestCentre.Grant(baseYear)).Grant is not null);

    [Fact]
    public void Compose_PeriodThatHasNotBegun_IsNotCollected()
    {
        var report = Preview("2020-H2", new(2020, 4));

        Assert.Equal(NotCollected, report.Visits.Years[^1].Parts[1].Visits);
        Assert.Equal(1, report.Visits.Years[^1].Parts[0].Visits.Visits.Number);
        Assert.DoesNotContain("2020-H2", Ids(report));
        Assert.Null(report.Users.Bridges[^1].Repeated.Number);
        Assert.Null(Preview("2021-H2", new(2020, 12)).Users.ThreeYears);
    }

    [Fact]
    public void Compose_Preview_IsInternal()
    {
        Assert.True(Preview("2020-H2", new(2020, 10)).Heading.IsInternal);
        Assert.Null(Preview("2020-H2", new(2020, 10)).Disclosure);
        Assert.False(TestCentre.ComposeTold(Centre, "2020-H1", Counts).Heading.IsInternal);
    }

    [Fact]
    public void Compose_EndedPeriod_IsTheSameHoweverLateItsData()
    {
        var (heading, source) = (
            TestCentre.Heading(Centre, "2020-H1", Counts), TestCentre.Source(Centre, "2020-H1", Counts, soFar: new(2021, 8)));

        Assert.Equal(
            ReportText.Of(TestCentre.ComposeTold(Centre, "2020-H1", Counts)),
            ReportText.Of(ReportComposer.Compose(heading with { LastMonth = new(2021, 8) }, source).Model));
    }

    private static IEnumerable<string> Ids(ReportModel report) => report.Users.Periods.Select(row => row.Period.Id);

    private static ReportModel Preview(string period, YearMonth lastMonth, params Domain.Allocation.GrantRule[] grants) =>
        TestCentre.Preview(Centre with { Grants = grants }, period, Counts, lastMonth);
}

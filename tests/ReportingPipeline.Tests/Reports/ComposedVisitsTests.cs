using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Counting;

namespace ReportingPipeline.Tests.Reports;

public sealed class ComposedVisitsTests
{
    private static readonly VisitFigures NotCollected = new(Figure.NotCollected, Figure.NotCollected, Figure.NotCollected);
    private static readonly VisitFigures Zero = new(new(0), new(0), new(0));

    [Fact]
    public void Years_BeforeTheFirstRegisteredMonth_AreLeftOutOrNotCollected()
    {
        var centre = TestCentre.HalfYears("2018-H2");
        var years = TestCentre.Compose(centre, "2019-H1", Counted.From(Counted.UserVisit("2019-01-01", "anna"))).Visits.Years;

        Assert.Equal(["2018", "2019"], years.Select(year => year.Total.Period.Id));
        Assert.Equal([NotCollected, Zero], years[0].Parts.Select(part => part.Visits));
        Assert.Equal(NotCollected, years[0].Total.Visits);
        Assert.Equal([new VisitFigures(new(1), new(1), new(0)), NotCollected], years[1].Parts.Select(part => part.Visits));
        Assert.Equal(NotCollected, years[1].Total.Visits);
    }

    [Fact]
    public void Years_OfACentreWithoutVisits_AreZeroWhereRegistered()
    {
        var report = TestCentre.Compose(TestCentre.HalfYears("2018-H1"), "2018-H2", Counted.From());

        var year = Assert.Single(report.Visits.Years);
        Assert.Equal([Zero, Zero], year.Parts.Select(part => part.Visits));
        Assert.Equal(Zero, year.Total.Visits);
        Assert.Equal(["2018-H1", "2018-H2", "2018"], report.Users.Periods.Select(row => row.Period.Id));
        Assert.All(report.Users.Periods, row => Assert.Equal(0, row.Total.Number));
        Assert.All(report.Users.Periods.SelectMany(row => row.Municipalities), row => Assert.Equal(ShareFigure.NotCollected, row.ShareOfTotal));
    }

    [Fact]
    public void Years_VisitsOfEverySort_AreToldApart()
    {
        var report = TestCentre.Compose(TestCentre.HalfYears("2019-H1"), "2019-H1", Counted.From(
            Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-02-01", null), Counted.OtherVisit("2019-02-02", Municipality.OtherId)));

        Assert.Equal(new VisitFigures(new(3), new(2), new(1)), Assert.Single(report.Visits.Years).Parts[0].Visits);
        Assert.Equal(1, Assert.Single(report.Users.Periods).UserVisitsWithoutId.Number);
    }

    [Fact]
    public void Years_AfterTheFirstTold_TellTheChangeFromTheSamePeriodTheYearBefore()
    {
        var years = TestCentre.Compose(TestCentre.HalfYears("2017-H1"), "2020-H1", Counted.From(
            Counted.UserVisit("2017-03-01", "anna"),
            Counted.UserVisit("2018-03-01", "anna"), Counted.OtherVisit("2018-08-01"),
            Counted.UserVisit("2019-03-01", "anna"), Counted.OtherVisit("2019-03-02"), Counted.UserVisit("2019-08-01", "anna"),
            Counted.UserVisit("2020-03-01", "anna"))).Visits.Years;

        Assert.Equal(["2018", "2019", "2020"], years.Select(year => year.Total.Period.Id));
        // Visits of 2017 are counted, but the report does not tell them.
        Assert.All(years[0].Parts.Append(years[0].Total), row => Assert.Equal((Change.NotCollected, Change.NotCollected), (row.VisitChange, row.UserVisitChange)));
        Assert.Equal([(1, 0), (0, 1), (1, 1)], years[1].Parts.Append(years[1].Total).Select(row => (row.VisitChange.Difference.Number!.Value, row.UserVisitChange.Difference.Number!.Value)));
        Assert.Equal((10_000, 0), (years[1].Parts[0].VisitChange.OfEarlier.HundredthsOfPercent, years[1].Parts[0].UserVisitChange.OfEarlier.HundredthsOfPercent));
        Assert.Equal((-1, -5000), (years[2].Parts[0].VisitChange.Difference.Number, years[2].Parts[0].VisitChange.OfEarlier.HundredthsOfPercent));
        Assert.Equal(Change.NotCollected, years[2].Parts[1].VisitChange);
        Assert.Equal(Change.NotCollected, years[2].Total.VisitChange);
    }

    [Fact]
    public void Comparison_WithOneAndTwoYearsBefore_TellsTheChange()
    {
        var centre = TestCentre.HalfYears("2019-H1");
        var comparison = TestCentre.Compose(centre, "2020-H2", Counted.From(
            Counted.UserVisit("2019-07-01", "anna"), Counted.UserVisit("2019-12-31", "berit"),
            Counted.UserVisit("2020-07-01", "anna"), Counted.UserVisit("2020-08-01", "anna"), Counted.OtherVisit("2020-08-01"))).Visits.Comparison;

        Assert.Equal(["2020-H2", "2019-H2", "2018-H2"], comparison.Select(row => row.Period.Id));
        Assert.Equal(0, comparison[0].VisitChange.Difference.Number);

        Assert.Equal(1, comparison[1].VisitChange.Difference.Number);
        Assert.Equal(5000, comparison[1].VisitChange.OfEarlier.HundredthsOfPercent);
        Assert.Equal(0, comparison[1].UserVisitChange.Difference.Number);
        Assert.Equal(2, comparison[1].UniqueUsers.Number);
        Assert.Equal(-1, comparison[1].UniqueUserChange.Difference.Number);
        Assert.Equal(-5000, comparison[1].UniqueUserChange.OfEarlier.HundredthsOfPercent);

        Assert.Equal(NotCollected, comparison[2].Visits);
        Assert.Equal(Figure.NotCollected, comparison[2].UniqueUsers);
        Assert.Equal(new Change(Figure.NotCollected, ShareFigure.NotCollected), comparison[2].VisitChange);
    }

    [Fact]
    public void Months_OfASecondHalf_AreThoseOfTheYearWithTheYearBefore()
    {
        var centre = TestCentre.HalfYears("2018-H2");
        var months = TestCentre.Compose(centre, "2019-H2", Counted.From(
            Counted.UserVisit("2018-08-31", "anna"),
            Counted.UserVisit("2019-08-01", "anna"), Counted.UserVisit("2019-08-31", "anna"))).Monthly.Months;

        Assert.Equal(new MonthSpan(new(2019, 1), new(2019, 12)).Months(), months.Select(row => row.Month));
        Assert.Equal(2, months[7].Visits.Visits.Number);
        Assert.Equal(1, months[7].UniqueUsers.Number);
        Assert.Equal(1, months[7].VisitsYearBefore.Number);
        Assert.Equal(Figure.NotCollected, months[5].VisitsYearBefore);
        Assert.Equal(0, months[6].VisitsYearBefore.Number);
        Assert.Equal(0, months[8].Visits.Visits.Number);
    }

    [Fact]
    public void Months_OfAFirstHalf_EndWithIt() => Assert.Equal(
        new YearMonth(2019, 6),
        TestCentre.Compose(TestCentre.HalfYears("2019-H1"), "2019-H1", Counted.From()).Monthly.Months[^1].Month);

    [Fact]
    public void Months_BeforeTheFirstRegisteredOfAPeriod_AreNotCollected()
    {
        var centre = TestCentre.HalfYears("2019-H1") with { RegisteredFrom = new(2019, 3) };
        var report = TestCentre.Compose(centre, "2019-H1", Counted.From(Counted.UserVisit("2019-03-01", "anna")));

        Assert.Equal(
            new long?[] { null, null, 1, 0, 0, 0 }, report.Monthly.Months.Select(row => row.Visits.Visits.Number));
        Assert.Equal(NotCollected, report.Visits.Reported.Visits);
        Assert.Empty(report.Users.Periods);
    }
}

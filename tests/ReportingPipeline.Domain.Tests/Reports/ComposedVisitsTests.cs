using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

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
    public void Comparison_WithTheYearBefore_TellsTheChange()
    {
        var centre = TestCentre.HalfYears("2019-H1");
        var comparison = TestCentre.Compose(centre, "2020-H2", Counted.From(
            Counted.UserVisit("2019-07-01", "anna"), Counted.UserVisit("2019-12-31", "berit"),
            Counted.UserVisit("2020-07-01", "anna"), Counted.UserVisit("2020-08-01", "anna"), Counted.OtherVisit("2020-08-01"))).Visits.Comparison;

        Assert.Equal(["2020-H2", "2019-H2"], comparison.Select(row => row.Period.Id));
        Assert.Equal(0, comparison[0].VisitChange.Difference.Number);

        Assert.Equal(1, comparison[1].VisitChange.Difference.Number);
        Assert.Equal(5000, comparison[1].VisitChange.OfEarlier.HundredthsOfPercent);
        Assert.Equal(0, comparison[1].UserVisitChange.Difference.Number);
        Assert.Equal(2, comparison[1].UniqueUsers.Number);
        Assert.Equal(-1, comparison[1].UniqueUserChange.Difference.Number);
        Assert.Equal(-5000, comparison[1].UniqueUserChange.OfEarlier.HundredthsOfPercent);
    }

    [Theory]
    [InlineData(2019, 1, "2019-H2")]
    [InlineData(2018, 3, "2019-H1")]
    public void Comparison_WithMonthsBeforeTheFirstRegistered_IsLeftOut(int year, int month, string period)
    {
        var centre = TestCentre.HalfYears("2018-H1") with { RegisteredFrom = new(year, month) };
        var visits = TestCentre.Compose(centre, period, Counted.From()).Visits;

        Assert.Equal([period], visits.Comparison.Select(row => row.Period.Id));
        Assert.Null(visits.YearBefore);
        Assert.Empty(visits.Earlier);
    }

    [Theory]
    [InlineData("2020-03-12 2020-05-04", "2021-H1 2020-H1 2019-H1")]
    [InlineData("2020-03-01 2020-03-29", "2021-H1 2020-H1")]
    [InlineData("2020-03-01 2020-03-30", "2021-H1 2020-H1 2019-H1")]
    [InlineData("2020-03-01 2020-03-15, 2020-05-01 2020-05-15", "2021-H1 2020-H1 2019-H1")]
    [InlineData("2020-03-01 2020-03-20, 2020-03-10 2020-03-29", "2021-H1 2020-H1")]
    [InlineData("2020-06-15 2020-07-31", "2021-H1 2020-H1")]
    [InlineData("2019-12-01 2020-01-30", "2021-H1 2020-H1 2019-H1")]
    [InlineData("2018-02-01 2018-04-30", "2021-H1 2020-H1")]
    [InlineData("2019-05-01 2020-03-31", "2021-H1 2020-H1 2018-H1")]
    [InlineData("2018-01-01 2020-12-31", "2021-H1 2020-H1")]
    public void Comparison_WithAYearOfALongClosure_IsJoinedByTheLastThatWasOpen(string closures, string compared)
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Events = [.. closures.Split(", ").Select(Closed)] };

        Assert.Equal(compared, string.Join(' ', Compared(centre)));
        Assert.Equal(
            ["2021-H1", "2020-H1"], Compared(centre with { Events = [.. centre.Events.Select(happened => happened with { IsClosed = false })] }));

        static IEnumerable<string> Compared(Centre centre) =>
            TestCentre.Compose(centre, "2021-H1", Counted.From()).Visits.Comparison.Select(row => row.Period.Id);
    }

    [Fact]
    public void Comparison_WithTheLastThatWasOpen_TellsTheChangeFromIt()
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Events = [Closed("2020-03-12 2020-05-04")] };
        var visits = TestCentre.Compose(centre, "2021-H1", Counted.From(
            Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-03-02", "berit"), Counted.OtherVisit("2019-03-02"),
            Counted.UserVisit("2020-03-01", "anna"),
            Counted.UserVisit("2021-03-01", "anna"), Counted.OtherVisit("2021-03-01"))).Visits;

        Assert.Equal([1, -1], visits.Earlier.Select(row => row.VisitChange.Difference.Number!.Value));
        Assert.Equal([0, -1], visits.Earlier.Select(row => row.UserVisitChange.Difference.Number!.Value));
        Assert.Equal([0, -1], visits.Earlier.Select(row => row.UniqueUserChange.Difference.Number!.Value));
    }

    [Fact]
    public void Comparison_OfACentreWithOpeningDays_HasThoseOfEveryPeriod()
    {
        var opening = new OpeningDays([DayOfWeek.Thursday], [new(new(2020, 3, 12), new(2020, 5, 4))]);
        var centre = TestCentre.HalfYears("2019-H1") with { OpeningDays = opening };

        // Of 26 Thursdays, 2019 lacks Maundy Thursday and Ascension Day, and 2020 Ascension Day and the eight of the closure.
        Assert.Equal([17, 24], OpenDays(TestCentre.Compose(centre, "2020-H1", Counted.From())));
        Assert.Equal([null, null], OpenDays(TestCentre.Compose(centre with { OpeningDays = null }, "2020-H1", Counted.From())));
        Assert.Equal([null, 24], OpenDays(TestCentre.Preview(centre, "2020-H1", Counted.From(), new(2020, 4))));

        static IEnumerable<long?> OpenDays(ReportModel report) => report.Visits.Comparison.Select(row => row.OpenDays.Number);
    }

    private static CentreEvent Closed(string days)
    {
        var (first, last) = (days.Split(' ')[0], days.Split(' ')[1]);
        return new CentreEvent(
            DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture), new("Stengt"), IsClosed: true);
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

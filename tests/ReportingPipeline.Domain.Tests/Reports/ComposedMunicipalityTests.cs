using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Disclosure;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>What a report says of the municipality that it is for.</summary>
public sealed class ComposedMunicipalityTests
{
    private static readonly CollectedCounts Counts = Counted.From(
        Counted.UserVisit("2015-03-01", "anna"), Counted.UserVisit("2015-03-02", "berit", "stange"),
        Counted.UserVisit("2016-03-01", "anna"), Counted.UserVisit("2016-04-01", "carl"), Counted.OtherVisit("2016-05-01"),
        Counted.UserVisit("2017-03-01", "anna"), Counted.UserVisit("2017-09-01", "anna", "stange"), Counted.UserVisit("2017-09-02", null),
        Counted.UserVisit("2018-02-01", "berit", Municipality.OtherId), Counted.UserVisit("2018-02-02", "dina", "oslo"),
        Counted.UserVisit("2020-03-01", "anna"), Counted.UserVisit("2020-08-01", "carl", "stange"));

    [Theory]
    [InlineData("2015-H1", "2020-H2", "2016 2017 2018 2019 2020", "2020-H2")]
    [InlineData("2015-H1", "2021-H1", "2016 2017 2018 2019 2020", "2021-H1")]
    [InlineData("2015-H1", "2020-H1", "2015 2016 2017 2018 2019", "2020-H1")]
    [InlineData("2015-H1", "2020", "2016 2017 2018 2019 2020", null)]
    [InlineData("2018-H1", "2020-H2", "2018 2019 2020", "2020-H2")]
    [InlineData("2018-H2", "2020-H2", "2019 2020", "2020-H2")]
    public void Years_OfARegisteredCentre_AreTheLastFiveThatHaveEnded(string firstPeriod, string period, string years, string? reported)
    {
        var section = Compose(TestCentre.HalfYears(firstPeriod), period)!;

        Assert.Equal(years, string.Join(' ', section.Years.Select(row => row.Year)));
        Assert.Equal(reported, section.Reported?.Period.Id);
    }

    [Theory]
    [InlineData("2018-H1", "2018-H1")]
    [InlineData("2018-H2", "2019-H1")]
    public void Section_BeforeAWholeYearIsRegistered_IsNone(string firstPeriod, string period) => Assert.Null(Compose(TestCentre.HalfYears(firstPeriod), period));

    [Fact]
    public void Years_Users_AreThoseWhoseLatestVisitInTheYearWasFromThere() => Assert.Equal(
        [
            "2015: 1 of 2 (5000), ",
            "2016: 2 of 2 (10000), 1",
            "2017: 0 of 1 (0), -2",
            "2018: 0 of 2 (0), 0",
            "2019: 0 of 0 (), 0",
        ],
        Compose(TestCentre.HalfYears("2015-H1"), "2020-H1")!.Years.Select(row => $"{row.Year}: {Text(row.Users)}, {row.UserDifference.Number}"));

    [Fact]
    public void Years_Visits_AreThoseMadeFromThere() => Assert.Equal(
        [
            "2015: 1 of 2 (5000), ",
            "2016: 3 of 3 (10000), 2",
            "2017: 2 of 3 (6667), -1",
            "2018: 0 of 2 (0), -2",
            "2019: 0 of 0 (), 0",
        ],
        Compose(TestCentre.HalfYears("2015-H1"), "2020-H1")!.Years.Select(row => $"{row.Year}: {Text(row.Visits)}, {row.VisitDifference.Number}"));

    [Fact]
    public void Reported_HalfYear_HasItsUsers()
    {
        var centre = TestCentre.HalfYears("2015-H1");

        Assert.Equal("1 of 1 (10000)", Text(Compose(centre, "2020-H1")!.Reported!.Users));
        Assert.Equal("0 of 1 (0)", Text(Compose(centre, "2020-H2")!.Reported!.Users));
        Assert.Equal("1 of 1 (10000)", Text(Compose(centre, "2020-H2", "stange")!.Reported!.Users));
    }

    [Fact]
    public void Years_OfEveryMunicipality_AddUpToAll()
    {
        var centre = TestCentre.HalfYears("2015-H1");
        var sections = centre.Municipalities.Select(municipality => Compose(centre, "2017-H2", municipality.Id)!).ToList();

        // In 2018 everybody came from elsewhere.
        Assert.All(Enumerable.Range(0, 3), year =>
        {
            Assert.Equal(sections[0].Years[year].Users.All.Number, sections.Sum(section => section.Years[year].Users.Own.Number));
            Assert.Equal(sections[0].Years[year].Visits.All.Number, sections.Sum(section => section.Years[year].Visits.Own.Number));
        });
    }

    [Fact]
    public void Years_OverAChangeOfKey_RefuseTheUsersAndTellTheVisits()
    {
        var centre = TestCentre.HalfYears("2015-H1");
        var report = TestCentre.ComposeTo("hamar", centre, "2019-H2", Counted.From(
            Counted.UserVisit("2015-01-01", "anna"), Counted.UserVisit("2015-12-31", "4nn4", keyVersion: 2), Counted.UserVisit("2016-01-01", "4nn4", keyVersion: 2)));
        var years = report.Municipality!.Years;

        Assert.Equal(new PartOfAll(Figure.NotCollected, Figure.NotCollected, ShareFigure.NotCollected), years[0].Users);
        Assert.Equal("2 of 2 (10000)", Text(years[0].Visits));
        Assert.Equal((1, null), (years[1].Users.Own.Number, years[1].UserDifference.Number));
        Assert.Equal(-1, years[1].VisitDifference.Number);
        Assert.Equal(["2015-01 2015-12"], report.Notes.RefusedCounts.Select(span => $"{span.First} {span.Last}"));
    }

    [Fact]
    public void Reported_PartWhoseUsersCannotBeCounted_IsLeftOut()
    {
        var report = TestCentre.ComposeTo("hamar", TestCentre.HalfYears("2018-H1"), "2019-H1", Counted.From(
            Counted.UserVisit("2018-02-01", "anna"), Counted.UserVisit("2019-01-01", "anna"), Counted.UserVisit("2019-06-30", "4nn4", keyVersion: 2)));

        Assert.Equal("2018", Assert.Single(report.Municipality!.Years).Year.Id);
        Assert.Null(report.Municipality.Reported);
    }

    [Theory]
    [InlineData("2019-T1", "2015 2016 2017 2018")]
    [InlineData("2019-T3", "2015 2016 2017 2018 2019")]
    public void Years_OfTertials_AreYears(string period, string years) =>
        Assert.Equal(years, string.Join(' ', Compose(TestCentre.Tertials("2015-T1"), period)!.Years.Select(row => row.Year)));

    [Fact]
    public void Years_OfAJulyCentre_EndInJune()
    {
        var section = Compose(TestCentre.JulyYears("2014/15-H1"), "2019/20-H1")!;

        Assert.Equal(["2014/15", "2015/16", "2016/17", "2017/18", "2018/19"], section.Years.Select(row => row.Year.Id));
        Assert.Equal([1, 3, 1, 1, 0], section.Years.Select(row => row.Visits.Own.Number));
    }

    [Fact]
    public void Years_ThatWereNotCounted_AreLeftOut()
    {
        var centre = TestCentre.HalfYears("2015-H1");
        var source = TestCentre.Source(centre, "2020-H2", Counts, first: new(2018, 1));
        var report = ReportComposer.Compose(TestCentre.Heading(centre, "2020-H2", Counts) with { IsInternal = true }, source).Model;

        Assert.Equal(["2018", "2019", "2020"], report.Municipality!.Years.Select(row => row.Year.Id));
        Assert.Equal(new MonthSpan(new(2018, 1), new(2020, 12)), report.Notes.Covered);
    }

    [Fact]
    public void Years_InAPreview_CompareTheRunningOneWithNothing()
    {
        var section = TestCentre.Preview(TestCentre.HalfYears("2015-H1"), "2020-H2", Counts, new(2020, 7)).Municipality!;

        Assert.Equal("2020: 1 of 1 (10000), ", $"{section.Years[^1].Year}: {Text(section.Years[^1].Users)}, {section.Years[^1].UserDifference.Number}");
        Assert.Equal("1 of 1 (10000), ", $"{Text(section.Years[^1].Visits)}, {section.Years[^1].VisitDifference.Number}");
        Assert.Equal(0, section.Years[^2].UserDifference.Number);
        Assert.Equal("0 of 0 ()", Text(section.Reported!.Users));
    }

    [Fact]
    public void Reported_PeriodThatHasNotBegun_IsNotCollected()
    {
        var section = TestCentre.Preview(TestCentre.HalfYears("2015-H1"), "2020-H2", Counts, new(2020, 4)).Municipality!;

        Assert.Equal(new PartOfAll(Figure.NotCollected, Figure.NotCollected, ShareFigure.NotCollected), section.Reported!.Users);
    }

    [Fact]
    public void Years_WithPopulations_HaveTheLatestKnownAndWhatItMakesOfThem()
    {
        var centre = Populated(TestCentre.HalfYears("2015-H1"), new(new(2017, 1, 1), 400, "SSB"), new(new(2016, 7, 1), 300, "SSB"));
        var years = Compose(centre, "2017-H2")!.Years;

        Assert.Equal([null, 300, 400], years.Select(year => year.Population?.Inhabitants));
        // Of 300 inhabitants 2 users and 3 visits, and of 400 no user and 2 visits.
        Assert.Equal([null, 667, 0], years.Select(year => year.UsersPerThousand.Hundredths));
        Assert.Equal([null, 1000, 500], years.Select(year => year.VisitsPerThousand.Hundredths));
    }

    [Fact]
    public void Years_WithWhatTheMunicipalityGave_SumItAndTellWhatThatIsPerVisit()
    {
        var centre = TestCentre.HalfYears("2015-H1") with
        {
            Funding = [Given("2016", "hamar", 700), Given("2016", "hamar", 300), Given("2016", "stange", 9), Given("2016", null, 9), Given("2018", "hamar", 5)],
        };
        var years = Compose(centre, "2018-H2")!.Years;

        Assert.Equal([null, 1000, null, 5], years.Select(year => year.GivenKroner.Number));
        // Three visits in 2016, and none in 2018.
        Assert.Equal([null, 33_333, null, null], years.Select(year => year.KronerPerVisit.Hundredths));
    }

    [Fact]
    public void Parts_OfTheCentresOwnReport_AreTheVisitsOfEveryPart()
    {
        var parts = Compose(TestCentre.HalfYears("2015-H1"), "2017-H2")!.Parts;

        Assert.Equal(["2015: 1 0", "2016: 3 0", "2017: 1 1"], parts.Select(Text));
        Assert.Equal(["2017-H1", "2017-H2"], parts[^1].Visits.Select(part => part.Period.Id));
        Assert.Equal("2017: 1 0 1", Text(Compose(TestCentre.Tertials("2015-T1"), "2017-T3")!.Parts[^1]));
    }

    // Of 2019 every municipality has enough users in both halves; of 2018 Løten has in one only.
    [Fact]
    public void Parts_OfAYearWhosePartsMayNotBeTold_AreLeftOut()
    {
        var counts = Counted.From(
        [
            .. Crowds.From("hamar", 9, "2018-02 2018-08 2019-02 2019-08"), .. Crowds.From("stange", 9, "2018-02 2018-08 2019-02 2019-08"),
            .. Crowds.From("ringsaker", 9, "2018-02 2018-08 2019-02 2019-08"), .. Crowds.From("loten", 9, "2018-02 2019-02 2019-08"),
            .. Crowds.From("loten", 2, "2018-08"),
        ]);
        var section = TestCentre.ComposeTold(TestCentre.HalfYears("2018-H1"), "2019-H2", counts, "hamar").Municipality!;

        Assert.Equal(["2018", "2019"], section.Years.Select(year => year.Year.Id));
        Assert.Equal(["2019: 9 9"], section.Parts.Select(Text));
    }

    [Fact]
    public void Parts_OfAYearWhoseSecondHalfHasNotBegun_AreLeftOut()
    {
        var section = TestCentre.Preview(TestCentre.HalfYears("2015-H1"), "2020-H2", Counts, new(2020, 4)).Municipality!;

        Assert.Equal(["2016", "2017", "2018", "2019", "2020"], section.Years.Select(year => year.Year.Id));
        Assert.Equal(["2016: 3 0", "2017: 1 1", "2018: 0 0", "2019: 0 0"], section.Parts.Select(Text));
    }

    [Fact]
    public void Years_ToldTogetherWithOthers_HaveNoRatesOfTheirOwn()
    {
        var counts = Counted.From(
        [
            .. Crowds.From("hamar", 9, "2019-02 2019-08"), .. Crowds.From("stange", 7, "2019-02"), .. Crowds.From("ringsaker", 4, "2019-02"),
            .. Crowds.From("loten", 3, "2019-02"),
        ]);
        var centre = Populated(TestCentre.HalfYears("2019-H1"), new Population(new(2019, 1, 1), 7600, "SSB")) with { Funding = [Given("2019", "loten", 21)] };
        var year = TestCentre.ComposeTold(centre, "2019-H2", counts, "loten").Municipality!.Years[^1];

        Assert.True(year.Row.IsCollective);
        Assert.Null(year.Population);
        Assert.Equal(
            (DecimalFigure.NotCollected, DecimalFigure.NotCollected, DecimalFigure.NotCollected),
            (year.UsersPerThousand, year.VisitsPerThousand, year.KronerPerVisit));
        Assert.Equal(21, year.GivenKroner.Number);
        Assert.Equal(700, TestCentre.ComposeTo("loten", centre, "2019-H2", counts).Municipality!.Years[^1].KronerPerVisit.Hundredths);
    }

    private static string Text(MunicipalityParts parts) =>
        $"{parts.Year}: {string.Join(' ', parts.Visits.Select(part => part.Visits.Number))}";

    private static Centre Populated(Centre centre, params Population[] populations) => centre with
    {
        Municipalities = [.. centre.Municipalities.Select(municipality => municipality with { Populations = populations })],
    };

    private static Income Given(string year, string? municipality, long kroner) =>
        new(ReportingCalendar.CalendarYear.Parse(year), new($"{municipality} {kroner}"), FundingActivity.Local, kroner) { MunicipalityId = municipality };

    private static MunicipalitySection? Compose(Centre centre, string period, string municipality = "hamar") =>
        TestCentre.ComposeTo(municipality, centre, period, Counts).Municipality;

    private static string Text(PartOfAll part) => $"{part.Own.Number} of {part.All.Number} ({part.Share.HundredthsOfPercent})";
}

using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Checks;

public sealed class FindingTests
{
    private static readonly ReportingPeriod Earlier = ReportingCalendar.CalendarYear.Parse("2018-H2");

    [Theory]
    [InlineData(400, 500, Verdict.Ok)]
    [InlineData(400, 501, Verdict.Explain)]
    [InlineData(400, 300, Verdict.Ok)]
    [InlineData(400, 299, Verdict.Explain)]
    [InlineData(400, 400, Verdict.Ok)]
    [InlineData(400, 0, Verdict.Explain)]
    [InlineData(0, 400, Verdict.NotChecked)]
    [InlineData(0, 0, Verdict.NotChecked)]
    [InlineData(null, 400, Verdict.NotChecked)]
    [InlineData(400, null, Verdict.NotChecked)]
    [InlineData(1, 2_000_000_000, Verdict.Explain)]
    public void Verdict_OfAChange_WantsExplainingAboveTheLimitEitherWay(int? before, int? now, Verdict expected)
    {
        Assert.Equal(expected, new VisitsFinding(Earlier, new(before), new(now), new Share(25, 100)).Verdict);
        Assert.Equal(expected, new UsersFinding(Earlier, new(before), new(now), new Share(1, 4)).Verdict);
    }

    [Theory]
    [InlineData(0, 0, Verdict.NotChecked)]
    [InlineData(20, 100, Verdict.Ok)]
    [InlineData(21, 100, Verdict.Explain)]
    [InlineData(1, 4, Verdict.Explain)]
    public void Verdict_OfVisitsWithoutMunicipality_WantsExplainingAboveTheLimit(int without, int visits, Verdict expected) =>
        Assert.Equal(expected, new WithoutMunicipalityFinding(without, visits, new Share(1, 5)).Verdict);

    [Fact]
    public void Verdict_OfRejectedRows_WantsExplainingFromTheFirst()
    {
        Assert.Equal(Verdict.Ok, new RejectedRowsFinding([]).Verdict);
        Assert.Equal(Verdict.Explain, new RejectedRowsFinding([(RejectionReason.MalformedDate, 1)]).Verdict);
        Assert.Equal(Verdict.Explain, new UnplacedRowsFinding([(RejectionReason.DateInFuture, 1)], "centre|2109-05").Verdict);
    }

    [Fact]
    public void Verdict_OfNothingRegistered_WantsExplainingFromTheFirstHalf()
    {
        Assert.Equal(Verdict.Ok, new NothingRegisteredFinding([]).Verdict);
        Assert.Equal(Verdict.Explain, new NothingRegisteredFinding([Earlier.Months]).Verdict);
    }

    [Fact]
    public void Figures_OfOpenDaysWithoutVisits_AreTheDays() => Assert.Equal(
        "124 / 2020-03-12–2020-05-04 2020-05-22–2020-05-22",
        new OpenDaysFinding(124, [new(new(2020, 3, 12), new(2020, 5, 4), 33), new(new(2020, 5, 22), new(2020, 5, 22), 1)]).Figures);

    [Fact]
    public void Outcome_OfWhatShouldNotBeThere_IsFoundFromTheFirst()
    {
        var totals = new PeriodTotals(100, 80, 40);

        Assert.All(
            [new RejectedRowsFinding([]), new NothingRegisteredFinding([]), new RecountFinding(totals, totals)],
            (Finding finding) => Assert.Equal(FindingOutcome.NothingFound, finding.Outcome));
        Assert.All(
            [
                new RejectedRowsFinding([(RejectionReason.MalformedDate, 1)]), new NothingRegisteredFinding([Earlier.Months]),
                new RecountFinding(totals, totals with { Visits = 101 }),
            ],
            (Finding finding) => Assert.Equal(FindingOutcome.Found, finding.Outcome));
    }

    [Fact]
    public void Figures_OfNoUnplacedRows_AreNone() => Assert.Equal("", new UnplacedRowsFinding([]).Figures);

    [Fact]
    public void Figures_OfUnplacedRows_AreThoseOfTheSameRowsAlone()
    {
        var found = new UnplacedRowsFinding([(RejectionReason.DateInFuture, 1)], "centre|2109-05");

        Assert.Equal(found.Figures, new UnplacedRowsFinding([(RejectionReason.DateInFuture, 1)], "centre|2109-05").Figures);
        Assert.NotEqual(found.Figures, new UnplacedRowsFinding([(RejectionReason.DateInFuture, 2)], "centre|2109-05").Figures);
        Assert.NotEqual(found.Figures, new UnplacedRowsFinding([(RejectionReason.DateInFuture, 1)], "centre|2109-06").Figures);
    }

    [Fact]
    public void Verdict_OfOpenDays_WantsExplainingFromTheFirstEmptyOne()
    {
        Assert.Equal(Verdict.Ok, new OpenDaysFinding(120, []).Verdict);
        Assert.Equal(Verdict.NotChecked, new OpenDaysFinding(0, []).Verdict);
        Assert.Equal(Verdict.Explain, new OpenDaysFinding(120, [new(new(2019, 1, 2), new(2019, 1, 2), 1)]).Verdict);
    }

    [Fact]
    public void Verdict_OfTheKey_HoldsTheReportFromTheSecondVersion()
    {
        Assert.Equal(Verdict.NotChecked, new KeyFinding([]).Verdict);
        Assert.Equal(Verdict.Ok, new KeyFinding([2]).Verdict);
        Assert.Equal(Verdict.Stop, new KeyFinding([2, 3]).Verdict);
    }

    [Theory]
    [InlineData(100, 80, 40, Verdict.Ok)]
    [InlineData(101, 80, 40, Verdict.Stop)]
    [InlineData(99, 80, 40, Verdict.Stop)]
    [InlineData(100, 81, 40, Verdict.Stop)]
    [InlineData(100, 80, 39, Verdict.Stop)]
    [InlineData(100, 80, null, Verdict.Stop)]
    public void Verdict_OfARecount_HoldsTheReportForAnyDifference(int visits, int userVisits, int? users, Verdict expected) =>
        Assert.Equal(expected, new RecountFinding(new(100, 80, 40), new(visits, userVisits, users)).Verdict);
}

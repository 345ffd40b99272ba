using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Checks;

public sealed class ReportChecksTests
{
    private static readonly DayOfWeek[] Workdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1") with { OpeningDays = new OpeningDays(Workdays, []) };

    [Fact]
    public void Of_AnyReport_HasOneFindingOfEveryKindInOrder() =>
        Assert.Equal(Enum.GetValues<CheckKind>(), Check(Centre, "2019-H1", Counted.From()).Select(finding => finding.Kind));

    [Fact]
    public void Of_CentreWithoutOpeningDays_LeavesOnlyThatKindOut() => Assert.Equal(
        Enum.GetValues<CheckKind>().Except([CheckKind.OpenDaysWithoutVisits]),
        Check(Centre with { OpeningDays = null }, "2019-H1", Counted.From()).Select(finding => finding.Kind));

    [Fact]
    public void Of_CentreWithVisitsOnEveryOpenDay_FindsNoEmptyDays()
    {
        var found = OpenDays(Centre, "2019-H1", Counted.From(VisitsFrom("2019-01-02", "2019-06-30")));

        // 129 workdays less eight holidays on a workday.
        Assert.Equal(121, found.OpenDays);
        Assert.Empty(found.WithoutVisits);
    }

    [Fact]
    public void Of_OpenDaysWithoutVisits_AreNamedTogetherWhereOnlyClosedDaysLieBetween()
    {
        // Good Friday to Easter Monday lie within the first gap, and Constitution Day beside the second.
        var visits = VisitsFrom("2019-01-02", "2019-04-15")
            .Concat(VisitsFrom("2019-04-25", "2019-05-15"))
            .Concat(VisitsFrom("2019-05-20", "2019-06-27"));

        var found = OpenDays(Centre, "2019-H1", Counted.From(visits));

        Assert.Equal(
            [
                new(new(2019, 4, 16), new(2019, 4, 24), 4),
                new(new(2019, 5, 16), new(2019, 5, 16), 1),
                new EmptyDays(new(2019, 6, 28), new(2019, 6, 28), 1),
            ],
            found.WithoutVisits);
        Assert.Equal(Verdict.Explain, found.Verdict);
    }

    [Fact]
    public void Of_ClosureAndTimeBeforeRegistering_AreNoOpenDays()
    {
        var centre = Centre with
        {
            RegisteredFrom = new(2019, 3),
            OpeningDays = new OpeningDays(Workdays, [new(new(2019, 4, 1), new(2019, 6, 28))]),
        };

        var found = OpenDays(centre, "2019-H1", Counted.From(VisitsFrom("2019-03-01", "2019-03-31")));

        Assert.Equal((21, 0), (found.OpenDays, found.WithoutVisits.Count));
    }

    [Theory]
    [InlineData("2019-01-07T22:30:00Z", 3)]
    [InlineData("2019-01-08T00:30:00Z", 4)]
    [InlineData("2018-12-01T00:00:00Z", 0)]
    public void Of_PeriodThatGoesOn_AsksOnlyForDaysThatAreOver(string dataAsOf, int openDays)
    {
        var counts = Counted.From() with { DataAsOf = DateTimeOffset.Parse(dataAsOf, CultureInfo.InvariantCulture) };

        Assert.Equal(openDays, OpenDays(Centre, "2019-H1", counts).OpenDays);
    }

    [Fact]
    public void Of_Preview_IsCheckedLikeAReport()
    {
        var counts = Counted.From(Counted.UserVisit("2019-01-02", "anna"));
        var (report, preview) = (
            TestCentre.Compose(Centre, "2019-H1", counts), TestCentre.Preview(Centre, "2019-H1", counts, new(2019, 6)));

        Assert.True(preview.Heading.IsPreview);
        Assert.Equal(Text(report.Checks), Text(preview.Checks));
    }

    [Fact]
    public void Of_Report_ComparesVisitsAndUsersWithTheSamePeriodOneYearBefore()
    {
        var counts = Counted.From(
            Counted.UserVisit("2018-03-01", "anna"), Counted.OtherVisit("2018-03-01"), Counted.UserVisit("2018-07-01", "berit"),
            Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-03-01", "berit"), Counted.UserVisit("2019-03-02", "berit"));
        var earlier = Centre.Calendar.Parse("2018-H1");

        var findings = Check(Centre with { CheckLimits = new(new Share(1, 2), new Share(1, 5)) }, "2019-H1", counts);

        Assert.Equal(new VisitsFinding(earlier, new(2), new(3), new Share(1, 2)), Single<VisitsFinding>(findings));
        Assert.Equal(new UsersFinding(earlier, new(1), new(2), new Share(1, 2)), Single<UsersFinding>(findings));
        Assert.Equal((Verdict.Ok, Verdict.Explain), (Single<VisitsFinding>(findings).Verdict, Single<UsersFinding>(findings).Verdict));
    }

    [Fact]
    public void Of_FirstReport_HasNothingToCompareWith()
    {
        var findings = Check(Centre, "2018-H1", Counted.From(Counted.UserVisit("2018-03-01", "anna")));

        Assert.Equal(Figure.NotCollected, Single<VisitsFinding>(findings).Before);
        Assert.Equal((Verdict.NotChecked, Verdict.NotChecked), (Single<VisitsFinding>(findings).Verdict, Single<UsersFinding>(findings).Verdict));
    }

    [Theory]
    [InlineData("2019-02-01", "2019-04-01", "")]
    [InlineData("2019-02-01", "2019-03-31", "2019-04–2019-06")]
    [InlineData("2019-04-01", "2019-06-30", "2019-01–2019-03")]
    [InlineData("2018-12-31", "2019-07-01", "2019-01–2019-06")]
    public void Of_HalvesWithoutAnyVisit_AreNamed(string visit, string other, string empty) => Assert.Equal(
        empty,
        Single<NothingRegisteredFinding>(Check(
            Centre with { OpeningDays = null }, "2019-H1", Counted.From(Counted.OtherVisit(visit), Counted.OtherVisit(other)))).Figures);

    [Fact]
    public void Of_HalfInWhichTheCentreWasClosedOrThatGoesOnOrLiesBeforeRegistering_MayBeEmpty()
    {
        var early = Counted.From(Counted.OtherVisit("2019-02-01"));
        var closed = Centre with { OpeningDays = new OpeningDays(Workdays, [new(new(2019, 4, 1), new(2019, 6, 30))]) };
        var late = Counted.From(Counted.OtherVisit("2019-05-01"));

        Assert.Empty(Single<NothingRegisteredFinding>(Check(closed, "2019-H1", early)).Empty);
        Assert.Empty(Single<NothingRegisteredFinding>(Check(Centre, "2019-H1", early with { DataAsOf = new(2019, 6, 30, 12, 0, 0, default) })).Empty);
        Assert.Empty(Single<NothingRegisteredFinding>(Check(Centre with { RegisteredFrom = new(2019, 4) }, "2019-H1", late)).Empty);
        Assert.Equal(Verdict.Explain, Single<NothingRegisteredFinding>(Check(Centre, "2019-H1", early)).Verdict);
    }

    [Fact]
    public void Of_VisitsWithoutMunicipality_AreThoseOfThePeriodThatNameNone()
    {
        var counts = Counted.From(
            Counted.VisitFromNobodyKnowsWhere("2018-12-31"), Counted.VisitFromNobodyKnowsWhere("2019-01-02"),
            Counted.OtherVisit("2019-01-02", Municipality.OtherId), Counted.OtherVisit("2019-01-02"),
            Counted.VisitFromNobodyKnowsWhere("2019-07-01"));

        Assert.Equal(
            new WithoutMunicipalityFinding(1, 3, CheckLimits.Default.LargestWithoutMunicipality),
            Single<WithoutMunicipalityFinding>(Check(Centre, "2019-H1", counts)));
    }

    [Fact]
    public void Of_RejectedRows_AreThoseOfThePeriodAndApartThoseOfNoMonth()
    {
        var counts = Counted.Merge(
        [
            Rejecting("centre|2018-12", RejectionReason.MalformedDate),
            Rejecting("centre|2019-01", RejectionReason.UnknownKind, RejectionReason.MalformedDate, RejectionReason.UnknownKind),
            Rejecting("centre|2019-06", RejectionReason.UnknownKind),
            Rejecting("centre|2019-07", RejectionReason.MalformedUserId),
            Rejecting("centre|juni", RejectionReason.PartitionWithoutMonth),
            Rejecting("Centre|2019-02", RejectionReason.MisspeltCentre),
            Rejecting("CENTRE|2019-03", RejectionReason.MisspeltCentre),
        ]);

        var findings = Check(Centre, "2019-H1", counts);

        var found = Single<RejectedRowsFinding>(findings);
        Assert.Equal(
            [(RejectionReason.MisspeltCentre, 2), (RejectionReason.MalformedDate, 1), (RejectionReason.UnknownKind, 3)], found.Rows);
        Assert.Equal(6, found.Total);
        Assert.Equal(["CENTRE|2019-03", "Centre|2019-02"], found.MisspeltKeys);
        var unplaced = Single<UnplacedRowsFinding>(findings);
        Assert.Equal([(RejectionReason.PartitionWithoutMonth, 1)], unplaced.Rows);
        Assert.Equal(["centre|juni"], unplaced.Keys);
    }

    [Theory]
    [InlineData("2019-06-30", "1")]
    [InlineData("2019-07-01", "1 2")]
    [InlineData("2019-12-31", "1 2")]
    [InlineData("2020-01-01", "1")]
    public void Of_KeyChange_IsFoundInsideThePeriodOnly(string firstDayOfNewKey, string versions)
    {
        var counts = Counted.From(
            Counted.UserVisit("2019-07-01", "anna"), Counted.UserVisit(firstDayOfNewKey, "berit", keyVersion: 2));

        var findings = Check(Centre, "2019-H2", counts);

        Assert.Equal(versions, string.Join(' ', Single<KeyFinding>(findings).KeyVersions));
        Assert.Equal(versions == "1" ? 1 : null, Single<UsersFinding>(findings).Now.Number);
    }

    [Fact]
    public void Of_Recount_StandsBesideTheTotalsOfThePeriod()
    {
        var counts = Counted.From(
            Counted.UserVisit("2019-06-30", "anna"), Counted.UserVisit("2019-07-01", "anna"), Counted.UserVisit("2019-07-02", "anna"),
            Counted.OtherVisit("2019-07-02"));
        var recount = new PeriodTotals(3, 2, 2);

        var found = Single<RecountFinding>(Check(Centre, "2019-H2", counts, recount));

        Assert.Equal(new RecountFinding(new PeriodTotals(3, 2, 1), recount), found);
        Assert.Equal(Verdict.Stop, found.Verdict);
    }

    [Fact]
    public void Of_RandomVisits_AgreeWithANaiveCount() => ForEvery.Value(RandomVisits.Visits, visits =>
    {
        var period = Centre.Calendar.Parse("2019-H1");
        var inPeriod = RandomVisits.ThatCount(visits).Where(visit => period.FirstDay <= visit.Date && visit.Date <= period.LastDay).ToList();
        var open = Enumerable.Range(0, 181).Select(period.FirstDay.AddDays).Where(Centre.OpeningDays!.Contains).ToList();

        var findings = Check(Centre, period.Id, Counted.From(visits));

        Assert.Equal(
            open.Except(inPeriod.Select(visit => visit.Date)).Count(),
            Single<OpenDaysFinding>(findings).WithoutVisits.Sum(days => days.OpenDays));
        Assert.All(Single<OpenDaysFinding>(findings).WithoutVisits, days => Assert.DoesNotContain(
            inPeriod, visit => days.FirstDay <= visit.Date && visit.Date <= days.LastDay && Centre.OpeningDays!.Contains(visit.Date)));
        Assert.Equal(
            (inPeriod.Count(visit => !visit.NamesMunicipality), inPeriod.Count),
            (Single<WithoutMunicipalityFinding>(findings).WithoutMunicipality, Single<WithoutMunicipalityFinding>(findings).Visits));
    });

    private static IReadOnlyList<Finding> Check(Centre centre, string period, CollectedCounts counts, PeriodTotals? recount = null)
    {
        var reported = centre.Calendar.Parse(period);
        var figures = new CountedFigures(centre, counts, new CollectedMonths(centre.RegisteredFrom, reported.Months.Last));
        return ReportChecks.Of(reported, figures, new RecountFinding(PeriodTotals.Of(counts, reported.Months), recount ?? PeriodTotals.Of(counts, reported.Months)));
    }

    private static OpenDaysFinding OpenDays(Centre centre, string period, CollectedCounts counts) =>
        Single<OpenDaysFinding>(Check(centre, period, counts));

    private static T Single<T>(IEnumerable<Finding> findings)
        where T : Finding => Assert.Single(findings.OfType<T>());

    private static string Text(IEnumerable<ReportCheck> checks) =>
        string.Join('\n', checks.Select(check => $"{check.Verdict} {check.Finding!.Kind} {check.Finding.Figures}"));

    private static IEnumerable<Visit> VisitsFrom(string firstDay, string lastDay)
    {
        var (first, last) = (Day(firstDay), Day(lastDay));
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(day => Counted.OtherVisit($"{first.AddDays(day):O}"));
    }

    private static PartitionCounts Rejecting(string key, params RejectionReason[] reasons)
    {
        var counter = new PartitionCounter(SourcePartition.Parse(key));
        foreach (var reason in reasons) counter.Reject(reason);
        return counter.ToCounts();
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using FsCheck.Fluent;
using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Changes;

/// <summary>The list of a report's figures against the cells of its workbook.</summary>
public sealed class ReportFiguresTests
{
    private static readonly Visit[] Base = [Counted.UserVisit("2018-02-01", "base"), Counted.UserVisit("2019-02-01", "base", "stange")];

    private static readonly (Domain.Centres.Centre Centre, string Period)[] Reports =
    [
        (TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2018", amountKroner: 777)] }, "2019-H1"),
        (TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019", GrantMeasure.UniqueUsers)] }, "2020-H2"),
        (TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019", GrantMeasure.UserVisits)] }, "2020"),
        (TestCentre.Tertials("2018-T2"), "2020-T2"),
        (TestCentre.JulyYears("2017/18-H2"), "2020/21-H2"),
    ];

    [Fact]
    public void Of_RandomVisitsBeforeAndNow_ListsTheCellsThatDifferAndNoMore() => ForEvery.Value(
        from visits in RandomVisits.Visits
        from others in RandomVisits.Visits
        from gone in Gen.Choose(0, 3)
        from added in Gen.Choose(0, 3)
        from rejected in Gen.Choose(1, 3)
        from report in Gen.Elements(Reports)
        select (visits, now: visits.Skip(gone).Concat(others.Take(added)), rejected, report),
        sample =>
        {
            var ((centre, period), rejected) = (sample.report, sample.rejected);
            var before = TestCentre.Compose(centre, period, Counts(sample.visits, 2));
            var now = TestCentre.Compose(centre, period, Counts(sample.now, rejected));

            var listed = ReportChanges.Between(before, now, ChangeReasons.Of(Counts(sample.visits, 2), Counts(sample.now, rejected), [])).Figures;

            Assert.Equal(
                DifferingCells.Between(before, now).ToHashSet(),
                listed.Select(figure => (figure.Name.Unit, figure.Before, figure.Now)).ToHashSet());
            Assert.Equal(listed.Count, ReportChanges.CountBetween(before, now));
            Assert.Distinct(listed.Select(figure => figure.Name));
            Assert.All(listed, figure => Assert.NotEmpty(figure.Reasons));
        },
        times: 60);

    [Fact]
    public void Of_KeyChangeInOneOfThem_ListsTheRefusedCountsAndTheGrantThatIsGone()
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2019", GrantMeasure.UniqueUsers)] };
        var before = TestCentre.Compose(centre, "2019-H2", Counted.From(Base));
        var now = TestCentre.Compose(centre, "2019-H2", Counted.From([.. Base, Counted.UserVisit("2019-08-01", "4nn4", keyVersion: 2)]));

        var (figures, year) = (ReportFigures.Of(now), new MonthSpan(new(2019, 1), new(2019, 12)));

        Assert.Equal(1, ReportFigures.Of(before)[new(Quantity.UniqueUsers, FigureForm.Count, year)]);
        Assert.Null(figures[new(Quantity.UniqueUsers, FigureForm.Count, year)]);
        Assert.Equal(2_500_000, ReportFigures.Of(before)[new(Quantity.UniqueUsers, FigureForm.GrantPart, year) { MunicipalityId = "stange" }]);
        Assert.DoesNotContain(figures.Keys, name => name.IsOfGrant);
        Assert.NotEqual(0, ReportChanges.CountBetween(before, now));
    }

    [Fact]
    public void Of_RejectedRows_CountsEveryReason()
    {
        var report = TestCentre.Compose(TestCentre.HalfYears("2018-H1"), "2019-H2", Counts([], 3));

        var rows = ReportFigures.Of(report).Where(figure => figure.Key.Quantity == Quantity.RejectedRows).ToDictionary(row => row.Key.Rejection!.Value, row => row.Value);

        Assert.Equal(Enum.GetValues<RejectionReason>(), rows.Keys);
        Assert.Equal(3, rows[RejectionReason.UnknownKind]);
        Assert.Equal(3, rows.Values.Sum());
    }

    private static CollectedCounts Counts(IEnumerable<Visit> visits, int rejected)
    {
        var counter = new PartitionCounter(SourcePartition.Parse("centre|mars"));
        for (var row = 0; row < rejected; row++) counter.Reject(RejectionReason.UnknownKind);
        return Counted.Merge([.. Counted.Partitions([.. Base, .. visits]), counter.ToCounts()]);
    }
}

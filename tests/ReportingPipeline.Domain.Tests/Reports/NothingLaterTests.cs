using FsCheck.Fluent;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>A report says the same whenever it is composed: what happens after its period never enters it.</summary>
public sealed class NothingLaterTests
{
    private static readonly Centre[] Centres =
    [
        TestCentre.HalfYears("2018-H1"), TestCentre.Tertials("2018-T1"), TestCentre.JulyYears("2017/18-H2"),
    ];

    [Fact]
    public void Compose_PrintedFiguresWithLaterYears_AreTheSame()
    {
        var (all, centre) = (
            ExampleFigures.Counts, ExampleFigures.Centre with { Grants = [TestCentre.Grant("2018"), TestCentre.Grant("2019")] });
        var until2019 = all with { Years = [.. all.Years.Where(year => year.Year <= 2019)] };

        Assert.Equal(
            ReportText.Of(TestCentre.Compose(centre, "2019-H2", until2019)), ReportText.Of(TestCentre.Compose(centre, "2019-H2", all)));
    }

    [Fact]
    public void Compose_MoveKeyChangeAndRejectionAfterThePeriod_ChangeNothing()
    {
        var centre = TestCentre.HalfYears("2019-H1");
        Visit[] visits = [Counted.UserVisit("2019-06-30", "anna"), Counted.OtherVisit("2019-01-01")];
        Visit[] later = [Counted.UserVisit("2019-07-01", "anna", "stange"), Counted.UserVisit("2019-07-01", "4nn4", keyVersion: 2)];
        var rejecting = new PartitionCounter(SourcePartition.Of(Counted.CentreId, new(2019, 8)));
        rejecting.Reject(RejectionReason.UnknownKind);

        var without = TestCentre.Compose(centre, "2019-H1", Counted.From(visits));
        var with = TestCentre.Compose(
            centre, "2019-H1", Counted.Merge([.. Counted.Partitions([.. visits, .. later]), rejecting.ToCounts()]));

        Assert.Equal(ReportText.Of(without), ReportText.Of(with));
        Assert.Equal(1, with.Users.Periods[^1].Total.Number);
    }

    [Fact]
    public void Compose_RandomVisits_NeedsThoseOfItsPeriodAndBefore() => ForEvery.Value(
        from visits in RandomVisits.Visits
        from centre in Gen.Elements(Centres)
        from number in Gen.Choose(0, 7)
        select (visits, centre, period: centre.EndedPeriods(new DateOnly(2022, 1, 1)).ElementAt(number)),
        sample =>
        {
            var (visits, centre, period) = sample;
            var until = visits.Where(visit => visit.Date <= period.LastDay);

            Assert.Equal(
                ReportText.Of(TestCentre.Compose(centre, period.Id, Counted.From(until))),
                ReportText.Of(TestCentre.Compose(centre, period.Id, Counted.From(visits))));
        },
        times: 40);
}

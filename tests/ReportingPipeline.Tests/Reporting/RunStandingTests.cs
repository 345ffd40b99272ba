using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>How a run stands, and how <see cref="RunContents"/> shows it.</summary>
public class RunStandingTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1") with { Id = "sagatun" };
    private static readonly CentreRun Run = new("1", Time("2019-07-15T06:00Z"));

    /// <summary>What the run found to be done of a report, what has become of it, and what is said of building and delivering.</summary>
    public static TheoryData<ReportStep, LedgerEntry, string> Reports => new()
    {
        { ReportStep.Build, Entered, "Build Running 0/1, Deliver Done" },
        { ReportStep.Build, Building, "Build Running 0/1, Deliver Done" },
        { ReportStep.Build, Checked(Odd), "Build Done 1/1, Deliver Done" },
        { ReportStep.Build, Checked(Fine), "Build Done 1/1, Deliver Done" }, // it can be looked at for a week
        { ReportStep.Build, Failed, "Build Failed 1/1, Deliver Done" },
        { ReportStep.Build, Failed with { ChangedAt = Run.BeganAt.AddSeconds(-1) }, "Build Running 0/1, Deliver Done" }, // not tried yet
        { ReportStep.Build, Failed with { NotBefore = null }, "Build Running 0/1, Deliver Done" }, // the run tries it again
        { ReportStep.Build, Approved, "Build Done 1/1, Deliver Running 0/1" },
        { ReportStep.Refresh, Checked(Odd), "Build Done 1/1, Deliver Done" },
        { ReportStep.Refresh, Building, "Build Running 0/1, Deliver Done" },
        { ReportStep.Publish, Approved, "Build Done, Deliver Running 0/1" },
        { ReportStep.Publish, Approved.FailStep("No room", Time("2019-07-16T09:00Z"), Time("2019-07-16T08:01Z")).Entry, "Build Done, Deliver Failed 1/1" },
        { ReportStep.Deliver, Released, "Build Done, Deliver Running 0/1" },
        { ReportStep.Deliver, With(OutboxState.HandingOver, OutboxState.HandedOver), "Build Done, Deliver Running 0/1" },
        { ReportStep.Deliver, With(OutboxState.Accepted, OutboxState.HandedOver), "Build Done, Deliver Done 1/1" },
        { ReportStep.Deliver, With(OutboxState.Rejected, OutboxState.HandedOver), "Build Done, Deliver Failed 1/1" },
        { ReportStep.Deliver, With(OutboxState.Uncertain, OutboxState.HandedOver), "Build Done, Deliver Failed 1/1" },
        { ReportStep.Deliver, TriedAgainLater(), "Build Done, Deliver Failed 1/1" },
        { ReportStep.Compare, Delivered, "Build Done, Deliver Done" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Of_AReport_IsHowFarItHasCome(ReportStep step, LedgerEntry entry, string said)
    {
        var run = Run with { Stage = RunStage.Reconciled, Due = [new DueReport(Id, step)] };

        var standing = RunStanding.Of(run, Centre, [entry], Run.BeganAt.AddMinutes(3));

        Assert.Equal($"Collect Done, Reconcile Done, {said}", Text(standing));
        Assert.Equal(said.Contains("Running", StringComparison.Ordinal), standing.GoesOn);
    }

    [Theory]
    [InlineData("2019-07-22T06:00Z", null, "Build Done, Deliver Done")]
    [InlineData("2019-07-22T06:02Z", null, "Build Done, Deliver Running 0/1")]
    [InlineData("2019-07-22T06:02Z", "2018-H2", "Build Done, Deliver Done")]
    public void Of_AReportThatReleasesItself_IsDeliveredUnlessAnEarlierPeriodKeepsIt(string now, string? waitsFor, string said)
    {
        var run = Run with
        {
            BeganAt = Time("2019-07-22T05:59Z"),
            Stage = RunStage.Reconciled,
            Due = [new DueReport(Id, ReportStep.Approve)],
        };

        var standing = RunStanding.Of(run, Centre, [Checked(Fine) with { WaitsFor = waitsFor }], Time(now));

        Assert.Equal($"Collect Done, Reconcile Done, {said}", Text(standing));
    }

    [Theory]
    [InlineData(RunStage.Asked, false, 3, "Collect Waiting, Reconcile Waiting, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Collecting, false, 3, "Collect Running, Reconcile Waiting, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Collecting, true, 3, "Collect Failed, Reconcile Waiting, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Reconciling, false, 30, "Collect Done, Reconcile Running, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Reconciling, true, 3, "Collect Done, Reconcile Failed, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Asked, false, 31, "Collect Failed, Reconcile Waiting, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Reconciling, false, 31, "Collect Done, Reconcile Failed, Build Waiting, Deliver Waiting")]
    [InlineData(RunStage.Reconciled, false, 31, "Collect Done, Reconcile Done, Build Failed 0/1, Deliver Done")]
    public void Of_AStage_GoesOnUntilItFailsOrHasLastedTooLong(RunStage stage, bool hasFailed, int minutes, string said)
    {
        var run = Run with { Stage = stage, HasFailed = hasFailed };
        if (stage == RunStage.Reconciled) run = run with { Due = [new DueReport(Id, ReportStep.Build)] };

        var standing = RunStanding.Of(run, Centre, [Entered], Run.BeganAt.AddMinutes(minutes));

        Assert.Equal(said, Text(standing));
        Assert.Equal(!hasFailed && minutes <= 30, standing.GoesOn);
        Assert.Equal(standing.GoesOn, RunContents.Of(Centre, standing).IsRunning);
    }

    [Fact]
    public void Of_AReportThatIsGone_IsLeftOut() => Assert.Equal(
        "Collect Done, Reconcile Done, Build Done, Deliver Done",
        Text(RunStanding.Of(
            Run with { Stage = RunStage.Reconciled, Due = [new DueReport(Id, ReportStep.Build)] }, Centre, [], Run.BeganAt)));

    [Fact]
    public void Contents_NobodyHasAskedForOne_HaveNoParts() => Assert.Equal((null, 0), Counted(RunContents.Of(Centre, standing: null)));

    private static (DateTimeOffset? BeganAt, int Parts) Counted(RunContent content) => (content.BeganAt, content.Parts.Count);

    private static LedgerEntry TriedAgainLater()
    {
        var entry = With(OutboxState.Waiting, OutboxState.HandedOver);
        return entry with { Outbox = [entry.Outbox[0] with { NotBefore = Time("2019-07-16T08:05Z") }, entry.Outbox[1]] };
    }

    private static string Text(RunStanding standing) => string.Join(
        ", ",
        RunContents.Of(Centre, standing).Parts.Select(part =>
            $"{part.Kind} {part.State}{(part.InAll is { } all ? $" {part.Done}/{all}" : "")}"));
}

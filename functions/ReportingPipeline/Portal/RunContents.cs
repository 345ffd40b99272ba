using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Staff;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Portal;

/// <summary>Shows staff how far a run has come that somebody has asked for.</summary>
public static class RunContents
{
    /// <summary>The page of a centre.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="standing">How its latest run stands; null if nobody has asked for one lately.</param>
    public static RunContent Of(Centre centre, RunStanding? standing) =>
        new(centre.Name, new FormTarget(StaffAddresses.Run(centre.Id)))
        {
            BeganAt = standing?.Run.BeganAt,
            Parts = standing is null ? [] :
            [
                PartOf(RunPartKind.Collect, RunStage.Collecting, standing),
                PartOf(RunPartKind.Reconcile, RunStage.Reconciling, standing),
                PartOf(RunPartKind.Build, standing.Built, standing),
                PartOf(RunPartKind.Deliver, standing.Delivered, standing),
            ],
        };

    private static RunPart PartOf(RunPartKind kind, RunStage stage, RunStanding standing)
    {
        var reached = standing.Run.Stage;
        var isNext = reached == stage || (reached == RunStage.Asked && stage == RunStage.Collecting);
        return new RunPart(
            kind,
            reached > stage ? RunState.Done
            : isNext && !standing.GoesOn ? RunState.Failed
            : reached == stage ? RunState.Running
            : RunState.Waiting);
    }

    private static RunPart PartOf(RunPartKind kind, RunTally tally, RunStanding standing)
    {
        var state = standing.Run.Stage != RunStage.Reconciled ? RunState.Waiting
            : tally.GoesOn ? standing.HasTimedOut ? RunState.Failed : RunState.Running
            : tally.HasFailed ? RunState.Failed
            : RunState.Done;
        return tally.InAll == 0 ? new RunPart(kind, state) : new RunPart(kind, state, tally.Done, tally.InAll);
    }
}

using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Reporting;

/// <summary>How a run stands: what it has done itself, and what has become of the reports that it found to be due.</summary>
/// <param name="Run">The run.</param>
/// <param name="Built">The reports that were to be built.</param>
/// <param name="Delivered">The reports that were, or have come, to be delivered.</param>
/// <param name="HasTimedOut">Whether it has gone on for longer than a run may, so that it is in nobody's way any more.</param>
public sealed record RunStanding(CentreRun Run, RunTally Built, RunTally Delivered, bool HasTimedOut)
{
    // As long as a function may run, by host.json.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Whether it goes on, so that no second one is begun.</summary>
    public bool GoesOn =>
        !HasTimedOut && !Run.HasFailed && (Run.Stage != RunStage.Reconciled || Built.GoesOn || Delivered.GoesOn);

    /// <summary>How a run stands by the centre's ledger.</summary>
    /// <param name="run">The run.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="entries">Its reports, each with the earlier period that it waits for.</param>
    /// <param name="now">The present instant.</param>
    public static RunStanding Of(CentreRun run, Centre centre, IReadOnlyList<LedgerEntry> entries, DateTimeOffset now)
    {
        var byId = entries.ToDictionary(entry => entry.Id);
        var due = run.Due
            .Where(report => byId.ContainsKey(report.Id))
            .Select(report => (report.Step, Entry: byId[report.Id]))
            .ToList();
        var built = due.Where(report => report.Step is ReportStep.Build or ReportStep.Refresh).Select(report => report.Entry).ToList();
        var delivered = due
            .Where(report => report.Step != ReportStep.Compare && (report.Entry.IsReleased || IsToBeApproved(report.Entry, centre, now)))
            .Select(report => report.Entry)
            .ToList();
        return new RunStanding(
            run,
            RunTally.Of(built, IsToBeBuilt, entry => HasFailed(entry, run)),
            RunTally.Of(delivered, IsToBeDelivered, entry => HasFailed(entry, run) || HasFailedToBeDelivered(entry, run)),
            run.BeganAt + Longest < now);
    }

    // One that waits to be built anew is held, or wants explaining, until somebody finds that its counts have changed.
    private static bool IsToBeBuilt(LedgerEntry entry) =>
        entry is { IsReleased: false, State: ReportState.Owed or ReportState.Building or ReportState.Failed };

    private static bool IsToBeApproved(LedgerEntry entry, Centre centre, DateTimeOffset now) =>
        EarlierPeriods.IsExplained(entry)
        && entry.WaitsFor is null
        && entry.Workbook!.BuiltAt.AddDays(centre.ApprovalDays) <= now;

    private static bool IsToBeDelivered(LedgerEntry entry) =>
        entry.Release is null || entry.Outbox.Any(row => row.State is OutboxState.Waiting or OutboxState.HandingOver);

    // A step that fails makes its report wait; what had failed before the run was taken up again by it, and waits no more.
    private static bool HasFailed(LedgerEntry entry, CentreRun run) =>
        entry is { LastError: not null, NotBefore: not null, IsInHand: false } && entry.ChangedAt >= run.BeganAt;

    // What is to be handed over again waits for it, as well.
    private static bool HasFailedToBeDelivered(LedgerEntry entry, CentreRun run) => entry.Outbox.Any(row =>
        row.ChangedAt >= run.BeganAt
        && (row.HasFailed || row.State == OutboxState.Uncertain || row is { State: OutboxState.Waiting, NotBefore: not null }));
}

/// <summary>How many of some reports are done.</summary>
/// <param name="Done">Those that nothing is to be done about any more, except by a person.</param>
/// <param name="InAll">All of them.</param>
/// <param name="HasFailed">Whether any has failed, and is tried again later.</param>
public sealed record RunTally(int Done, int InAll, bool HasFailed)
{
    /// <summary>Whether any is still to be seen to.</summary>
    public bool GoesOn => Done < InAll;

    /// <summary>Counts reports, of which one that has failed is done as far as a run is concerned.</summary>
    internal static RunTally Of(
        IReadOnlyList<LedgerEntry> reports, Func<LedgerEntry, bool> isToBeDone, Func<LedgerEntry, bool> hasFailed) => new(
        reports.Count(report => !isToBeDone(report) || hasFailed(report)), reports.Count, reports.Any(hasFailed));
}

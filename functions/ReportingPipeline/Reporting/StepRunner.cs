using Microsoft.Extensions.Logging;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Takes the steps of a report that are due, one after the other, until there is nothing more to do now.</summary>
public sealed class StepRunner(
    LedgerTable ledger,
    CentresBlob centres,
    CollectedCountsReader counts,
    ReportBuilder builder,
    ReportDecisions decisions,
    ReportDelivery delivery,
    ReportRevisions revisions,
    IReportSteps steps,
    TimeProvider clock,
    ILogger<StepRunner> logger)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(12);

    /// <summary>Takes what steps are due; any number of runs may do so at once. A step that fails is recorded with the report.</summary>
    public async Task RunAsync(RevisionId id, CancellationToken cancellationToken)
    {
        var found = await ledger.FindAsync(id, cancellationToken);
        var (entry, now) = (found, clock.GetUtcNow());
        var state = new Lazy<Task<CentreState>>(() => ReadStateAsync(id.Report.CentreId, cancellationToken));
        while (entry is not null && await TakeStepAsync(entry, state, now, cancellationToken))
        {
            entry = await ledger.FindAsync(id, cancellationToken);
            now = clock.GetUtcNow();
        }

        if (found is not null) await AskAgainAsync(found, now, cancellationToken);
    }

    // What could have been done by now waits for a person, or a new day, which the reconciliation sees. What waits for its time
    // has been asked for by the run that made it wait; if every run did, the messages would never get fewer. Only what another
    // run holds is asked for by all, as that run may have died. What was too early at the instant given is asked for again, even
    // if its time has come by now: nothing was done about it.
    private async Task AskAgainAsync(LedgerEntry found, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(found.Id, cancellationToken);
        if (entry is null || (entry.Events == found.Events && !entry.IsInHand)) return;
        if (NextStep.NotBefore(entry) - now is { } wait && wait > TimeSpan.Zero)
        {
            await steps.EnqueueAsync(entry.Id, wait, cancellationToken);
        }
    }

    // Whether something was done, so that there may be more to do.
    private async Task<bool> TakeStepAsync(
        LedgerEntry entry, Lazy<Task<CentreState>> state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Before anything is read, as reading it may be what fails.
        if (entry.NotBefore > now) return false;

        try
        {
            var (centre, collected, correctedAt) = await state.Value;
            var step = NextStep.Of(entry, centre, collected, correctedAt, now);
            if (step is ReportStep.Build or ReportStep.Deliver) await LookAgainAsync(entry.Id, cancellationToken);
            return step != ReportStep.None
                && await Telemetry.MeasureAsync(step, entry.Id, clock, () => TakeAsync(step, entry, centre, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "{Report}: a step failed, and is taken again", entry.Id);
            await RecordFailureAsync(entry, failure.Message, cancellationToken);
            return false;
        }
    }

    // Read once for all steps of a run, which takes seconds: what changes meanwhile is for the next run.
    private async Task<CentreState> ReadStateAsync(string centreId, CancellationToken cancellationToken) => new(
        await centres.FindAsync(centreId, cancellationToken),
        await counts.ReadExtentAsync(centreId, cancellationToken),
        (await ledger.ReadBooksHeadAsync(centreId, cancellationToken)).CorrectedAt);

    // The message of a run that is killed comes back only when the host has given it up, which takes ten minutes.
    private Task LookAgainAsync(RevisionId id, CancellationToken cancellationToken) =>
        steps.EnqueueAsync(id, LedgerLease.Length, cancellationToken);

    private Task<bool> TakeAsync(ReportStep step, LedgerEntry entry, Centre? centre, CancellationToken cancellationToken) => step switch
    {
        ReportStep.Build => builder.BuildAsync(entry, centre, cancellationToken),
        ReportStep.Refresh => builder.RefreshAsync(entry, centre!, cancellationToken),
        ReportStep.Approve => decisions.ApproveItselfAsync(entry, centre!, cancellationToken),
        ReportStep.Publish => builder.PublishAsync(entry, centre, cancellationToken),
        ReportStep.Deliver => delivery.DeliverAsync(entry, centre, cancellationToken),
        _ => revisions.CompareAsync(entry, centre!, cancellationToken),
    };

    private async Task RecordFailureAsync(LedgerEntry entry, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var retryAt = now + BackOff.After(entry.Attempts + 1, FirstRetry, LongestRetry);
        await ledger.UpdateAsync(
            entry.Id,
            current => current switch
            {
                { State: not ReportState.Checking, IsReleased: false } => current.FailBuilding(reason, retryAt, now),

                // Unless another run has just finished what this one failed to do.
                _ => current.Version == entry.Version ? current.FailStep(reason, retryAt, now) : null,
            },
            cancellationToken);
    }

    private sealed record CentreState(Centre? Centre, CollectedExtent Collected, DateTimeOffset? CorrectedAt);
}

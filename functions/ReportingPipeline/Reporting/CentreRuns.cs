using Microsoft.Extensions.Logging;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Does for one centre, as soon as somebody asks for it, what else waits for the night: collects its visits, finds what is owed, and has
/// the next step taken of every report that has one. One run at a time; one that died is in the way for half an hour.
/// </summary>
public sealed class CentreRuns(
    WorkBlobs work,
    WorkQueues queues,
    VisitCollector collector,
    Reconciler reconciler,
    LedgerTable ledger,
    BookClosing closing,
    TimeProvider clock,
    ILogger<CentreRuns> logger)
{
    private const string Name = "run";

    /// <summary>How the latest run of a centre stands; null if nobody has asked for one lately.</summary>
    public async Task<RunStanding?> FindAsync(Centre centre, CancellationToken cancellationToken) =>
        await work.FindAsync<CentreRun>(centre.Id, Name, cancellationToken) is { } found
            ? await StandingOf(centre, found.Value, cancellationToken)
            : null;

    /// <summary>Begins a run, unless one goes on.</summary>
    public async Task BeginAsync(Centre centre, CancellationToken cancellationToken)
    {
        var before = await work.FindAsync<CentreRun>(centre.Id, Name, cancellationToken);
        if (before is not null && (await StandingOf(centre, before.Value, cancellationToken)).GoesOn) return;

        // If it is refused, somebody else has just begun one.
        var run = new CentreRun(WorkBlobs.NewId(), clock.GetUtcNow());
        if (await work.TryWriteAsync(centre.Id, Name, run, before, cancellationToken) is null) return;
        await queues.EnqueueAsync(new RunOrder(centre.Id, run.Id), cancellationToken);
    }

    /// <summary>Does what a run is to do; doing it again does no harm, and one that another has taken the place of does nothing.</summary>
    public async Task RunAsync(RunOrder order, CancellationToken cancellationToken)
    {
        if (await work.FindAsync<CentreRun>(order.CentreId, Name, cancellationToken) is not { } run || run.Value.Id != order.RunId) return;

        try
        {
            run = await NoteAsync(RunStage.Collecting, []);
            await collector.CollectAsync(order.CentreId, everything: false, cancellationToken);
            run = await NoteAsync(RunStage.Reconciling, []);
            var due = await reconciler.ReconcileAsync(order.CentreId, cancellationToken);
            run = await NoteAsync(RunStage.Reconciled, due);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError(failure, "{Centre}: a run that somebody has asked for failed", order.CentreId);
            await work.TryWriteAsync(order.CentreId, Name, run.Value with { HasFailed = true }, run, cancellationToken);
        }

        async Task<Stored<CentreRun>> NoteAsync(RunStage stage, IReadOnlyList<DueReport> due) =>
            await work.TryWriteAsync(order.CentreId, Name, run.Value with { Stage = stage, Due = due }, run, cancellationToken)
            ?? throw new InvalidOperationException($"Another run of {order.CentreId} has begun meanwhile.");
    }

    private async Task<RunStanding> StandingOf(Centre centre, CentreRun run, CancellationToken cancellationToken)
    {
        var entries = await ledger.ReadAsync(centre.Id, cancellationToken);
        var earlier = await closing.ReadEarlierAsync(centre, entries, cancellationToken);
        return RunStanding.Of(run, centre, [.. entries.Select(earlier.Mark)], clock.GetUtcNow());
    }
}

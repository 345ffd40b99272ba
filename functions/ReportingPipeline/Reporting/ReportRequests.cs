using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Takes what people ask for: reports ahead of time, previews, and another attempt at what has failed.
/// The rest is the ledger's.
/// </summary>
public sealed class ReportRequests(LedgerTable ledger, CollectedCountsReader counts, IReportSteps steps, TimeProvider clock)
{
    /// <summary>Refuses reports of a period that are not built and would need visits that are deleted.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="reports">The reports, all of one period.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StateConflictException">There are such reports; the message names them.</exception>
    public async Task RefuseDeletedAsync(Centre centre, IReadOnlyList<ReportId> reports, CancellationToken cancellationToken)
    {
        var needed = ReportedMonths.Needed(centre, centre.Calendar.Parse(reports[0].PeriodKey));
        if ((await counts.ReadExtentAsync(centre.Id, cancellationToken)).Deleted is not { } deleted || !deleted.Touch(needed)) return;

        var missing = new List<ReportId>();
        foreach (var report in reports)
        {
            var isBuilt = await ledger.ReadAsync(report, cancellationToken) is [.., { Workbook: not null, Id.IsPreview: false }];
            if (!isBuilt) missing.Add(report);
        }

        if (missing.Count == 0) return;
        throw new StateConflictException(
            $"{string.Join(", ", missing)} cannot be built any more: " +
            $"the visits of {centre.Id} up to the end of {deleted.Through} were deleted on {LocalTime.DateOf(deleted.At):yyyy-MM-dd}. " +
            "What was released before is still there: GET owed lists it.");
    }

    /// <summary>
    /// Enters reports of an ended period into the ledger if they are not there, days of grace or not, and has their next
    /// steps taken; asking twice does nothing more.
    /// </summary>
    /// <returns>The latest revision of each.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> RequestAsync(
        IReadOnlyList<ReportId> reports, string name, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        foreach (var report in reports)
        {
            var latest = await ledger.ReadAsync(report, cancellationToken) is [.., var last] ? last : null;
            if (latest is null or { Id.IsPreview: true })
            {
                latest = await EnterAsync(new RevisionId(report, 1), name, cancellationToken);
            }
            else if (latest is { State: ReportState.Failed, IsReleased: false })
            {
                latest = await ledger.UpdateAsync(latest.Id, entry => Retry(entry, name), cancellationToken);
            }

            entries.Add(latest!);
            await steps.EnqueueAsync(latest!.Id, TimeSpan.Zero, cancellationToken);
        }

        return entries;
    }

    /// <summary>Asks for previews of a period that goes on; one that is there is made anew if more has been collected since.</summary>
    /// <returns>The previews.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> PreviewAsync(
        IReadOnlyList<ReportId> reports, string name, CancellationToken cancellationToken)
    {
        var collectedAt = await counts.ReadDataAsOfAsync(reports[0].CentreId, cancellationToken);
        var entries = new List<LedgerEntry>();
        foreach (var id in reports.Select(report => new RevisionId(report, RevisionId.Preview)))
        {
            var entry = await ledger.UpdateAsync(
                id,
                entry => entry switch
                {
                    { State: ReportState.Checking } when entry.Workbook!.DataAsOf < collectedAt =>
                        entry.FreezeAnew(name, "Asked for again", clock.GetUtcNow()),
                    { State: ReportState.Failed } => Retry(entry, name),
                    _ => null,
                },
                cancellationToken);
            entry ??= await EnterAsync(id, name, cancellationToken);
            entries.Add(entry);
            await steps.EnqueueAsync(id, TimeSpan.Zero, cancellationToken);
        }

        return entries;
    }

    /// <summary>Has everything tried again at once that has failed, and nothing else.</summary>
    /// <returns>What is tried again.</returns>
    public async Task<IReadOnlyList<LedgerEntry>> RetryAsync(string centreId, string name, CancellationToken cancellationToken)
    {
        var tried = new List<LedgerEntry>();
        foreach (var failed in (await ledger.ReadAsync(centreId, cancellationToken)).Where(entry => HasFailed(entry)))
        {
            if (await ledger.UpdateAsync(failed.Id, entry => Retry(entry, name), cancellationToken) is not { } entry) continue;
            tried.Add(entry);
            await steps.EnqueueAsync(entry.Id, TimeSpan.Zero, cancellationToken);
        }

        return tried;
    }

    private static bool HasFailed(LedgerEntry entry) => entry.State == ReportState.Failed || entry.Outbox.Any(row => row.HasFailed);

    // Unless what had failed has come along by itself meanwhile.
    private LedgerChange? Retry(LedgerEntry entry, string name) => HasFailed(entry) ? entry.Retry(name, clock.GetUtcNow()) : null;

    private async Task<LedgerEntry> EnterAsync(RevisionId id, string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await ledger.TrySaveAsync(cancellationToken, Transitions.Owe(id, LocalTime.DateOf(now), now, name, "Asked for"));
        return await ledger.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The ledger has lost {id}.");
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Brings the ledger in line with what a centre owes, and has the next step taken of everything that has one. Whatever was missed,
/// doubled or lost since the last time, this is all that is needed.
/// </summary>
public sealed class Reconciler(
    CentresBlob centres,
    ConfigurationInUse inUse,
    CollectedCountsReader counts,
    LedgerTable ledger,
    BookCorrections corrections,
    BookClosing closing,
    OverdueDays overdueDays,
    WorkbookBlobs workbooks,
    PoisonQueues poison,
    StaffNotices staffNotices,
    IReportSteps steps,
    IOptions<LedgerOptions> options,
    TimeProvider clock,
    ILogger<Reconciler> logger)
{
    /// <summary>Reconciles a centre, and returns which reports have a step to be taken; one that is not configured has none.</summary>
    /// <exception cref="ConfigurationException">
    /// The centres' configuration is missing or wrong, or something has been taken out of it.
    /// </exception>
    public async Task<IReadOnlyList<DueReport>> ReconcileAsync(string centreId, CancellationToken cancellationToken)
    {
        var configured = await centres.ReadAsync(cancellationToken);
        if (configured.FirstOrDefault(centre => centre.Id == centreId) is not { } centre) return [];

        var changedAt = await centres.ReadChangedAtAsync(cancellationToken);
        var known = await inUse.RefuseRemovedAsync(centre, configured, cancellationToken);
        var due = await ReconcileAsync(centre, known, changedAt, cancellationToken);
        logger.LogInformation("{Centre}: {Count} reports have a step to be taken", centre.Id, due.Count);
        return due;
    }

    /// <summary>Says loudly how many messages the host has given up, by queue.</summary>
    public async Task TellOfPoisonAsync(CancellationToken cancellationToken)
    {
        foreach (var queue in StorageNames.Queues)
        {
            var messages = await poison.CountAsync(queue, cancellationToken);
            Telemetry.PoisonMessages.Record(messages, new KeyValuePair<string, object?>("queue", queue));
            if (messages == 0) continue;
            logger.LogError("{Count} messages were given up and lie in {Queue}-poison; clear it once they are seen to", messages, queue);
        }
    }

    private async Task<IReadOnlyList<DueReport>> ReconcileAsync(
        Centre centre, IReadOnlyList<LedgerEntry> known, DateTimeOffset configuredAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var collected = await counts.ReadExtentAsync(centre.Id, cancellationToken);
        if (known.Count == 0 && await workbooks.HasAnyAsync(centre.Id, cancellationToken))
        {
            // What is owed would be entered, and sent, once more.
            throw new InvalidOperationException(
                $"The ledger has lost the reports of {centre.Id}, of which some are released; restore it by POST ledger/restore.");
        }

        var changed = await EnterOwedAsync(centre, known, collected.Deleted, now, cancellationToken);
        await corrections.TakeUpIfDueAsync(centre, collected, cancellationToken);
        changed += await TryFailedAgainAsync(
            known, collected.DataAsOf > configuredAt ? collected.DataAsOf.Value : configuredAt, cancellationToken);

        var entries = changed == 0 ? known : await ledger.ReadAsync(centre.Id, cancellationToken);
        var correctedAt = (await ledger.ReadBooksHeadAsync(centre.Id, cancellationToken)).CorrectedAt;
        var due = entries
            .Select(entry => new DueReport(entry.Id, NextStep.Of(entry, centre, collected, correctedAt, now)))
            .Where(report => report.Step != ReportStep.None)
            .ToList();
        foreach (var report in due) await steps.EnqueueAsync(report.Id, TimeSpan.Zero, cancellationToken);

        await staffNotices.TellAsync(centre, entries, cancellationToken);

        // What has only now been entered has not had its chance, however long ago it was owed from.
        var overdue = known.Where(entry => IsOverdue(entry, LocalTime.DateOf(now))).ToList();
        Measure(centre, entries, overdue.Count);
        if (overdue.Count > 0 && await IsFirstOnAsync(LocalTime.DateOf(now), centre.Id, cancellationToken))
        {
            var earlier = await closing.ReadEarlierAsync(centre, entries, cancellationToken);
            foreach (var entry in overdue.Select(earlier.Mark))
            {
                LogOverdue(entry, OverdueReason.Of(entry, centre, collected.DataAsOf), LocalTime.DateOf(now));
            }
        }

        return due;
    }

    private static void Measure(Centre centre, IReadOnlyList<LedgerEntry> entries, int overdue)
    {
        foreach (var state in Enum.GetValues<ReportState>())
        {
            Telemetry.Reports.Record(
                entries.Count(entry => entry.State == state), new("centre", centre.Id), new("state", state.ToString()));
        }

        var failed = entries.SelectMany(entry => entry.Outbox).Count(row => row.HasFailed || row.State == OutboxState.Uncertain);
        Telemetry.DeliveriesFailed.Record(failed, new KeyValuePair<string, object?>("centre", centre.Id));
        Telemetry.Overdue.Record(overdue, new KeyValuePair<string, object?>("centre", centre.Id));
    }

    // How many entries have changed, by this run or another.
    private async Task<int> EnterOwedAsync(
        Centre centre, IReadOnlyList<LedgerEntry> known, DeletedYears? deleted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (entered, changed) = (known.Select(entry => entry.Id).ToHashSet(), 0);
        foreach (var owed in OwedReport.Of(centre, LocalTime.DateOf(now)))
        {
            var id = new RevisionId(new ReportId(centre.Id, owed.Period.Key, owed.Recipient.MunicipalityId), 1);
            if (entered.Contains(id)) continue;
            if (deleted?.Touch(ReportedMonths.Needed(centre, owed.Period)) == true)
            {
                logger.LogWarning(
                    "{Report} is owed and cannot be built any more, as the visits up to the end of {Year} are deleted",
                    id.Report, deleted.Through);
                continue;
            }

            // If it is refused, another run has just entered it.
            await ledger.TrySaveAsync(
                cancellationToken,
                Transitions.Owe(id, owed.OwedFrom, now, Decision.System, $"Owed since {owed.OwedFrom:yyyy-MM-dd}"));
            changed++;
        }

        return changed;
    }

    // What they failed by may have been put right since. If it is refused, another run has just changed it.
    private async Task<int> TryFailedAgainAsync(
        IReadOnlyList<LedgerEntry> known, DateTimeOffset changedAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var failed = known
            .Where(entry => entry is { LastError: not null, IsInHand: false } && entry.NotBefore > now && entry.ChangedAt < changedAt)
            .ToList();
        foreach (var entry in failed) await ledger.TrySaveAsync(cancellationToken, entry.TryAgain(now));
        return failed.Count;
    }

    private bool IsOverdue(LedgerEntry entry, DateOnly today) =>
        entry is { State: not ReportState.Delivered, IsSuperseded: false, Id.IsPreview: false }
        && entry.OwedFrom.AddDays(options.Value.OverdueDays) < today;

    // Whether no run has named what is overdue on a day yet. If nobody can tell, it is better named twice than never.
    private async Task<bool> IsFirstOnAsync(DateOnly today, string centreId, CancellationToken cancellationToken)
    {
        try
        {
            return await overdueDays.TryTakeAsync(centreId, today, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(
                failure, "{Centre}: that overdue reports were named today could not be remembered; they may be named again", centreId);
            return true;
        }
    }

    private void LogOverdue(LedgerEntry entry, string reason, DateOnly today) => logger.LogError(
        "{Report} is overdue: owed since {OwedFrom:yyyy-MM-dd}, {Days} days ago, and {State}. {Reason}",
        entry.Id, entry.OwedFrom, today.DayNumber - entry.OwedFrom.DayNumber, entry.State, reason);
}

/// <summary>A report that has a step to be taken.</summary>
/// <param name="Id">Which revision of which report.</param>
/// <param name="Step">The step.</param>
public sealed record DueReport(RevisionId Id, ReportStep Step);

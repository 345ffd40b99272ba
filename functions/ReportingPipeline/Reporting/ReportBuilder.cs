using Microsoft.Extensions.Logging;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>Builds the files of a revision: counts → frozen counts → report model → checks → files in the language of its recipient.</summary>
public sealed class ReportBuilder(
    LedgerTable ledger,
    CollectedCountsReader counts,
    PeriodRecount recount,
    FrozenCounts frozenCounts,
    FrozenReports frozenReports,
    ReportRevisions revisions,
    ReportFiles files,
    TimeProvider clock,
    ILogger<ReportBuilder> logger)
{
    // The notes list this many rejected rows by their keys and say how many more there are.
    private const int RejectedRowsListed = 50;

    // Building takes seconds. Whoever has not finished after this time has died, and somebody else takes over.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Builds the revision; what an attempt that died has frozen or written is taken up and not made again.</summary>
    /// <returns>True, as there may be more to do.</returns>
    /// <exception cref="ConfigurationException">The centre or the recipient is no longer configured.</exception>
    public async Task<bool> BuildAsync(LedgerEntry entry, Centre? centre, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!await ledger.TrySaveAsync(cancellationToken, entry.BeginBuilding(now + Lease, now))) return true;

        if (centre is null) throw new ConfigurationException($"The centre {entry.Id.Report.CentreId} is no longer configured.");
        var frozen = await frozenCounts.FindAsync(entry.Id, entry.Freeze, cancellationToken)
            ?? await FreezeAsync(entry, centre, cancellationToken);

        var model = await frozenReports.ComposeAsync(entry, centre, frozen, cancellationToken);
        var (workbook, sayThis) = await files.StoreAsync(entry, model, centre.LanguageOf(entry.Id.Report.MunicipalityId), cancellationToken);
        var built = new BuiltReport(workbook, PrintedTotals.Of(model), Record(entry, centre, frozen));
        await ledger.UpdateAsync(entry.Id, current => Finish(current, entry, built, sayThis), cancellationToken);
        logger.LogInformation("Built {Blob}", workbook.BlobName);
        return true;
    }

    /// <summary>Has a report that is held, or wants explaining, built anew if its counts have changed since they were frozen.</summary>
    /// <returns>Whether they have.</returns>
    public async Task<bool> RefreshAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (await revisions.IsCurrentAsync(entry, cancellationToken)) return false;

        await ledger.TrySaveAsync(
            cancellationToken, entry.FreezeAnew(Decision.System, "Built anew, as the counts have changed while it waited", clock.GetUtcNow()));
        return true;
    }

    // An attempt that died, of another version of the program, may have left other files.
    private LedgerChange? Finish(LedgerEntry current, LedgerEntry begun, BuiltReport built, bool sayThis)
    {
        if (current.IsReleased || current.State == ReportState.Checking || current.Draft != begun.Draft) return null;
        return sayThis ? current.FinishBuilding(built, clock.GetUtcNow()) : current.WriteAnew(clock.GetUtcNow());
    }

    private static List<RecordedCheck> Record(LedgerEntry entry, Centre centre, FrozenReport frozen) =>
    [
        .. from finding in FrozenReports.Source(centre, centre.Calendar.Parse(entry.Id.Report.PeriodKey), frozen).Findings
           select new RecordedCheck(
               finding.Kind, finding.Verdict, finding.Figures, CheckSentences.Of(finding), CheckSentences.WithoutFigures(finding), entry.Explanation(finding)),
    ];

    // Composed once before it is frozen, so that a report that cannot be composed freezes nothing.
    private async Task<FrozenReport> FreezeAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        var period = centre.Calendar.Parse(entry.Id.Report.PeriodKey);
        var covered = ReportedMonths.Needed(centre, period);
        var (collected, rejectedRows) = await counts.ReadAsync(centre.Id, covered, RejectedRowsListed, cancellationToken);
        var recounted = await recount.CountAsync(centre, period.Months, cancellationToken);
        var before = await frozenReports.ReadBeforeAsync(entry.Id, cancellationToken);
        var rules = before?.Frozen.Rules ?? FrozenRules.Of(centre);
        var report = new FrozenReport(rules, collected, covered, rejectedRows, recounted, clock.GetUtcNow());

        _ = FrozenReports.Told(entry.Id, centre, report);
        return await frozenCounts.FreezeAsync(entry.Id, entry.Freeze, report, cancellationToken);
    }
}

using Microsoft.Extensions.Logging;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Builds the files of a revision: what it is made from → report → checks → a draft;
/// and once it is released, its files.
/// </summary>
public sealed class ReportBuilder(
    LedgerTable ledger,
    ReportFreezing freezing,
    FrozenReports reports,
    ReportFiles files,
    TimeProvider clock,
    ILogger<ReportBuilder> logger)
{
    /// <summary>Builds the draft of a revision; a file that an attempt that died has written is taken up and not made again.</summary>
    /// <returns>True, as there may be more to do.</returns>
    /// <exception cref="ConfigurationException">The centre or the recipient is no longer configured.</exception>
    public async Task<bool> BuildAsync(LedgerEntry entry, Centre? centre, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + LedgerLease.Length;
        if (!await ledger.TrySaveAsync(cancellationToken, entry.BeginBuilding(until, now))) return true;

        await using var lease = new LedgerLease(ledger, entry.Id, until, Transitions.RenewBuilding, clock, cancellationToken);
        try
        {
            var (built, saysThis) = await WriteDraftAsync(entry, centre, lease.Work);
            if (!await lease.EndAsync(cancellationToken)) return true;

            await ledger.UpdateAsync(entry.Id, current => Finish(current, entry, built, saysThis), cancellationToken);
            logger.LogInformation("Built {Blob}", built.Workbook.BlobName);
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (await lease.EndAsync(cancellationToken)) throw;
            logger.LogWarning(failure, "{Report}: another run builds it", entry.Id);
            return true;
        }
    }

    private async Task<(BuiltReport Built, bool SaysThis)> WriteDraftAsync(
        LedgerEntry entry, Centre? centre, CancellationToken cancellationToken)
    {
        if (centre is null) throw new ConfigurationException($"The centre {entry.Id.Report.CentreId} is no longer configured.");
        var frozen = entry.MadeFrom is null
            ? await freezing.FreezeAsync(
                entry, centre, (await reports.ReadBeforeAsync(entry.Id, centre, cancellationToken))?.Frozen, cancellationToken)
            : await reports.ReadAsync(entry, centre, cancellationToken);

        var wanting = frozen.SourceFor(centre).Findings.Where(finding => finding.Verdict is not (Verdict.Ok or Verdict.NotChecked));
        var explained = wanting.All(finding => entry.Explanation(finding) is not null)
            ? entry
            : await ExplainedLikeOthersAsync(entry, frozen.Period, cancellationToken);
        var composed = await reports.ComposeAsync(explained, centre, frozen, cancellationToken);
        var (workbook, saysThis) = await files.StoreDraftAsync(
            entry, composed.Model, centre.LanguageOf(entry.Id.Report.MunicipalityId), cancellationToken);
        var checks = composed.Findings.Select(finding => Record(finding, explained)).ToList();
        return (new BuiltReport(frozen.Name, workbook, PrintedTotals.Of(composed.Model), checks), saysThis);
    }

    /// <summary>Writes the files of a released report, which are never changed.</summary>
    /// <returns>True, as there may be more to do.</returns>
    /// <exception cref="ConfigurationException">The centre or the recipient is no longer configured.</exception>
    public async Task<bool> PublishAsync(LedgerEntry entry, Centre? centre, CancellationToken cancellationToken)
    {
        if (centre is null) throw new ConfigurationException($"The centre {entry.Id.Report.CentreId} is no longer configured.");

        var frozen = await reports.ReadAsync(entry, centre, cancellationToken);
        var composed = await reports.ComposeAsync(entry, centre, frozen, cancellationToken);
        var (workbook, sayThis) = await files.StoreAsync(
            entry, composed.Model, centre.LanguageOf(entry.Id.Report.MunicipalityId), cancellationToken);
        await ledger.UpdateAsync(
            entry.Id,
            current => current.Release is not null || current.Publication != entry.Publication ? null
                : sayThis ? current.FinishPublishing(workbook, clock.GetUtcNow()) : current.PublishAnew(clock.GetUtcNow()),
            cancellationToken);
        logger.LogInformation("Published {Blob}", workbook.BlobName);
        return true;
    }

    /// <summary>Has a draft that is held, or wants explaining, built anew if it would be made from other counts now.</summary>
    /// <returns>Whether it would.</returns>
    public async Task<bool> RefreshAsync(LedgerEntry entry, Centre centre, CancellationToken cancellationToken)
    {
        var made = await reports.ReadAsync(entry, centre, cancellationToken);
        if (await freezing.IsCurrentAsync(centre, made, cancellationToken)) return false;

        await ledger.TrySaveAsync(
            cancellationToken,
            entry.FreezeAnew(Decision.System, "Built anew, as the counts have changed while it waited", clock.GetUtcNow()));
        return true;
    }

    // An attempt that died, of another version of the program, may have left other files.
    private LedgerChange? Finish(LedgerEntry current, LedgerEntry begun, BuiltReport built, bool saysThis)
    {
        if (current.IsReleased || current.State == ReportState.Checking) return null;
        if (current.Draft != begun.Draft) return null;
        return saysThis ? current.FinishBuilding(built, clock.GetUtcNow()) : current.WriteAnew(clock.GetUtcNow());
    }

    // The same was found in the drafts for the other recipients, and of rows that belong to no period in those of other periods;
    // what staff have said there holds here. What was said of periods long before was said again since.
    private async Task<LedgerEntry> ExplainedLikeOthersAsync(
        LedgerEntry entry, ReportingPeriod period, CancellationToken cancellationToken)
    {
        var others = (await ledger.ReadSinceAsync(entry.Id.Report.CentreId, period.YearsBefore(1), cancellationToken))
            .Where(other => other.Id != entry.Id && !other.Id.IsPreview)
            .SelectMany(other => other.Checks.Where(check =>
                other.Id.Report.PeriodKey == entry.Id.Report.PeriodKey || check.Kind == CheckKind.UnplacedRows));
        var checks = entry.Checks.Concat(others);
        return entry with { Checks = [.. checks.Where(check => check.Explanation is not null)] };
    }

    private static RecordedCheck Record(Finding finding, LedgerEntry entry) => new(
        finding.Kind,
        finding.Verdict,
        finding.Figures,
        CheckSentences.Of(finding),
        CheckSentences.WithoutFigures(finding),
        entry.Explanation(finding));
}

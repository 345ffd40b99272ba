using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Finds the reports that an address stands for.</summary>
public sealed class ReportLookup(LedgerTable ledger, CentresBlob centres, CollectedCountsReader counts, BookClosing closing)
{
    /// <summary>
    /// The latest revision of a report (<c>sagatun_2019-H2_hamar</c>), a certain one (<c>sagatun_2019-H2_hamar_r1</c>), or the
    /// latest ones of all reports of a period (<c>sagatun_2019-H2</c>), each with what it waits for; empty if there is nothing under
    /// that id.
    /// </summary>
    public async Task<IReadOnlyList<LedgerEntry>> FindAsync(string id, CancellationToken cancellationToken) =>
        await MarkAsync(await ReadAsync(id, cancellationToken), cancellationToken);

    /// <summary>Reports of one centre with what they wait for: an earlier period, or that their own is collected to its end.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> MarkAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var waiting = entries.FirstOrDefault(entry => EarlierPeriods.IsExplained(entry) || entry.State == ReportState.Owed);
        if (waiting?.Id.Report.CentreId is not { } centreId) return entries;

        try
        {
            var configured = await centres.ReadAsync(cancellationToken);
            if (configured.FirstOrDefault(centre => centre.Id == centreId) is not { } centre) return entries;

            var earlier = await closing.ReadEarlierAsync(centre, await ledger.ReadAsync(centreId, cancellationToken), cancellationToken);
            var collectedAt = await counts.ReadDataAsOfAsync(centreId, cancellationToken);
            return
            [
                .. entries.Select(earlier.Mark).Select(entry => entry with
                {
                    WaitsToBeCollected = entry.State == ReportState.Owed && !NextStep.IsCollected(centre, entry.Id, collectedAt),
                }),
            ];
        }
        catch (ConfigurationException)
        {
            // Reports can be looked at all the same, and nothing is released before the configuration is put right.
            return entries;
        }
    }

    private async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (RevisionId.TryParse(id) is { } revision) return await ledger.FindAsync(revision, cancellationToken) is { } entry ? [entry] : [];
        if (ReportId.TryParse(id) is { } report) return [.. (await ledger.ReadAsync(report, cancellationToken)).TakeLast(1)];

        var entries = await ledger.ReadAsync(id.Split(ReportId.Separator)[0], cancellationToken);
        return LatestRevisions.Of(entries.Where(entry => entry.Id.Report.PeriodId == id));
    }
}

using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Finds the reports that an address stands for.</summary>
public sealed class ReportLookup(LedgerTable ledger, CentresBlob centres, BookClosing closing)
{
    /// <summary>
    /// The latest revision of a report (<c>sagatun_2019-H2_hamar</c>), a certain one (<c>sagatun_2019-H2_hamar_r1</c>), or the
    /// latest ones of all reports of a period (<c>sagatun_2019-H2</c>), each with the earlier period that it waits for; empty if there
    /// is nothing under that id.
    /// </summary>
    public async Task<IReadOnlyList<LedgerEntry>> FindAsync(string id, CancellationToken cancellationToken) =>
        await MarkAsync(await ReadAsync(id, cancellationToken), cancellationToken);

    /// <summary>Reports of one centre with the earlier periods that they wait for.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> MarkAsync(IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.FirstOrDefault(EarlierPeriods.IsExplained)?.Id.Report.CentreId is not { } centreId) return entries;

        try
        {
            var configured = await centres.ReadAsync(cancellationToken);
            if (configured.FirstOrDefault(centre => centre.Id == centreId) is not { } centre) return entries;

            var earlier = await closing.ReadEarlierAsync(centre, await ledger.ReadAsync(centreId, cancellationToken), cancellationToken);
            return [.. entries.Select(earlier.Mark)];
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

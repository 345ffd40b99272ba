using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>Finds the reports that an address stands for.</summary>
public sealed class ReportLookup(LedgerTable ledger)
{
    /// <summary>
    /// The latest revision of a report (<c>sagatun_2019-H2_hamar</c>), a certain one (<c>sagatun_2019-H2_hamar_r1</c>), or the
    /// latest ones of all reports of a period (<c>sagatun_2019-H2</c>); empty if there is nothing under that id.
    /// </summary>
    public async Task<IReadOnlyList<LedgerEntry>> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (RevisionId.TryParse(id) is { } revision) return await ledger.FindAsync(revision, cancellationToken) is { } entry ? [entry] : [];
        if (ReportId.TryParse(id) is { } report) return [.. (await ledger.ReadAsync(report, cancellationToken)).TakeLast(1)];
        return LatestRevisions.Of((await ledger.ReadAsync(id.Split(ReportId.Separator)[0], cancellationToken)).Where(entry => entry.Id.Report.PeriodId == id));
    }
}

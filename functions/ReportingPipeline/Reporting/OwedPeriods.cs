using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Reporting;

/// <summary>What centres owe, and whether it has arrived.</summary>
public sealed class OwedPeriods(LedgerTable ledger, BookClosing closing, CollectedCountsReader counts, TimeProvider clock)
{
    /// <summary>Each period of a centre, with a summary and its reports.</summary>
    public async Task<IReadOnlyList<PeriodStatus>> ReadAsync(Centre centre, CancellationToken cancellationToken)
    {
        var deleted = (await counts.ReadExtentAsync(centre.Id, cancellationToken)).Deleted;
        var entries = await ledger.ReadAsync(centre.Id, cancellationToken);
        var earlier = await closing.ReadEarlierAsync(centre, entries, cancellationToken);
        return [.. PeriodStatus.Of(centre, entries.Select(earlier.Mark), LocalTime.DateOf(clock.GetUtcNow()), deleted)];
    }
}

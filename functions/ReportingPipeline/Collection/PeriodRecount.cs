using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>
/// Counts a span of a centre straight from the source rows, as they stand now,
/// to hold it against what was collected; writes nothing.
/// </summary>
public sealed class PeriodRecount(VisitTable visits, IOptions<CollectionOptions> options, TimeProvider clock)
{
    /// <summary>The totals of a span; its months are read in parallel, and memory grows with users and their days.</summary>
    public async Task<PeriodTotals> CountAsync(Centre centre, MonthSpan span, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var contract = new VisitContract(centre, startedAt);
        var months = new ConcurrentBag<PartitionCounts>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(span.Months(), parallel, async (month, token) =>
            months.Add(await CountAsync(contract, SourcePartition.Of(centre.Id, month), token)));

        var years = months
            .GroupBy(month => YearCounts.YearOf(month.Partition))
            .Select(year => YearCounts.Empty(year.Key).Replace([.. year]));
        return PeriodTotals.Of(new CollectedCounts(startedAt, [.. years]), span);
    }

    // A row that breaks the contract was listed when it was collected.
    private async Task<PartitionCounts> CountAsync(VisitContract contract, SourcePartition partition, CancellationToken cancellationToken)
    {
        var counter = new PartitionCounter(partition);
        await foreach (var row in visits.ReadAsync(partition, cancellationToken))
        {
            if (contract.Read(row, partition).Visit is { } visit) counter.Add(visit);
        }

        return counter.ToCounts();
    }
}

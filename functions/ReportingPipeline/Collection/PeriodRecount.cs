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
    /// <summary>The totals of a span; its years are read in parallel, and memory grows with users and their days.</summary>
    public async Task<PeriodTotals> CountAsync(Centre centre, MonthSpan span, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var contract = new VisitContract(centre, startedAt);
        var years = new ConcurrentBag<YearCounts>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(span.Months().GroupBy(month => month.Year), parallel, async (year, token) =>
            years.Add(await CountAsync(contract, centre.Id, [.. year], token)));
        return PeriodTotals.Of(new CollectedCounts(startedAt, [.. years]), span);
    }

    // A row that breaks the contract was listed when it was collected.
    private async Task<YearCounts> CountAsync(
        VisitContract contract, string centreId, IReadOnlyList<YearMonth> months, CancellationToken cancellationToken)
    {
        var partitions = months.Select(month => SourcePartition.Of(centreId, month)).ToList();
        var counters = partitions.ToDictionary(partition => partition.Key, partition => new PartitionCounter(partition));
        var range = new KeyRange(SourcePartition.Of(centreId, months[0].AddMonths(-1)).Key, partitions[^1].Key);
        var partition = partitions[0];
        await foreach (var row in visits.ReadAsync(range, cancellationToken))
        {
            if (row.PartitionKey != partition.Key) partition = SourcePartition.Parse(row.PartitionKey);
            if (!counters.TryGetValue(partition.Key, out var counter)) continue;
            if (contract.Read(row, partition).Visit is { } visit) counter.Add(visit);
        }

        return YearCounts.Empty(months[0].Year).Replace([.. counters.Values.Select(counter => counter.ToCounts())]);
    }
}

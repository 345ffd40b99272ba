using System.Collections.Concurrent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>
/// Reads the partitions of a scope, all of them or those that hold changes since the current counts were made;
/// none of a month that is deleted.
/// </summary>
internal sealed class SourceScan(
    VisitTable visits, PartitionReader reader, SourceScope scope, CurrentCounts current, int parallelReads)
{
    /// <summary>Reads every row, year by year, the years in parallel.</summary>
    public Task<IReadOnlyCollection<PartitionRead>> ReadAllAsync(CancellationToken cancellationToken) =>
        InParallelAsync<KeyRange, PartitionRead>(scope.Years, ReadYearAsync, cancellationToken);

    /// <summary>
    /// Reads the partitions with changes, in parallel. A year in which nothing has changed costs one request; a partition that nobody
    /// expects is found like any other. One that was counted before and is found empty is among the result.
    /// </summary>
    /// <param name="overlap">How far before the last run a change still counts as new.</param>
    /// <param name="strays">The partitions that name no month, as far as the last run found any; they are always read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyCollection<PartitionRead>> ReadChangedAsync(
        TimeSpan overlap, IEnumerable<SourcePartition> strays, CancellationToken cancellationToken)
    {
        var changed = await InParallelAsync<KeyRange, SourcePartition>(
            scope.Years, (year, found, token) => FindChangedAsync(year, current.DataAsOf - overlap, found, token), cancellationToken);
        var partitions = changed.Concat(NotEnded()).Concat(strays).Where(partition => !current.IsDeleted(partition)).Distinct();
        return await InParallelAsync<SourcePartition, PartitionRead>(partitions, ReadAsync, cancellationToken);
    }

    private async Task ReadYearAsync(KeyRange year, ConcurrentBag<PartitionRead> reads, CancellationToken cancellationToken)
    {
        await foreach (var read in reader.ReadAsync(visits.ReadAsync(year, cancellationToken), cancellationToken))
        {
            if (!current.IsDeleted(read.Partition)) reads.Add(read);
        }
    }

    private async Task ReadAsync(SourcePartition partition, ConcurrentBag<PartitionRead> reads, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        await foreach (var read in reader.ReadAsync(visits.ReadAsync(partition, cancellationToken), cancellationToken))
        {
            reads.Add(read);
            isEmpty = false;
        }

        if (isEmpty) reads.Add(PartitionRead.Empty(partition));
    }

    private async Task FindChangedAsync(
        KeyRange year, DateTimeOffset since, ConcurrentBag<SourcePartition> found, CancellationToken cancellationToken)
    {
        await foreach (var key in visits.FindPartitionKeysAsync(year, since, cancellationToken)) found.Add(scope.Parse(key));
    }

    // Before its end a month may have held rows of days that were still to come, which are rejected and now may count.
    private IEnumerable<SourcePartition> NotEnded() =>
        from year in current.Years
        where year.Key != YearCounts.WithoutMonth
        from partition in year.Value.Partitions
        let month = YearMonth.Parse(partition.Key)
        where month.LastDay >= LocalTime.DateOf(partition.Value.ReadAt)
        select SourcePartition.Of(scope.Id, month);

    private async Task<IReadOnlyCollection<TResult>> InParallelAsync<TItem, TResult>(
        IEnumerable<TItem> items, Func<TItem, ConcurrentBag<TResult>, CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        var results = new ConcurrentBag<TResult>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelReads, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(items, parallel, async (item, token) => await step(item, results, token));
        return results;
    }
}

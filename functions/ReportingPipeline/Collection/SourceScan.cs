using System.Collections.Concurrent;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>
/// Reads those partitions of a scope that hold changes since the current counts were made, or all of them;
/// none of a month that is deleted.
/// </summary>
internal sealed class SourceScan(VisitTable visits, PartitionReader reader, SourceScope scope, CurrentCounts current)
{
    /// <summary>
    /// Reads partitions in parallel. One that was counted before and is found empty is among the result; one that names
    /// no month is always read.
    /// </summary>
    /// <param name="overlap">How far before a partition's last reading a change still counts as new; null reads everything.</param>
    /// <param name="parallelReads">How many partitions are read at once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyCollection<PartitionRead>> ReadAsync(
        TimeSpan? overlap, int parallelReads, CancellationToken cancellationToken)
    {
        var known = KnownPartitions();
        var strays = new ConcurrentBag<SourcePartition>();
        var reads = new ConcurrentBag<PartitionRead>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = parallelReads, CancellationToken = cancellationToken };

        // Rows in a partition that nobody expects must be found as well, so every gap between the known keys is searched,
        // which costs one request a gap, while the known partitions are read.
        var steps = known.Select(partition => (Func<CancellationToken, Task>)(token => ReadIfChangedAsync(partition, token)))
            .Concat(Gaps(known).Select(gap => (Func<CancellationToken, Task>)(token => SearchAsync(gap, token))));
        await Parallel.ForEachAsync(steps, parallel, async (step, token) => await step(token));
        await Parallel.ForEachAsync(strays, parallel, async (partition, token) => reads.Add(await reader.ReadAsync(partition, token)));
        return reads;

        async Task ReadIfChangedAsync(SourcePartition partition, CancellationToken token)
        {
            var last = current.Find(partition);
            if (last is not null
                && overlap is { } before
                && HadEnded(partition, last.ReadAt)
                && !await visits.HasChangedSinceAsync(partition, last.ReadAt - before, token)) return;

            var read = await reader.ReadAsync(partition, token);
            if (read.Rows > 0 || last is not null) reads.Add(read);
        }

        async Task SearchAsync((string? After, string? Last) gap, CancellationToken token)
        {
            await foreach (var key in visits.FindPartitionKeysAsync(gap.After, gap.Last, token))
            {
                var found = scope.Parse(key);
                if (!current.IsDeleted(found) && known.All(partition => partition.Key != key)) strays.Add(found);
            }
        }
    }

    // Before its end it may have held rows of days that were still to come, which are rejected and now may count.
    private static bool HadEnded(SourcePartition partition, DateTimeOffset readAt) => partition.Month?.LastDay < LocalTime.DateOf(readAt);

    // The months in which visits are expected, and those that held visits at the last reading; in order of their keys.
    private List<SourcePartition> KnownPartitions() => [.. scope.ExpectedPartitions
        .Concat(current.Years.Values
            .SelectMany(year => year.Partitions.Keys)
            .Select(name => scope.Parse(scope.Id + SourcePartition.Separator + name))
            .Where(partition => partition.Month is not null))
        .Where(partition => !current.IsDeleted(partition))
        .DistinctBy(partition => partition.Key)
        .OrderBy(partition => partition.Key, StringComparer.Ordinal)];

    private IEnumerable<(string? After, string? Last)> Gaps(List<SourcePartition> known)
    {
        foreach (var (first, last) in scope.Ranges)
        {
            var after = first;
            foreach (var partition in known)
            {
                yield return (after, partition.Key);
                after = partition.Key;
            }

            yield return (after, last);
        }
    }
}

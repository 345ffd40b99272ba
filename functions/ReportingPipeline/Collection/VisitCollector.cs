using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>Collects visits into counts, for every centre and for rows that belong to none.</summary>
public sealed class VisitCollector(
    CentresBlob centres,
    ConfigurationInUse inUse,
    VisitTable visits,
    CurrentCountsTable currentCounts,
    CollectedCountsBlobs collected,
    RejectedVisitsTable rejectedVisits,
    IOptions<CollectionOptions> options,
    TimeProvider clock,
    ILogger<VisitCollector> logger)
{
    // Far longer than a run or the building of a report can last: what is older and not current is of use to nobody.
    private static readonly TimeSpan SweepAfter = TimeSpan.FromHours(12);

    private const int MostAttempts = 5;

    /// <summary>Collects what has changed since the last run, or everything anew.</summary>
    /// <exception cref="ConfigurationException">The centres' configuration is missing or wrong.</exception>
    public Task<CollectionResult> CollectAsync(bool everything, CancellationToken cancellationToken) =>
        CollectAsync(_ => true, everything, cancellationToken);

    /// <summary>
    /// Collects what has changed in some centres since the last run, or everything in them anew;
    /// one that is not configured has nothing to collect.
    /// </summary>
    /// <exception cref="ConfigurationException">The centres' configuration is missing or wrong.</exception>
    public Task<CollectionResult> CollectAsync(
        IReadOnlyCollection<string> centreIds, bool everything, CancellationToken cancellationToken) =>
        CollectAsync(scope => centreIds.Contains(scope.Id), everything, cancellationToken);

    private async Task<CollectionResult> CollectAsync(Func<SourceScope, bool> which, bool everything, CancellationToken cancellationToken)
    {
        var total = CollectionResult.None;
        var configured = await centres.ReadAsync(cancellationToken);
        await inUse.RefuseRemovedAsync(configured, cancellationToken);
        foreach (var scope in SourceScope.All(configured, clock.GetUtcNow()).Where(which))
        {
            var result = await CollectAsync(scope, everything, cancellationToken);
            Log(scope, result);
            total = total.Plus(result);
        }

        return total;
    }

    private async Task<CollectionResult> CollectAsync(SourceScope scope, bool everything, CancellationToken cancellationToken)
    {
        await SweepAsync(scope, cancellationToken);
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryCollectAsync(scope, everything, cancellationToken) is { } result) return result;
        }

        throw new InvalidOperationException(
            $"Other runs changed the counts of {scope.Id} during each of {MostAttempts} attempts; "
            + "theirs stand, and the next run goes on from there.");
    }

    private async Task<CollectionResult?> TryCollectAsync(SourceScope scope, bool everything, CancellationToken cancellationToken)
    {
        var startedAt = clock.GetUtcNow();
        var generation = Generation.New(startedAt);
        var current = await currentCounts.ReadAsync(scope.Id, cancellationToken);
        var all = everything || current.CountingRules != scope.Rules;

        var scan = new SourceScan(visits, new PartitionReader(visits, rejectedVisits, scope, generation, startedAt), scope, current);
        var reads = await scan.ReadAsync(
            all ? null : options.Value.TimestampOverlap, options.Value.ParallelReads, cancellationToken);
        var replacement = new CountsReplacement(currentCounts, collected, scope, current, generation);
        var written = await replacement.ReplaceAsync(reads, all, startedAt, cancellationToken);
        if (written is null) return null;

        var rejected = reads.Sum(read => read.RowsRejected);
        return new CollectionResult(reads.Count, reads.Sum(read => read.Rows), rejected, written.Value + rejected);
    }

    // Before anything is written, so that a report that is being built from the counts of the run before finds them all.
    private async Task SweepAsync(SourceScope scope, CancellationToken cancellationToken)
    {
        var current = await currentCounts.ReadAsync(scope.Id, cancellationToken);
        var cutoff = clock.GetUtcNow() - SweepAfter;
        var counts = current.Years.Select(year => CollectedCountsBlobs.NameOf(scope.Id, year.Key, year.Value.Generation));
        await collected.SweepAsync(scope.Id, counts.ToHashSet(), cutoff, cancellationToken);

        var rejected = current.Years.Values.SelectMany(year => year.Partitions)
            .Where(partition => partition.Value.RejectedGeneration is not null)
            .Select(partition => RejectedVisitsTable.PartitionKey(scope.Id, partition.Key, partition.Value.RejectedGeneration!));
        await rejectedVisits.SweepAsync(scope.Id, rejected.ToHashSet(), cutoff, cancellationToken);
    }

    private void Log(SourceScope scope, CollectionResult result)
    {
        logger.Log(
            result.RowsRejected > 0 ? LogLevel.Warning : LogLevel.Information,
            "Collected {Centre}: read {Rows} visits in {Partitions} changed months, rejected {Rejected}, wrote {Written} rows and blobs",
            scope.Id, result.RowsRead, result.PartitionsRead, result.RowsRejected, result.Written);
    }
}

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>Collects visits into counts, a centre at a time; and rows that belong to none.</summary>
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

    /// <summary>Collects what has changed in a centre since the last run, or everything in it anew.</summary>
    /// <param name="centreId">
    /// The centre, or <see cref="CurrentCountsTable.UnknownCentres"/>; one that is not configured has nothing to collect.
    /// </param>
    /// <param name="everything">Whether what seems unchanged is read as well.</param>
    /// <param name="cancellationToken">Cancels the run, which has then changed nothing.</param>
    /// <exception cref="ConfigurationException">
    /// The centres' configuration is missing or wrong, or something has been taken out of it.
    /// </exception>
    public async Task<CollectionResult> CollectAsync(string centreId, bool everything, CancellationToken cancellationToken)
    {
        var configured = await centres.ReadAsync(cancellationToken);
        var scope = SourceScope.All(configured, clock.GetUtcNow()).FirstOrDefault(scope => scope.Id == centreId);
        if (scope is null) return CollectionResult.None;

        // Rows of a centre that has been taken out are not those of an unknown one.
        if (scope.Centre is null) await inUse.RefuseRemovedCentresAsync(configured, cancellationToken);
        else await inUse.RefuseRemovedAsync(scope.Centre, configured, cancellationToken);

        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var startedAt = clock.GetUtcNow();
            var current = await currentCounts.ReadAsync(scope.Id, cancellationToken);
            if (attempt == 1) await SweepAsync(scope, current, cancellationToken);
            if (await TryCollectAsync(scope, current, startedAt, everything, cancellationToken) is not { } result) continue;
            Log(scope, result);
            return result;
        }

        throw new InvalidOperationException(
            $"Other runs changed the counts of {scope.Id} during each of {MostAttempts} attempts; "
            + "theirs stand, and the next run goes on from there.");
    }

    private async Task<CollectionResult?> TryCollectAsync(
        SourceScope scope, CurrentCounts current, DateTimeOffset startedAt, bool everything, CancellationToken cancellationToken)
    {
        var generation = Generation.New(startedAt);
        var strays = everything || current.CountingRules != scope.Rules
            ? null
            : await FindStraysAsync(scope, current, cancellationToken);

        var reader = new PartitionReader(rejectedVisits, scope, generation, startedAt);
        var scan = new SourceScan(visits, reader, scope, current, options.Value.ParallelReads);
        var reads = strays is null
            ? await scan.ReadAllAsync(cancellationToken)
            : await scan.ReadChangedAsync(options.Value.TimestampOverlap, strays, cancellationToken);
        var replacement = new CountsReplacement(currentCounts, collected, scope, current, generation);
        var written = await replacement.ReplaceAsync(reads, everything: strays is null, startedAt, cancellationToken);
        if (written is null) return null;

        var rejected = reads.Sum(read => read.RowsRejected);
        return new CollectionResult(reads.Count, reads.Sum(read => read.Rows), rejected, written.Value + rejected);
    }

    // The partitions that name no month and were there at the last run: each has nothing but rejected rows, and is named beside their
    // number. Null if the counts of them are gone, so that everything must be read.
    private async Task<IEnumerable<SourcePartition>?> FindStraysAsync(
        SourceScope scope, CurrentCounts current, CancellationToken cancellationToken)
    {
        if (!current.Years.TryGetValue(YearCounts.WithoutMonth, out var year)) return [];
        var counts = await collected.ReadAsync(scope.Id, YearCounts.WithoutMonth, year.Generation, cancellationToken);
        return counts?.Rejected.Select(rejected => scope.Parse(rejected.Partition.Key));
    }

    // Before anything is written, so that a report that is being built from the counts of the run before finds them all.
    private async Task SweepAsync(SourceScope scope, CurrentCounts current, CancellationToken cancellationToken)
    {
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

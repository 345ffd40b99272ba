using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Retention;

/// <summary>
/// Deletes the calendar years that no report can need any more: visits, what was counted of them for each person, and what of the
/// books is of them. Workbooks and the ledger stay.
/// </summary>
public sealed class RetentionRun(
    CentresBlob centres,
    LedgerTable ledger,
    CurrentCountsTable currentCounts,
    ExpiredRows rows,
    CollectedCountsBlobs collected,
    ExpiredBlobs blobs,
    RetentionTable records,
    IOptions<RetentionOptions> options,
    TimeProvider clock,
    ILogger<RetentionRun> logger)
{
    private const int MostAttempts = 5;

    /// <summary>
    /// Deletes what has expired of a centre, or only records what it would delete; of one that is not configured it deletes nothing.
    /// Doing it again goes on where a run has died.
    /// </summary>
    /// <exception cref="ConfigurationException">The centres' configuration is missing or wrong.</exception>
    public async Task DeleteExpiredAsync(string centreId, CancellationToken cancellationToken)
    {
        if (await centres.FindAsync(centreId, cancellationToken) is { } centre) await DeleteExpiredAsync(centre, cancellationToken);
    }

    /// <summary>What a run would delete of a centre, by year; years of which nothing is left are left out.</summary>
    public async Task<IReadOnlyList<(int Year, ExpiredCounts Counts)>> FindAsync(Centre centre, CancellationToken cancellationToken)
    {
        var current = await currentCounts.ReadAsync(centre.Id, cancellationToken);
        if (await ThroughAsync(centre, current, cancellationToken) is not { } through) return [];

        var found = new List<(int, ExpiredCounts)>();
        foreach (var year in await FindAsync(centre, through, cancellationToken))
        {
            found.Add((year.Number, await CountAsync(year, cancellationToken)));
        }

        return found;
    }

    private async Task DeleteExpiredAsync(Centre centre, CancellationToken cancellationToken)
    {
        var (startedAt, isDryRun) = (clock.GetUtcNow(), options.Value.DryRun);
        if (await ExpireAsync(centre, startedAt, isDryRun, cancellationToken) is not { } through) return;

        foreach (var year in await FindAsync(centre, through, cancellationToken))
        {
            var counts = await CountAsync(year, cancellationToken);
            var record = new RetentionRecord(startedAt, Decision.System, isDryRun, centre.Id, year.Number, counts);
            await records.AddAsync(record, cancellationToken);
            if (!isDryRun) await DeleteAsync(year, cancellationToken);
            logger.LogInformation(
                "{Centre}: {Year} has expired; {Outcome}",
                centre.Id, year.Number, isDryRun ? "nothing is deleted, as this is a dry run" : "deleted");
        }
    }

    // The years leave the counts at one instant, before a row is deleted: from then on nothing reads them, collects them or
    // begins a report of them, wherever the deleting is interrupted.
    private async Task<int?> ExpireAsync(Centre centre, DateTimeOffset now, bool isDryRun, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var current = await currentCounts.ReadAsync(centre.Id, cancellationToken);
            var through = await ThroughAsync(centre, current, cancellationToken);
            if (isDryRun || through is null || through == current.Deleted?.Through) return through;
            var deleted = new DeletedYears(through.Value, now);
            if (await currentCounts.DeleteAsync(centre.Id, current, deleted, cancellationToken)) return through;
        }

        throw new InvalidOperationException(
            $"The counts of {centre.Id} were changed during each of {MostAttempts} attempts to take expired years out of them; "
            + "the next run tries again.");
    }

    private async Task<int?> ThroughAsync(Centre centre, CurrentCounts current, CancellationToken cancellationToken) => current.ETag is null
        ? null
        : Deletable.Through(
            centre,
            await ledger.ReadAsync(centre.Id, cancellationToken),
            current.Deleted,
            new KeepTime(options.Value.KeepMonths),
            LocalTime.DateOf(clock.GetUtcNow()));

    private async Task<IEnumerable<ExpiredYear>> FindAsync(Centre centre, int through, CancellationToken cancellationToken)
    {
        var partitions = (await rows.FindAsync(centre.Id, through, cancellationToken)).ToLookup(partition => partition.Year);
        var counts = (await collected.ListAsync(centre.Id, cancellationToken))
            .Where(year => YearCounts.WithoutMonth < year.Year && year.Year <= through)
            .ToLookup(year => year.Year, year => year.Name);
        var frozen = (await blobs.FindAsync(centre, through, cancellationToken)).ToLookup(blob => blob.Year, blob => blob.Name);
        return partitions.Select(year => year.Key).Union(counts.Select(year => year.Key)).Union(frozen.Select(year => year.Key)).Order()
            .Select(year => new ExpiredYear(year, [.. partitions[year]], [.. counts[year]], [.. frozen[year]]));
    }

    private async Task<ExpiredCounts> CountAsync(ExpiredYear year, CancellationToken cancellationToken)
    {
        var byTable = new Dictionary<string, int>();
        foreach (var partition in year.Partitions)
        {
            byTable[partition.Table] = byTable.GetValueOrDefault(partition.Table) + await rows.CountAsync(partition, cancellationToken);
        }

        return new ExpiredCounts(
            byTable.GetValueOrDefault(StorageNames.VisitsTable),
            year.Collected.Count,
            byTable.GetValueOrDefault(StorageNames.RejectedVisitsTable),
            year.Frozen.Count);
    }

    private async Task DeleteAsync(ExpiredYear year, CancellationToken cancellationToken)
    {
        foreach (var partition in year.Partitions) await rows.DeleteAsync(partition, cancellationToken);
        foreach (var counts in year.Collected) await collected.DeleteAsync(counts, cancellationToken);
        foreach (var blob in year.Frozen) await blobs.DeleteAsync(blob, cancellationToken);
    }

    private sealed record ExpiredYear(
        int Number, IReadOnlyList<ExpiredPartition> Partitions, IReadOnlyList<string> Collected, IReadOnlyList<string> Frozen);
}

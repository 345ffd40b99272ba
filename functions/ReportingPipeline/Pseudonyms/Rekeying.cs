using Microsoft.Extensions.Logging;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// Gives a centre's visits, and its closed parts, the pseudonyms of the present key,
/// a whole reporting year or nothing of it, by a register of the ids behind them.
/// </summary>
public sealed class Rekeying(
    PseudonymKeys keys,
    PseudonymKeysTable keyYears,
    VisitTable source,
    RegisteredVisits visits,
    PartCountsBlobs partCounts,
    VisitCollector collector,
    ILogger<Rekeying> logger)
{
    /// <summary>Re-keys the reporting years that are under the previous key; running it again finishes what was begun.</summary>
    /// <param name="centre">The centre.</param>
    /// <param name="ids">The ids of its users.</param>
    /// <param name="dryRun">Whether only to say what would be done.</param>
    /// <param name="cancellationToken">Stops it, between two requests.</param>
    /// <returns>The years that hold pseudonyms of other keys than the present one, in order.</returns>
    /// <exception cref="StateConflictException">The present or the previous key is not set.</exception>
    public async Task<IReadOnlyList<RekeyedYear>> RekeyAsync(
        Centre centre, IEnumerable<CanonicalId> ids, bool dryRun, CancellationToken cancellationToken)
    {
        var (current, previous) = (keys.Current, keys.Previous);
        var next = ids
            .Select(id => (From: previous.PseudonymOf(id), To: current.PseudonymOf(id)))
            .DistinctBy(user => user.From)
            .ToDictionary(user => user.From, user => user.To);

        var years = new List<RekeyedYear>();
        var taken = (await keyYears.ReadAsync(centre, cancellationToken)).ToDictionary(year => year.Year, year => year.Version);
        foreach (var (year, partitions) in await PartitionsAsync(centre, taken.Keys, cancellationToken))
        {
            var (rows, left) = await CountAsync(partitions, next, current.Version, cancellationToken);
            var (books, unknown) = await FindInBooksAsync(centre, year, next, current.Version, cancellationToken);
            left += unknown;
            if (rows + left + books.Count == 0 && taken.GetValueOrDefault(year, current.Version) == current.Version) continue;

            var isDone = !dryRun && left == 0;
            if (isDone)
            {
                // Closed parts first: until the rows are re-keyed too, nothing of the year is compared, as they are under two keys.
                foreach (var name in books)
                {
                    await partCounts.ReplaceUsersAsync(name, user => Rekeyed(user, next, current.Version), cancellationToken);
                }

                rows = await RekeyAsync(centre, year, partitions, next, current.Version, cancellationToken);
            }

            years.Add(new RekeyedYear(year.Key, rows, books.Count, left, isDone));
            logger.LogInformation(
                "{Year} of {Centre}: {Rows} rows to re-key, {Left} left, done: {Done}", year.Id, centre.Id, rows, left, isDone);
        }

        // At once, so that an import sees which version a year is counted under.
        if (years.Any(year => year.IsDone)) await collector.CollectAsync(centre.Id, everything: false, cancellationToken);
        return years;
    }

    private async Task<IReadOnlyList<(ReportingPeriod Year, IReadOnlyList<SourcePartition> Partitions)>> PartitionsAsync(
        Centre centre, IEnumerable<ReportingPeriod> taken, CancellationToken cancellationToken)
    {
        var partitions = new List<SourcePartition>();
        var range = new KeyRange(centre.Id + "|", centre.Id + "}");
        await foreach (var key in source.FindPartitionKeysAsync(range, changedSince: null, cancellationToken))
        {
            if (SourcePartition.Parse(key) is { Month: not null } partition) partitions.Add(partition);
        }

        var byYear = partitions.ToLookup(partition => centre.Calendar.YearOf(partition.Month!.Value));
        var years = byYear.Select(year => year.Key).Union(taken).OrderBy(year => year.FirstDay);
        return [.. years.Select(year => (year, (IReadOnlyList<SourcePartition>)[.. byYear[year]]))];
    }

    private async Task<(int Rows, int Left)> CountAsync(
        IReadOnlyList<SourcePartition> partitions, Dictionary<UserKey, UserKey> next, int version, CancellationToken cancellationToken)
    {
        var (rows, left) = (0, 0);
        foreach (var partition in partitions)
        {
            var others = (await visits.ReadUsersAsync(partition, cancellationToken)).Where(user => user.KeyVersion != version).ToList();
            var mapped = others.Count(next.ContainsKey);
            (rows, left) = (rows + mapped, left + others.Count - mapped);
        }

        return (rows, left);
    }

    // The counts of the year's parts that hold others, and how many of them hold any that is none of the ids. Whoever was erased has no id.
    private async Task<(IReadOnlyList<string> Names, int Unknown)> FindInBooksAsync(
        Centre centre, ReportingPeriod year, Dictionary<UserKey, UserKey> next, int version, CancellationToken cancellationToken)
    {
        var (names, unknown) = (new List<string>(), 0);
        foreach (var part in year.Parts(centre.ReportsBy))
        {
            names.AddRange(await partCounts.FindUsersAsync(user => user.KeyVersion != version, centre.Id, part, cancellationToken));
            unknown += (await partCounts.FindUsersAsync(
                user => user.KeyVersion != version && !user.IsErased && !next.ContainsKey(user), centre.Id, part, cancellationToken)).Count;
        }

        return (names, unknown);
    }

    private static UserKey Rekeyed(UserKey user, Dictionary<UserKey, UserKey> next, int version) =>
        user.IsErased ? user with { KeyVersion = version } : next.GetValueOrDefault(user, user);

    // The year is given over first, so that nothing is imported under the previous key any more.
    private async Task<int> RekeyAsync(
        Centre centre,
        ReportingPeriod year,
        IReadOnlyList<SourcePartition> partitions,
        Dictionary<UserKey, UserKey> next,
        int version,
        CancellationToken cancellationToken)
    {
        await keyYears.ReplaceAsync(centre.Id, year, version, cancellationToken);
        var rows = 0;
        foreach (var partition in partitions)
        {
            rows += await visits.RekeyAsync(partition, next, cancellationToken);
            logger.LogInformation("Re-keyed {Partition}; {Rows} rows of {Year} so far", partition.Key, rows, year.Id);
        }

        return rows;
    }
}

/// <summary>A reporting year that holds pseudonyms of other keys than the present one.</summary>
/// <param name="Year">The year's id, with a hyphen for a slash.</param>
/// <param name="Rows">The rows that were re-keyed, or would be.</param>
/// <param name="Books">The counts of closed parts and drafts whose users were re-keyed, or would be.</param>
/// <param name="Left">
/// The rows, and counts of closed parts and drafts, whose pseudonyms are of none of the ids;
/// as long as there are any, the year is left as it is.
/// </param>
/// <param name="IsDone">Whether the year is under the present key now.</param>
public sealed record RekeyedYear(string Year, int Rows, int Books, int Left, bool IsDone);

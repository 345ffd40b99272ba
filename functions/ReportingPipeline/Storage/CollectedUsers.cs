using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>Single users among the collected counts, those that count and those that have yet to be swept.</summary>
public sealed class CollectedUsers(CollectedCountsBlobs collected, CurrentCountsTable currentCounts)
{
    /// <summary>Where some users are counted, in a centre or in all of them.</summary>
    public async Task<IReadOnlyList<PersonCount>> FindAsync(
        IReadOnlyCollection<UserKey> users, string? centreId, CancellationToken cancellationToken)
    {
        var found = new List<PersonCount>();
        foreach (var year in await collected.ListAsync(centreId, cancellationToken))
        {
            var counted = await collected.ReadUsersAsync(year.Name, cancellationToken);
            found.AddRange(counted
                .Where(user => users.Contains(user.User))
                .Select(user => new PersonCount(year.CentreId, year.Year, year.Name, user.User)));
        }

        return found;
    }

    /// <summary>
    /// Takes users out of those counts of a centre that was counted anew that do not count any more. Of a centre that could not be
    /// counted anew, it takes them out of all.
    /// </summary>
    public async Task RemoveAsync(IEnumerable<PersonCount> counts, IReadOnlySet<string> countedAnew, CancellationToken cancellationToken)
    {
        foreach (var centre in counts.GroupBy(count => count.Centre))
        {
            var current = countedAnew.Contains(centre.Key) ? await CurrentAsync(centre.Key, cancellationToken) : [];
            foreach (var year in centre.Where(count => !current.Contains(count.Name)).GroupBy(count => count.Name, count => count.User))
            {
                await collected.RemoveUsersAsync(year.Key, user => year.Contains(user.User), cancellationToken);
            }
        }
    }

    private async Task<HashSet<string>> CurrentAsync(string centreId, CancellationToken cancellationToken) =>
    [
        .. (await currentCounts.ReadAsync(centreId, cancellationToken)).Years
            .Select(year => CollectedCountsBlobs.NameOf(centreId, year.Key, year.Value.Generation)),
    ];
}

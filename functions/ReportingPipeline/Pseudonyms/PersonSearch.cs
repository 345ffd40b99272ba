using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>Finds what is stored of one person, by the pseudonyms under every key that is set.</summary>
public sealed class PersonSearch(PseudonymKeys keys, RegisteredVisits visits, CollectedUsers collected, PartCountsBlobs partCounts)
{
    /// <summary>
    /// Every place that holds rows of a person, in a centre or, without one, in all of them;
    /// it reads everything and changes nothing.
    /// </summary>
    /// <exception cref="StateConflictException">No key is set.</exception>
    public async Task<PersonRows> FindAsync(CanonicalId id, string? centreId, CancellationToken cancellationToken)
    {
        var users = keys.All.Select(key => key.PseudonymOf(id)).ToList();
        return new PersonRows(
            [.. users.Select(user => user.KeyVersion)],
            await visits.FindAsync(users, centreId, cancellationToken),
            await collected.FindAsync(users, centreId, cancellationToken),
            await partCounts.FindUsersAsync(users.Contains, centreId, part: null, cancellationToken));
    }
}

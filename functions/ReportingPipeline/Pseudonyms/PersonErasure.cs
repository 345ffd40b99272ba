using Microsoft.Extensions.Logging;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Pseudonyms;

/// <summary>
/// Erases one person: deletes the visits, has the counts collected anew, and puts a random token in the place of the pseudonym in
/// what is frozen, whose figures stay. Workbooks hold no pseudonyms and are left alone. Running it again finishes what was begun.
/// </summary>
public sealed class PersonErasure(
    PseudonymKeys keys,
    PersonSearch search,
    CentresBlob centres,
    RegisteredVisits visits,
    VisitCollector collector,
    CollectedUsers collected,
    PartCountsBlobs partCounts,
    ErasuresTable erasures,
    TimeProvider clock,
    ILogger<PersonErasure> logger)
{
    /// <summary>Erases a person, in a centre or, without one, in all of them; returns what went.</summary>
    /// <exception cref="StateConflictException">No key is set.</exception>
    public async Task<Erasure> EraseAsync(CanonicalId id, string? centreId, string who, CancellationToken cancellationToken)
    {
        var found = await search.FindAsync(id, centreId, cancellationToken);
        var erasure = Erasure.Of(found, who, clock.GetUtcNow());
        var configured = (await centres.ReadAsync(cancellationToken)).Select(centre => centre.Id).ToHashSet();

        await visits.DeleteAsync(found.Visits, cancellationToken);
        await UncountAsync(id, centreId, erasure.Centres, configured, cancellationToken);
        foreach (var centre in found.Frozen.GroupBy(PartCountsBlobs.CentreOf)) await ReplaceFrozenAsync(id, centre.Key, centre, cancellationToken);

        // Also the tokens of a run that died when it had used them all.
        var searched = centreId is null ? configured.Union(erasure.Centres) : [centreId];
        await erasures.FinishAsync(erasure, searched.SelectMany(centre => keys.All, (centre, key) => Tag(key, centre, id)), cancellationToken);
        logger.LogInformation(
            "{Who} had a person erased: {Visits} visits, {Collected} rows of collected counts, {Frozen} frozen counts",
            who, erasure.Visits, erasure.CollectedRows, erasure.FrozenCounts);
        return erasure;
    }

    // A full recount, as only that notices rows that are gone. What it replaces is deleted at once, and not after half a day.
    private async Task UncountAsync(
        CanonicalId id, string? centreId, IReadOnlyList<string> centreIds, IReadOnlySet<string> configured, CancellationToken cancellationToken)
    {
        await collector.CollectAsync(centreIds, everything: true, cancellationToken);
        var users = keys.All.Select(key => key.PseudonymOf(id)).ToList();
        await collected.DeleteAsync(await collected.FindAsync(users, centreId, cancellationToken), configured, cancellationToken);
    }

    // One token for a pseudonym in all parts of a centre, so that a count over several years stays what it was.
    private async Task ReplaceFrozenAsync(CanonicalId id, string centreId, IEnumerable<string> parts, CancellationToken cancellationToken)
    {
        var tokens = new Dictionary<UserKey, UserKey>();
        foreach (var key in keys.All)
        {
            var user = key.PseudonymOf(id);
            tokens[user] = user.ErasedAs(await erasures.TokenAsync(Tag(key, centreId, id), cancellationToken));
        }

        foreach (var part in parts) await partCounts.ReplaceUsersAsync(part, user => tokens.GetValueOrDefault(user, user), cancellationToken);
    }

    private static string Tag(PseudonymKey key, string centreId, CanonicalId id) => key.HashFor("tags of erasures", $"{centreId}\n{id.Value}");
}

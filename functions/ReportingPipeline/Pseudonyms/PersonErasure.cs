using Microsoft.Extensions.Logging;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Settings;
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
    CurrentCountsTable currentCounts,
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

        // Before anything goes: as long as there are tokens, nobody takes what is missing for a cancellation.
        var tokens = new Dictionary<string, IReadOnlyDictionary<UserKey, UserKey>>();
        foreach (var centre in erasure.Centres) tokens[centre] = await TokensAsync(id, centre, cancellationToken);

        await visits.DeleteAsync(found.Visits, cancellationToken);
        await UncountAsync(id, centreId, erasure.Centres, cancellationToken);
        foreach (var name in found.Frozen)
        {
            var ofCentre = tokens[PartCountsBlobs.CentreOf(name)];
            await partCounts.ReplaceUsersAsync(name, user => ofCentre.GetValueOrDefault(user, user), cancellationToken);
        }

        // Also the tokens of a run that died when it had used them all.
        var unfinished = await erasures.FindUnfinishedAsync(cancellationToken);
        var searched = unfinished.Where(centre => centreId is null || centre == centreId);
        var tags = searched.SelectMany(centre => keys.All, (centre, key) => Tag(key, centre, id));
        await erasures.FinishAsync(erasure, tags, cancellationToken);
        logger.LogInformation(
            "A person was erased: {Visits} visits, {Collected} rows of collected counts, {Frozen} frozen counts",
            erasure.Visits, erasure.CollectedRows, erasure.FrozenCounts);
        return erasure;
    }

    // What a recount replaces is deleted at once, and not after half a day.
    private async Task UncountAsync(CanonicalId id, string? centreId, IReadOnlyList<string> centreIds, CancellationToken cancellationToken)
    {
        var counted = new HashSet<string>();
        foreach (var centre in centreIds)
        {
            if (await TryCountAnewAsync(centre, cancellationToken)) counted.Add(centre);
        }

        var users = keys.All.Select(key => key.PseudonymOf(id)).ToList();
        await collected.RemoveAsync(await collected.FindAsync(users, centreId, cancellationToken), counted, cancellationToken);
    }

    // A full recount, as only that notices rows that are gone. Nobody has to wait for it until a configuration is put right: then the
    // person's rows go without it, nothing is reported from what is left, and the first run that can count does it.
    private async Task<bool> TryCountAnewAsync(string centreId, CancellationToken cancellationToken)
    {
        try
        {
            if ((await centres.ReadAsync(cancellationToken)).Any(centre => centre.Id == centreId))
            {
                await collector.CollectAsync(centreId, everything: true, cancellationToken);
                return true;
            }
        }
        catch (ConfigurationException wrong)
        {
            logger.LogWarning(
                wrong,
                "{Centre} cannot be counted anew; the person's rows go, and everything is counted when the configuration is right",
                centreId);
        }

        await currentCounts.CountAnewAsync(centreId, cancellationToken);
        return false;
    }

    // One token for a pseudonym in all parts of a centre, so that a count over several years stays what it was.
    private async Task<IReadOnlyDictionary<UserKey, UserKey>> TokensAsync(
        CanonicalId id, string centreId, CancellationToken cancellationToken)
    {
        var tokens = new Dictionary<UserKey, UserKey>();
        foreach (var key in keys.All)
        {
            var user = key.PseudonymOf(id);
            tokens[user] = user.ErasedAs(await erasures.TokenAsync(centreId, Tag(key, centreId, id), cancellationToken));
        }

        return tokens;
    }

    private static string Tag(PseudonymKey key, string centreId, CanonicalId id) =>
        key.HashFor("tags of erasures", $"{centreId}\n{id.Value}");
}

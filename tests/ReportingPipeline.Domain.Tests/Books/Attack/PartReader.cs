using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>
/// Finds out which registrations a proposed version counts: of every user, and of every row as far as they name no user, those of the
/// version before or the present ones; and that it counts nothing else.
/// </summary>
internal sealed class PartReader(AttackedPart part, IReadOnlyList<Registration> present, TrueRows rows, Action<string> violate)
{
    /// <summary>The users whose corrections are taken up.</summary>
    public HashSet<string> Taken { get; } = [];

    /// <summary>The users whose corrections wait.</summary>
    public HashSet<string> Left { get; } = [];

    /// <summary>The registrations that the part counts from now on.</summary>
    /// <param name="next">Its next version; null if it keeps the one that it has.</param>
    public IReadOnlyList<Registration> Read(CollectedCounts? next)
    {
        var counts = next ?? part.Counts[^1];
        ReadUsers(TrueCounts.UserMonths(counts));
        var visits = TrueCounts.Visits(counts);
        IReadOnlyList<Registration> counted = [.. ByUsers(), .. Nameless(visits)];
        if (!Same(TrueCounts.Visits(counted, rows), visits)) violate($"the visits of {part.Part} are not those of its users and others");
        if (next?.ContentHash() == part.Counts[^1].ContentHash()) violate($"the new version of {part.Part} has nothing new");
        return counted;
    }

    private void ReadUsers(Dictionary<string, string> actual)
    {
        var (before, now) = (TrueCounts.UserMonths(part.Rows, rows), TrueCounts.UserMonths(present, rows));
        foreach (var user in before.Keys.Union(now.Keys).Union(actual.Keys))
        {
            var (former, latter, counted) = (before.GetValueOrDefault(user), now.GetValueOrDefault(user), actual.GetValueOrDefault(user));
            if (counted != former && counted != latter) violate($"{user} counts '{counted}', neither '{former}' nor '{latter}'");
            if (former == latter) continue;
            (counted == latter ? Taken : Left).Add(user);
        }
    }

    private IEnumerable<Registration> ByUsers() => part.Rows.Where(row => row.NamesUser && !Taken.Contains(row.User!))
        .Concat(present.Where(row => row.NamesUser && Taken.Contains(row.User!)));

    private IEnumerable<Registration> Nameless(Dictionary<(YearMonth Month, string MunicipalityId, string Sort), int> counted)
    {
        foreach (var row in rows.All)
        {
            var (before, now) = (Of(part.Rows), Of(present));
            var actual = counted.Where(place => place.Key.Sort != "user" && rows.Of(place.Key.MunicipalityId) == row).ToDictionary();
            foreach (var registration in Same(TrueCounts.Visits(now, rows), actual) ? now : before) yield return registration;

            List<Registration> Of(IEnumerable<Registration> all) => [.. all.Where(other => !other.NamesUser && rows.Of(other) == row)];
        }
    }

    private static bool Same<TKey>(Dictionary<TKey, int> left, Dictionary<TKey, int> right)
        where TKey : notnull =>
        left.Count == right.Count && left.All(place => right.GetValueOrDefault(place.Key) == place.Value);
}

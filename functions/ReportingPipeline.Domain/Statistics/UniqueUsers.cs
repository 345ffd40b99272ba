using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Statistics;

/// <summary>
/// The registered unique users of a span, each counted once. Such counts are never added up over months, halves or years.
/// </summary>
public sealed class UniqueUsers
{
    private readonly Dictionary<string, int> _byMunicipality;

    private UniqueUsers(Dictionary<string, int> byMunicipality, IReadOnlyList<int> keyVersions)
    {
        _byMunicipality = byMunicipality;
        KeyVersions = keyVersions;
    }

    /// <summary>The versions of the pseudonym key that the span's users are known by, ascending.</summary>
    public IReadOnlyList<int> KeyVersions { get; }

    /// <summary>
    /// Whether there is no count, because the span holds pseudonyms of two key versions and one person would be counted twice.
    /// </summary>
    public bool IsRefused => KeyVersions.Count > 1;

    /// <summary>The number of users; null if refused.</summary>
    public int? Total => IsRefused ? null : _byMunicipality.Values.Sum();

    /// <summary>Counts the users of a span.</summary>
    public static UniqueUsers Count(CollectedCounts counts, MonthSpan span)
    {
        var users = counts.Users(span);
        return new UniqueUsers(
            users.Values.CountBy(municipality => municipality).ToDictionary(),
            [.. users.Keys.Select(user => user.KeyVersion).Distinct().Order()]);
    }

    /// <summary>The number of users whose latest visit in the span was from a municipality; null if refused.</summary>
    public int? From(string municipalityId) => IsRefused ? null : _byMunicipality.GetValueOrDefault(municipalityId);
}

using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>
/// The registered unique users of a span, each counted once. Such counts are never added up over months, halves or years.
/// </summary>
public sealed class UniqueUsers
{
    private readonly IReadOnlyDictionary<string, int> _counted;
    private readonly IReadOnlyDictionary<string, IReadOnlySet<int>> _visiting;

    internal UniqueUsers(
        IReadOnlyList<int> keyVersions,
        IReadOnlyDictionary<string, int> counted,
        IReadOnlyDictionary<string, IReadOnlySet<int>> visiting) =>
        (KeyVersions, _counted, _visiting) = (keyVersions, counted, visiting);

    /// <summary>The versions of the pseudonym key that the span's users are known by, ascending.</summary>
    public IReadOnlyList<int> KeyVersions { get; }

    /// <summary>
    /// Whether there is no count, because the span holds pseudonyms of two key versions and one person would be counted twice.
    /// </summary>
    public bool IsRefused => KeyVersions.Count > 1;

    /// <summary>The number of users; null if refused.</summary>
    public int? Total => IsRefused ? null : _counted.Values.Sum();

    /// <summary>The number of users whose latest visit in the span was from one of some municipalities; null if refused.</summary>
    public int? CountedUnder(MunicipalityRow row) => IsRefused ? null : row.Ids.Sum(id => _counted.GetValueOrDefault(id));

    /// <summary>The number of users with any visit in the span from one of some municipalities, under any version of the key.</summary>
    public int VisitingFrom(MunicipalityRow row) => row.Ids switch
    {
        [var id] => _visiting.GetValueOrDefault(id)?.Count ?? 0,
        var ids => ids.SelectMany(IEnumerable<int> (id) => _visiting.TryGetValue(id, out var users) ? users : []).Distinct().Count(),
    };
}

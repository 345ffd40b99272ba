using ReportingPipeline.Domain.Changes;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Numbers the counts that a reader may not know, oldest release first. A count that is another than when it was last told or
/// hidden is another unknown, even if it is back where it once was; one that is the same is the same.
/// </summary>
internal sealed class Unknowns
{
    private readonly Dictionary<FigureName, List<int>> _versions = [];
    private readonly List<long?> _values = [];

    public int Count => _values.Count;

    /// <summary>The number of a count that now has a value; of one whose value nobody knows any more if that is null.</summary>
    public int Of(FigureName name, long? value)
    {
        var count = CellNames.CountOf(name);
        if (!_versions.TryGetValue(count, out var versions)) _versions[count] = versions = [];
        if (versions.Count > 0 && _values[versions[^1]] == value) return versions[^1];

        _values.Add(value);
        versions.Add(_values.Count - 1);
        return versions[^1];
    }

    public long? ValueOf(int number) => _values[number];
}

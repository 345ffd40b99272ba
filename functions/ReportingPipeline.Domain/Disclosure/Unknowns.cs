using ReportingPipeline.Domain.Changes;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Numbers the counts that a reader may not know. A count that is another than in an earlier release is another unknown, and
/// one that is the same is the same.
/// </summary>
internal sealed class Unknowns
{
    private readonly Dictionary<(FigureName Name, long? Value), int> _numbers = [];
    private readonly List<long?> _values = [];

    public int Count => _values.Count;

    /// <summary>The number of a count with a value; of one whose value nobody knows any more if that is null.</summary>
    public int Of(FigureName name, long? value)
    {
        var count = CellNames.CountOf(name);
        if (_numbers.TryGetValue((count, value), out var number)) return number;

        _values.Add(value);
        return _numbers[(count, value)] = _values.Count - 1;
    }

    public long? ValueOf(int number) => _values[number];
}

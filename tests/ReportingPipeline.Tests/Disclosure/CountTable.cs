using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>A small table of counts with names, from which a problem of disclosure is made; counts are persons unless said otherwise.</summary>
internal sealed class CountTable(int threshold)
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<long?> _values = [];
    private readonly List<long> _persons = [];
    private readonly List<LinearForm> _zero = [];
    private readonly List<LinearForm> _zeroOrMore = [];
    private readonly List<LinearForm> _differences = [];
    private readonly HashSet<string> _known = [];
    private readonly HashSet<string> _unprinted = [];

    public LinearForm this[string name] => LinearForm.Of(_numbers[name]);

    public long Value(string name) => _values[_numbers[name]]!.Value;

    public CountTable Count(string name, long value, long? persons = null)
    {
        _numbers[name] = _values.Count;
        _values.Add(value);
        _persons.Add(persons ?? value);
        return this;
    }

    /// <summary>A count that is the sum of others, and the complements of its parts.</summary>
    public CountTable Sum(string total, params string[] parts)
    {
        if (!_numbers.ContainsKey(total)) Count(total, parts.Sum(Value), parts.Sum(part => _persons[_numbers[part]]));
        _zero.Add(LinearForm.Sum(parts.Select(part => _numbers[part])) - this[total]);
        return this;
    }

    /// <summary>A count whose persons are among those of another; what the other has more is a target if it is small.</summary>
    public CountTable Within(string part, string whole)
    {
        _zeroOrMore.Add(this[whole] - this[part]);
        return Difference(this[whole] - this[part]);
    }

    public CountTable AtLeast(LinearForm form)
    {
        _zeroOrMore.Add(form);
        return this;
    }

    public CountTable Difference(LinearForm form)
    {
        _differences.Add(form);
        return this;
    }

    /// <summary>Printed before.</summary>
    public CountTable Known(params string[] names)
    {
        _known.UnionWith(names);
        return this;
    }

    /// <summary>Not to be printed, and no ":" either.</summary>
    public CountTable Unprinted(params string[] names)
    {
        _unprinted.UnionWith(names);
        return this;
    }

    public DisclosureProblem Problem() => new(
        threshold,
        [.. _values],
        [.. _numbers.Select(cell => _unprinted.Contains(cell.Key) || _values[cell.Value] == 0 ? 0L : 1L)],
        _zero,
        _zeroOrMore,
        _numbers.Where(cell => _known.Contains(cell.Key) || (_values[cell.Value] == 0 && !_unprinted.Contains(cell.Key))).Select(cell => cell.Value).ToHashSet(),
        [.. _numbers.Where(cell => !_known.Contains(cell.Key) && !_unprinted.Contains(cell.Key)).OrderByDescending(cell => _values[cell.Value])
            .Select(cell => new CandidateCell(cell.Value, IsSmall(_persons[cell.Value])))],
        [.. _numbers.Values.Where(number => IsSmall(_persons[number])).Select(LinearForm.Of)
            .Concat(_differences.Where(form => IsSmall(Math.Abs(form.ValueAt(number => _values[number]!.Value)))))]);

    public string[] Names(IReadOnlySet<int> hidden) => [.. _numbers.Where(cell => hidden.Contains(cell.Value)).Select(cell => cell.Key)];

    private bool IsSmall(long persons) => persons > 0 && persons < threshold;
}

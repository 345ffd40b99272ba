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
    private readonly HashSet<string> _hiddenBefore = [];

    /// <summary>Registered unique users of the example centre in three years with their sums, as it published them.</summary>
    public static CountTable OfTheExample(int threshold)
    {
        var table = new CountTable(threshold);
        (string Name, int[] Years)[] places = [("Hamar", [49, 68, 64]), ("Stange", [17, 15, 15]), ("Ringsaker", [4, 12, 12]), ("Løten", [6, 9, 13])];
        foreach (var (name, years) in places)
        {
            foreach (var (year, users) in years.Index()) table.Count($"{name} {2018 + year}", users);
            table.Sum($"{name} sum", [.. Enumerable.Range(2018, 3).Select(year => $"{name} {year}")]);
        }

        foreach (var year in Enumerable.Range(2018, 3)) table.Sum($"total {year}", [.. places.Select(place => $"{place.Name} {year}")]);
        return table.Sum("total sum", "total 2018", "total 2019", "total 2020").Sum("total sum", "Hamar sum", "Stange sum", "Ringsaker sum", "Løten sum");
    }

    /// <summary>The names of all counts, in order.</summary>
    public IEnumerable<string> Names => _numbers.Keys;

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

    /// <summary>A difference of two counts that are the same.</summary>
    public CountTable Same(LinearForm difference)
    {
        _zero.Add(difference);
        return this;
    }

    /// <summary>Hidden before, and so for good.</summary>
    public CountTable MustStayHidden(params string[] names)
    {
        _hiddenBefore.UnionWith(names);
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
            .Select(cell => new CandidateCell(cell.Value, _hiddenBefore.Contains(cell.Key) || IsSmall(_persons[cell.Value])))],
        [.. _numbers.Values.Where(number => IsSmall(_persons[number])).Select(LinearForm.Of)
            .Concat(_differences.Where(form => IsSmall(Math.Abs(form.ValueAt(number => _values[number]!.Value)))))]);

    /// <summary>The names of what must be hidden.</summary>
    public string[] Decide() => NamesOf(CellSuppression.Decide(Problem()).Hidden);

    /// <summary>What a reader can work out of a form if some counts are hidden and all others are printed.</summary>
    public Interval Bounds(IEnumerable<string> hidden, LinearForm form) =>
        CellSuppression.BoundsOf(Problem(), hidden.Select(name => _numbers[name]).ToHashSet(), form);

    public string[] NamesOf(IReadOnlySet<int> hidden) => [.. _numbers.Where(cell => hidden.Contains(cell.Value)).Select(cell => cell.Key)];

    private bool IsSmall(long persons) => persons > 0 && persons < threshold;
}

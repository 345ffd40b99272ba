namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>A row of exact factors by unknown; those that are zero are not held.</summary>
internal sealed class SparseRow
{
    private readonly SortedDictionary<int, Rational> _factors = [];

    public SparseRow(LinearForm form)
    {
        foreach (var (unknown, factor) in form.Terms) _factors[unknown] = factor;
    }

    public bool IsZero => _factors.Count == 0;

    /// <summary>The first unknown.</summary>
    public int Pivot => _factors.First().Key;

    public IEnumerable<int> Unknowns() => _factors.Keys;

    /// <summary>Makes the factor of the pivot one.</summary>
    public void Normalize()
    {
        var first = _factors.First().Value;
        foreach (var unknown in _factors.Keys.ToList()) _factors[unknown] /= first;
    }

    /// <summary>Takes off the multiple of a normalized row that makes the factor of its pivot zero.</summary>
    public void Eliminate(SparseRow row)
    {
        if (!_factors.TryGetValue(row.Pivot, out var multiple)) return;
        foreach (var (unknown, factor) in row._factors)
        {
            var left = _factors.GetValueOrDefault(unknown) - (multiple * factor);
            if (left.IsZero) _factors.Remove(unknown);
            else _factors[unknown] = left;
        }
    }

    public bool IsMultipleOf(SparseRow other)
    {
        if (_factors.Count != other._factors.Count) return false;
        var (mine, its) = (_factors.First().Value, other._factors.First().Value);
        return _factors.Zip(other._factors).All(pair =>
            pair.First.Key == pair.Second.Key && (pair.First.Value * its).CompareTo(pair.Second.Value * mine) == 0);
    }
}

namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>
/// What follows exactly, by adding and subtracting, from the forms whose values a reader knows; constants make no difference
/// to that. Held as the rows of an exact, fully reduced row-echelon form.
/// </summary>
internal sealed class RowEchelon
{
    private readonly Dictionary<int, SparseRow> _byPivot = [];
    private readonly List<SparseRow> _watched;

    /// <summary>Nothing known yet, with forms that must not follow from what becomes known.</summary>
    public RowEchelon(IEnumerable<LinearForm> watched) => _watched = [.. watched.Select(form => new SparseRow(form))];

    /// <summary>Whether the value of a watched form follows from what is known.</summary>
    public bool IsExposed(int watched) => _watched[watched].IsZero;

    /// <summary>Makes the value of a form known.</summary>
    public void Add(LinearForm form)
    {
        var row = Reduce(form);
        if (row.IsZero) return;

        row.Normalize();
        foreach (var other in _byPivot.Values.Concat(_watched)) other.Eliminate(row);
        _byPivot[row.Pivot] = row;
    }

    /// <summary>Whether some watched form that does not follow yet would, if the value of a form were known as well.</summary>
    public bool WouldExpose(LinearForm form)
    {
        var row = Reduce(form);
        return !row.IsZero && _watched.Exists(watched => !watched.IsZero && watched.IsMultipleOf(row));
    }

    private SparseRow Reduce(LinearForm form)
    {
        var row = new SparseRow(form);
        foreach (var unknown in row.Unknowns().Where(_byPivot.ContainsKey).ToList()) row.Eliminate(_byPivot[unknown]);
        return row;
    }
}

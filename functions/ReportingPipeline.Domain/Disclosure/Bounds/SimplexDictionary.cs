namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>
/// A system of linear equations over unknowns that are zero or more, solved for some of them (the basic ones), as in the
/// simplex method; everything is exact. The rows read: basic = constant + factors · others.
/// </summary>
internal sealed class SimplexDictionary
{
    // The largest gain is the quickest choice, but may go round in circles; the smallest number (Bland's rule) never does.
    private const int QuickPivots = 200;

    private readonly List<Rational[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly List<int> _others;
    private readonly Dictionary<int, long> _fixed = [];
    private int _unknowns;

    /// <summary>Unknowns 0 to <paramref name="unknowns"/> less one, about which nothing else is known.</summary>
    public SimplexDictionary(int unknowns)
    {
        _unknowns = unknowns;
        _others = [.. Enumerable.Range(0, unknowns)];
    }

    private SimplexDictionary(SimplexDictionary other)
    {
        _rows.AddRange(other._rows.Select(row => (Rational[])row.Clone()));
        _basic.AddRange(other._basic);
        _others = [.. other._others];
        _fixed = new(other._fixed);
        _unknowns = other._unknowns;
    }

    private int Constant => _others.Count;

    /// <summary>A copy that can be changed by itself.</summary>
    public SimplexDictionary Copy() => new(this);

    /// <summary>Adds the equation "form = 0", before any other condition; false if it contradicts those there are.</summary>
    public bool TryAddEquation(LinearForm form)
    {
        var row = InTermsOfOthers(form);
        var column = Pick(row);
        if (column < 0) return row[Constant].IsZero;

        _rows.Add(row);
        _basic.Add(-1);
        Pivot(_rows.Count - 1, column);
        RemoveColumn(column);
        return true;
    }

    /// <summary>Gives an unknown a value for good; false if it cannot have it. The dictionary may have to be made feasible again.</summary>
    public bool TryFix(int unknown, long value)
    {
        var row = _basic.IndexOf(unknown);
        if (row >= 0)
        {
            var other = Pick(_rows[row]);
            if (other < 0) return _rows[row][Constant].CompareTo(value) == 0;
            Pivot(row, other);
        }

        var column = _others.IndexOf(unknown);
        if (column < 0) return _fixed.GetValueOrDefault(unknown) == value;

        foreach (var equation in _rows.Where(equation => !equation[column].IsZero)) equation[Constant] += equation[column] * value;
        RemoveColumn(column);
        _fixed[unknown] = value;
        return true;
    }

    /// <summary>Adds the condition "form is zero or more".</summary>
    public void AddCondition(LinearForm form) => AddCondition(InTermsOfOthers(form));

    /// <summary>Adds the condition that an unknown is at most, or at least, a whole number.</summary>
    public void AddBound(int unknown, long bound, bool isUpper) => AddCondition(
        isUpper ? LinearForm.Number(bound) - LinearForm.Of(unknown) : LinearForm.Of(unknown) - LinearForm.Number(bound));

    /// <summary>Makes every basic unknown zero or more; false if that cannot be.</summary>
    public bool TryMakeFeasible()
    {
        var worst = MostNegativeRow();
        if (worst < 0) return true;

        // An unknown more, which makes up for what is missing in every row; then it is made as small as can be.
        var helper = _unknowns++;
        _others.Add(helper);
        for (var row = 0; row < _rows.Count; row++) _rows[row] = [.. _rows[row][..^1], Rational.One, _rows[row][^1]];
        Pivot(worst, _others.Count - 1);

        var objective = InTermsOfOthers(LinearForm.Number(0) - LinearForm.Of(helper));
        Climb(ref objective);
        if (!objective[Constant].IsZero) return false;

        var at = _basic.IndexOf(helper);
        if (at >= 0)
        {
            var column = Pick(_rows[at]);
            if (column >= 0) Pivot(at, column);
            else RemoveRow(at);
        }

        var unused = _others.IndexOf(helper);
        if (unused >= 0) RemoveColumn(unused);
        return true;
    }

    /// <summary>The largest value of a form, from a feasible dictionary; null if there is none, as it grows without end.</summary>
    public Rational? Maximize(LinearForm form, out Rational[] objective)
    {
        objective = InTermsOfOthers(form);
        return Climb(ref objective) ? objective[Constant] : null;
    }

    /// <summary>Restores feasibility after a condition was added to an optimum (the dual simplex method); false if it cannot be.</summary>
    public bool TryRestore(ref Rational[] objective)
    {
        for (var pivots = 0; ; pivots++)
        {
            var row = pivots < QuickPivots ? MostNegativeRow() : FirstNegativeRow();
            if (row < 0) return true;

            var column = -1;
            for (var other = 0; other < _others.Count; other++)
            {
                if (_rows[row][other].Sign <= 0) continue;
                if (column < 0) column = other;
                else
                {
                    var order = (objective[other] * _rows[row][column]).CompareTo(objective[column] * _rows[row][other]);
                    if (order > 0 || (order == 0 && _others[other] < _others[column])) column = other;
                }
            }

            if (column < 0) return false;
            Pivot(row, column, ref objective);
        }
    }

    /// <summary>The values of the unknowns at the present corner.</summary>
    public Rational[] Values()
    {
        var values = new Rational[_unknowns];
        for (var row = 0; row < _basic.Count; row++) values[_basic[row]] = _rows[row][Constant];
        foreach (var (unknown, value) in _fixed) values[unknown] = value;
        return values;
    }

    // The slack unknown of a condition is a whole number where the others are, as its factors are.
    private void AddCondition(Rational[] row)
    {
        _rows.Add(row);
        _basic.Add(_unknowns++);
    }

    private Rational[] InTermsOfOthers(LinearForm form)
    {
        var result = new Rational[_others.Count + 1];
        result[Constant] = form.Constant;
        foreach (var (unknown, factor) in form.Terms)
        {
            var row = _basic.IndexOf(unknown);
            if (row < 0)
            {
                var column = _others.IndexOf(unknown);
                if (column >= 0) result[column] += factor;
                else result[Constant] += factor * _fixed[unknown];
                continue;
            }

            for (var column = 0; column < result.Length; column++)
            {
                if (!_rows[row][column].IsZero) result[column] += _rows[row][column] * factor;
            }
        }

        return result;
    }

    // False if there is no end to it.
    private bool Climb(ref Rational[] objective)
    {
        for (var pivots = 0; ; pivots++)
        {
            var column = -1;
            for (var other = 0; other < _others.Count; other++)
            {
                if (objective[other].Sign <= 0) continue;
                if (column < 0 || (pivots < QuickPivots ? objective[other] > objective[column] : _others[other] < _others[column])) column = other;
            }

            if (column < 0) return true;

            var row = TightestRow(column);
            if (row < 0) return false;
            Pivot(row, column, ref objective);
        }
    }

    private int TightestRow(int column)
    {
        var tightest = -1;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][column].Sign >= 0) continue;
            if (tightest < 0)
            {
                tightest = row;
                continue;
            }

            var order = (_rows[row][Constant] * _rows[tightest][column]).CompareTo(_rows[tightest][Constant] * _rows[row][column]);
            if (order > 0 || (order == 0 && _basic[row] < _basic[tightest])) tightest = row;
        }

        return tightest;
    }

    private int MostNegativeRow()
    {
        var worst = -1;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][Constant].Sign < 0 && (worst < 0 || _rows[row][Constant] < _rows[worst][Constant])) worst = row;
        }

        return worst;
    }

    private int FirstNegativeRow()
    {
        var first = -1;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row][Constant].Sign < 0 && (first < 0 || _basic[row] < _basic[first])) first = row;
        }

        return first;
    }

    // A factor of one or minus one keeps the numbers whole.
    private int Pick(Rational[] row)
    {
        var picked = -1;
        for (var column = 0; column < _others.Count; column++)
        {
            if (row[column].IsZero) continue;
            if (row[column].IsInteger && Math.Abs(row[column].Numerator) == 1) return column;
            if (picked < 0) picked = column;
        }

        return picked;
    }

    private void Pivot(int row, int column, ref Rational[] objective)
    {
        Pivot(row, column);
        Substitute(objective, _rows[row], column);
    }

    private void Pivot(int row, int column)
    {
        var pivot = _rows[row];
        var factor = pivot[column];
        for (var other = 0; other < pivot.Length; other++)
        {
            if (other != column && !pivot[other].IsZero) pivot[other] = -pivot[other] / factor;
        }

        pivot[column] = Rational.One / factor;
        (_basic[row], _others[column]) = (_others[column], _basic[row]);
        for (var other = 0; other < _rows.Count; other++)
        {
            if (other != row) Substitute(_rows[other], pivot, column);
        }
    }

    private static void Substitute(Rational[] target, Rational[] pivot, int column)
    {
        var factor = target[column];
        if (factor.IsZero) return;
        target[column] = Rational.Zero;
        for (var other = 0; other < target.Length; other++)
        {
            if (!pivot[other].IsZero) target[other] += factor * pivot[other];
        }
    }

    private void RemoveColumn(int column)
    {
        _others.RemoveAt(column);
        for (var row = 0; row < _rows.Count; row++) _rows[row] = [.. _rows[row][..column], .. _rows[row][(column + 1)..]];
    }

    private void RemoveRow(int row)
    {
        _rows.RemoveAt(row);
        _basic.RemoveAt(row);
    }
}

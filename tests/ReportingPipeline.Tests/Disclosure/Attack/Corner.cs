namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>
/// A linear program in floating point: unknowns of zero or more, solved for some of them. It only proposes; whatever it
/// finds is proven in whole numbers, and what it does not find counts against what is tested.
/// </summary>
internal sealed class Corner
{
    private const double Tiny = 1e-7;

    private readonly List<double[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly List<int> _others;
    private int _unknowns;

    /// <summary>Unknowns from 0, about which nothing else is known.</summary>
    public Corner(int unknowns)
    {
        _unknowns = unknowns;
        _others = [.. Enumerable.Range(0, unknowns)];
    }

    private Corner(Corner other)
    {
        _rows.AddRange(other._rows.Select(row => (double[])row.Clone()));
        _basic.AddRange(other._basic);
        _others = [.. other._others];
        _unknowns = other._unknowns;
    }

    public Corner Copy() => new(this);

    /// <summary>Adds that a form is zero; before any condition.</summary>
    public void AddZero(CountForm<int> form)
    {
        var row = InTermsOfOthers(form);
        var column = -1;
        for (var other = 0; other < _others.Count; other++)
        {
            if (Math.Abs(row[other]) > Tiny && (column < 0 || Math.Abs(Math.Abs(row[other]) - 1) < Math.Abs(Math.Abs(row[column]) - 1))) column = other;
        }

        if (column < 0) return;
        _rows.Add(row);
        _basic.Add(-1);
        Pivot(_rows.Count - 1, column, null);
        _others.RemoveAt(column);
        for (var index = 0; index < _rows.Count; index++) _rows[index] = [.. _rows[index][..column], .. _rows[index][(column + 1)..]];
    }

    /// <summary>Adds that a form is zero or more.</summary>
    public void Add(CountForm<int> form)
    {
        _rows.Add(InTermsOfOthers(form));
        _basic.Add(_unknowns++);
    }

    public double[] InTermsOfOthers(CountForm<int> form)
    {
        var result = new double[_others.Count + 1];
        result[^1] = form.Constant;
        foreach (var (unknown, factor) in form.Terms)
        {
            var row = _basic.IndexOf(unknown);
            if (row < 0) result[_others.IndexOf(unknown)] += factor;
            else for (var column = 0; column < result.Length; column++) result[column] += _rows[row][column] * factor;
        }

        return result;
    }

    /// <summary>Makes every unknown zero or more while no gain is left in the objective (the dual simplex method).</summary>
    public bool TryRestore(double[] objective)
    {
        for (var pivots = 0; pivots < 2_000; pivots++)
        {
            var row = -1;
            for (var basic = 0; basic < _rows.Count; basic++)
            {
                if (_rows[basic][^1] >= -Tiny) continue;
                if (row < 0 || (pivots < 200 ? _rows[basic][^1] < _rows[row][^1] : _basic[basic] < _basic[row])) row = basic;
            }

            if (row < 0) return true;

            var (column, least) = (-1, double.MaxValue);
            for (var other = 0; other < _others.Count; other++)
            {
                if (_rows[row][other] <= Tiny) continue;
                var ratio = Math.Max(0, -objective[other]) / _rows[row][other];
                if (ratio < least - Tiny || (ratio < least + Tiny && column >= 0 && _others[other] < _others[column])) (column, least) = (other, Math.Min(ratio, least));
            }

            if (column < 0) return false;
            Pivot(row, column, objective);
        }

        return false;
    }

    /// <summary>Climbs to the largest value of an objective that has an end.</summary>
    public bool TryClimb(double[] objective)
    {
        for (var pivots = 0; pivots < 2_000; pivots++)
        {
            var column = -1;
            for (var other = 0; other < _others.Count; other++)
            {
                if (objective[other] <= Tiny) continue;
                if (column < 0 || (pivots < 200 ? objective[other] > objective[column] : _others[other] < _others[column])) column = other;
            }

            if (column < 0) return true;

            var (row, least) = (-1, double.MaxValue);
            for (var basic = 0; basic < _rows.Count; basic++)
            {
                if (_rows[basic][column] >= -Tiny) continue;
                var ratio = Math.Max(0, _rows[basic][^1]) / -_rows[basic][column];
                if (ratio < least - Tiny || (ratio < least + Tiny && row >= 0 && _basic[basic] < _basic[row])) (row, least) = (basic, Math.Min(ratio, least));
            }

            if (row < 0) return false;
            Pivot(row, column, objective);
        }

        return false;
    }

    /// <summary>The values of the first unknowns.</summary>
    public double[] Values(int unknowns)
    {
        var values = new double[unknowns];
        for (var row = 0; row < _basic.Count; row++)
        {
            if (_basic[row] >= 0 && _basic[row] < unknowns) values[_basic[row]] = _rows[row][^1];
        }

        return values;
    }

    private void Pivot(int row, int column, double[]? objective)
    {
        var pivot = _rows[row];
        var factor = pivot[column];
        for (var other = 0; other < pivot.Length; other++) pivot[other] = other == column ? 1 / factor : -pivot[other] / factor;
        (_basic[row], _others[column]) = (_others[column], _basic[row]);
        for (var other = 0; other < _rows.Count; other++)
        {
            if (other != row) Substitute(_rows[other], pivot, column);
        }

        if (objective is not null) Substitute(objective, pivot, column);
    }

    private static void Substitute(double[] target, double[] pivot, int column)
    {
        var factor = target[column];
        if (factor == 0) return;
        target[column] = 0;
        for (var other = 0; other < target.Length; other++)
        {
            target[other] += factor * pivot[other];
            if (Math.Abs(target[other]) < 1e-11) target[other] = 0;
        }
    }
}

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>Exact Gaussian elimination over whole numbers.</summary>
internal static class Elimination
{
    /// <summary>
    /// All that equations say of some unknown numbers alone, as equations of which each has a number that no other has: the factors in
    /// the order of those asked for, and the value at the end.
    /// </summary>
    /// <param name="equations">The equations.</param>
    /// <param name="asked">The unknown numbers that are asked for.</param>
    public static IReadOnlyList<long[]> Within(IReadOnlyCollection<Equation> equations, IReadOnlyList<int> asked)
    {
        List<int> unknowns = [.. equations.SelectMany(equation => equation.Factors.Keys).Except(asked).Distinct(), .. asked];
        var places = unknowns.Index().ToDictionary(unknown => unknown.Item, unknown => unknown.Index);
        var rows = equations.Select(equation => Row(equation, places)).ToList();
        var (done, first, others) = (0, 0, unknowns.Count - asked.Count);
        for (var column = 0; column < unknowns.Count; column++)
        {
            if (column == others) first = done;
            var pivot = rows.FindIndex(done, row => row[column] != 0);
            if (pivot < 0) continue;

            (rows[done], rows[pivot]) = (rows[pivot], rows[done]);
            // Above the first row that is asked for nothing is needed any more.
            for (var row = column < others ? done + 1 : first; row < rows.Count; row++)
            {
                if (row != done && rows[row][column] != 0) Subtract(rows[row], rows[done], column);
            }

            done++;
        }

        return asked.Count == 0 ? [] : [.. rows[first..done].Select(row => row[others..])];
    }

    private static long[] Row(Equation equation, Dictionary<int, int> places)
    {
        var row = new long[places.Count + 1];
        foreach (var (unknown, factor) in equation.Factors) row[places[unknown]] = factor;
        row[^1] = equation.Value;
        return row;
    }

    // The multiples are as small as can be, and numbers that grow too large all the same are an error and never wrong.
    private static void Subtract(long[] row, long[] pivot, int column)
    {
        var (mine, its) = (row[column], pivot[column]);
        for (var index = 0; index < row.Length; index++) row[index] = (row[index] * its) - (pivot[index] * mine);

        var divisor = row.Aggregate(0L, GreatestCommonDivisor);
        for (var index = 0; divisor > 1 && index < row.Length; index++) row[index] /= divisor;
    }

    /// <summary>The greatest common divisor, zero for two zeros.</summary>
    internal static long GreatestCommonDivisor(long left, long right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return Math.Abs(left);
    }
}

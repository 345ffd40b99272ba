namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>The largest and smallest value that a form can have while all unknowns are whole numbers, by branch and bound.</summary>
internal sealed class WholeNumberBounds
{
    // Such tables are all but always whole at their corners; a search that goes on for longer is given up.
    private const int MostBranches = 2_000;

    private readonly SimplexDictionary _corner;
    private readonly int _unknowns;

    private WholeNumberBounds(SimplexDictionary corner, int unknowns)
    {
        _corner = corner;
        _unknowns = unknowns;
    }

    /// <summary>
    /// The bounds of whole unknowns that are zero or more, for which some forms are zero and others zero or more.
    /// </summary>
    /// <exception cref="DisclosureException">No values satisfy all of them.</exception>
    public static WholeNumberBounds Of(int unknowns, IEnumerable<LinearForm> zero, IEnumerable<LinearForm> zeroOrMore)
    {
        var corner = new SimplexDictionary(unknowns);
        var holds = true;
        foreach (var form in zero) holds &= corner.TryAddEquation(form);
        foreach (var form in zeroOrMore) corner.AddCondition(form);
        return holds && corner.TryMakeFeasible()
            ? new WholeNumberBounds(corner, unknowns)
            : throw Contradiction();
    }

    /// <summary>The bounds if some unknowns have given values as well.</summary>
    /// <exception cref="DisclosureException">They cannot have them.</exception>
    public WholeNumberBounds With(IEnumerable<(int Unknown, long Value)> values)
    {
        var corner = _corner.Copy();
        var holds = true;
        foreach (var (unknown, value) in values) holds &= corner.TryFix(unknown, value);
        return holds && corner.TryMakeFeasible() ? new WholeNumberBounds(corner, _unknowns) : throw Contradiction();
    }

    /// <summary>The largest value of a form and values of the unknowns that attain it; null if it grows without end.</summary>
    /// <exception cref="DisclosureException">The search was given up.</exception>
    public (long Value, long[] Values)? Maximize(LinearForm form)
    {
        if (_corner.Maximize(form, out var objective) is null) return null;

        (long Value, long[] Values)? best = null;
        var branches = 0;
        Branch(_corner, objective);
        return best ?? throw new DisclosureException("No whole numbers satisfy what is known, so nothing can be said of what it discloses.");

        void Branch(SimplexDictionary corner, Rational[] reached)
        {
            if (branches++ > MostBranches) throw new DisclosureException("The bounds of a figure could not be found.");
            var most = reached[^1].Floor();
            if (best is { } found && found.Value >= most) return;

            var values = corner.Values();
            var broken = Array.FindIndex(values, 0, _unknowns, value => !value.IsInteger);
            if (broken < 0)
            {
                best = (most, [.. values.Take(_unknowns).Select(value => value.Numerator)]);
                return;
            }

            var floor = values[broken].Floor();
            foreach (var (end, isUpper) in new[] { (floor, true), (floor + 1, false) })
            {
                var (branch, goal) = (corner.Copy(), (Rational[])reached.Clone());
                branch.AddBound(broken, end, isUpper);
                if (branch.TryRestore(ref goal)) Branch(branch, goal);
            }

        }
    }

    private static DisclosureException Contradiction() => new("The figures contradict each other, so nothing can be said of what they disclose.");
}

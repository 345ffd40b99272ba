using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Decides which counts are printed: primary and secondary cell suppression. Counts are printed in their order as long as no
/// target follows from them; then it is audited what whole numbers every target can be, more is hidden where that is too
/// little, and what turns out to be hidden in vain is printed again.
/// </summary>
public sealed class CellSuppression
{
    private readonly DisclosureProblem _problem;
    private readonly ReaderRules _rules;
    private readonly List<CandidateCell> _open;
    private readonly List<TargetLimit> _limits;
    private readonly List<long[]> _worlds = [];

    private CellSuppression(DisclosureProblem problem)
    {
        _problem = problem;
        _rules = new ReaderRules(problem.Zero, problem.ZeroOrMore, problem.Least);
        _open = [.. problem.Candidates.Where(cell => !problem.Known.Contains(cell.Count))];
        _limits = [.. problem.Targets.Select(target => TargetLimit.Of(target, problem.Threshold))];

        // The truth is always possible.
        if (problem.Values.All(value => value is not null)) _worlds.Add([.. problem.Values.Select(value => value!.Value)]);
    }

    /// <summary>Decides; if it cannot be decided, every candidate that is not known already is hidden.</summary>
    public static Suppression Decide(DisclosureProblem problem)
    {
        try
        {
            var suppression = new CellSuppression(problem);
            return suppression.Audited(suppression.Thin(suppression.Repair(suppression.Eliminate())));
        }
        catch (Exception undecidable) when (undecidable is DisclosureException or OverflowException)
        {
            return new Suppression(problem.Candidates.Select(cell => cell.Count).Except(problem.Known).ToHashSet(), [], IsWithheld: true);
        }
    }

    /// <summary>What a reader can work out of a form if some candidates are hidden and all others are printed.</summary>
    /// <exception cref="DisclosureException">It could not be found.</exception>
    public static Interval BoundsOf(DisclosureProblem problem, IReadOnlySet<int> hidden, LinearForm form)
    {
        var suppression = new CellSuppression(problem);
        return suppression.Read(suppression._open.Where(cell => !hidden.Contains(cell.Count))).Knowledge.IntervalOf(form);
    }

    /// <summary>Whether hiding some candidates is enough, and all others can be printed.</summary>
    /// <exception cref="DisclosureException">It could not be decided.</exception>
    public static bool IsSafe(DisclosureProblem problem, IReadOnlySet<int> hidden)
    {
        var suppression = new CellSuppression(problem);
        var reading = suppression.Read(suppression._open.Where(cell => !hidden.Contains(cell.Count)));
        return suppression._limits.TrueForAll(limit => limit.IsKept(reading));
    }

    // The quick part, by adding and subtracting alone. What follows from earlier releases by itself is past protecting.
    private HashSet<CandidateCell> Eliminate()
    {
        var echelon = new RowEchelon(_problem.Targets);
        foreach (var form in _problem.Zero) echelon.Add(form);
        foreach (var known in _problem.Known) echelon.Add(LinearForm.Of(known));
        for (var index = 0; index < _limits.Count; index++)
        {
            if (echelon.IsExposed(index)) _limits[index] = _limits[index].Lost();
        }

        var printed = new HashSet<CandidateCell>();
        foreach (var cell in _open.Where(cell => !cell.MustHide))
        {
            var form = LinearForm.Of(cell.Count);
            if (echelon.WouldExpose(form)) continue;
            echelon.Add(form);
            printed.Add(cell);
        }

        return printed;
    }

    // For each target of which too much can be worked out, everything is hidden that has to do with it, and then printed
    // again as far as it can be. Hiding more never makes another target narrower, so each is looked at once.
    private HashSet<CandidateCell> Repair(HashSet<CandidateCell> printed)
    {
        var reading = Read(printed);
        for (var index = 0; index < _limits.Count; index++)
        {
            if (_limits[index].IsKept(reading)) continue;

            // Earlier releases may have left less open than there should be. All of that stays open.
            var (kept, widest) = Widest(_limits[index], printed, reading);
            _limits[index] = _limits[index].Within(widest.IntervalOf(_limits[index]));
            printed = PrintMore(kept, widest, printed.Except(kept).ToHashSet(), [_limits[index]]);
            reading = Read(printed);
        }

        return printed;
    }

    // What a reader knows if everything is hidden that has to do with a target, and what is printed then.
    private (HashSet<CandidateCell> Kept, Reading Reading) Widest(TargetLimit limit, HashSet<CandidateCell> printed, Reading reading)
    {
        while (true)
        {
            var near = reading.Knowledge.Near(limit.Target);
            var kept = printed.Where(cell => !near.Contains(cell.Count)).ToHashSet();
            if (kept.Count == printed.Count) return (kept, reading);

            (printed, reading) = (kept, Read(kept));
            if (limit.IsKept(reading)) return (kept, reading);
        }
    }

    private HashSet<CandidateCell> Thin(HashSet<CandidateCell> printed) =>
        PrintMore(printed, Read(printed), _open.Where(cell => !cell.MustHide && !printed.Contains(cell)).ToHashSet(), _limits);

    // Prints what more can be printed without breaking a limit, in order of importance.
    private HashSet<CandidateCell> PrintMore(HashSet<CandidateCell> printed, Reading reading, HashSet<CandidateCell> more, IReadOnlyList<TargetLimit> limits)
    {
        var result = new HashSet<CandidateCell>(printed);
        foreach (var cell in _open.Where(more.Contains))
        {
            var tried = reading.With(cell.Count, _problem.Values[cell.Count]!.Value);
            if (!limits.Where(limit => reading.Knowledge.HangTogether(limit.Target, cell.Count)).All(limit => limit.IsKept(tried))) continue;
            result.Add(cell);
            reading = tried;
        }

        return result;
    }

    private Suppression Audited(HashSet<CandidateCell> printed)
    {
        var reading = Read(printed);
        return new Suppression(
            _open.Where(cell => !printed.Contains(cell)).Select(cell => cell.Count).ToHashSet(),
            [.. _limits.Select(limit => new AuditedTarget(limit.Target, reading.IntervalOf(limit), limit.WasExposed))],
            IsWithheld: false);
    }

    private Reading Read(IEnumerable<CandidateCell> printed)
    {
        var values = new long?[_problem.Values.Count];
        foreach (var count in printed.Select(cell => cell.Count).Concat(_problem.Known)) values[count] = _problem.Values[count];
        return new Reading(_rules, values, _worlds);
    }
}

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

    private CellSuppression(DisclosureProblem problem)
    {
        _problem = problem;
        _rules = new ReaderRules(problem.Zero, problem.ZeroOrMore, problem.Least);
        _open = [.. problem.Candidates.Where(cell => !problem.Known.ContainsKey(cell.Count))];
        _limits = [.. problem.Targets.Select(target => TargetLimit.Of(target, problem.Threshold))];
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
            return new Suppression(problem.Candidates.Select(cell => cell.Count).Where(count => !problem.Known.ContainsKey(count)).ToHashSet(), [], true);
        }
    }

    /// <summary>What a reader can work out of a form if some candidates are hidden and all others are printed.</summary>
    /// <exception cref="DisclosureException">It could not be found.</exception>
    public static Interval BoundsOf(DisclosureProblem problem, IReadOnlySet<int> hidden, LinearForm form)
    {
        var suppression = new CellSuppression(problem);
        return suppression.Knowledge(suppression._open.Where(cell => !hidden.Contains(cell.Count))).IntervalOf(form);
    }

    /// <summary>Whether hiding some candidates is enough, and all others can be printed.</summary>
    /// <exception cref="DisclosureException">It could not be decided.</exception>
    public static bool IsSafe(DisclosureProblem problem, IReadOnlySet<int> hidden)
    {
        var suppression = new CellSuppression(problem);
        var knowledge = suppression.Knowledge(suppression._open.Where(cell => !hidden.Contains(cell.Count)));
        return suppression._limits.TrueForAll(limit => limit.IsKept(knowledge));
    }

    // The quick part, by adding and subtracting alone. What follows from earlier releases by itself is past protecting.
    private HashSet<CandidateCell> Eliminate()
    {
        var echelon = new RowEchelon(_problem.Targets);
        foreach (var form in _problem.Zero) echelon.Add(form);
        foreach (var known in _problem.Known.Keys) echelon.Add(LinearForm.Of(known));
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

    // Hiding more never makes a target narrower, so each is looked at once.
    private HashSet<CandidateCell> Repair(HashSet<CandidateCell> printed)
    {
        var knowledge = Knowledge(printed);
        for (var index = 0; index < _limits.Count; index++)
        {
            if (_limits[index].IsKept(knowledge)) continue;

            // Earlier releases may have left less open than there should be. All of that stays open.
            _limits[index] = _limits[index].Within(Knowledge([]).IntervalOf(_limits[index].Target));
            while (!_limits[index].IsKept(knowledge))
            {
                printed.Remove(CheapestFor(_limits[index], printed, knowledge));
                knowledge = Knowledge(printed);
            }
        }

        return printed;
    }

    // The cell that matters least among those that are enough by themselves, or else the one that helps the most.
    private CandidateCell CheapestFor(TargetLimit broken, HashSet<CandidateCell> printed, ReaderKnowledge knowledge)
    {
        var near = knowledge.Near(broken.Target);
        (CandidateCell Cell, long Missing)? best = null;
        foreach (var cell in Enumerable.Reverse(_open).Where(cell => printed.Contains(cell) && near.Contains(cell.Count)))
        {
            var missing = broken.Missing(Knowledge(printed.Where(other => other != cell)).IntervalOf(broken.Target));
            if (missing == 0) return cell;
            if (best is null || missing < best.Value.Missing) best = (cell, missing);
        }

        return best?.Cell ?? throw new DisclosureException($"Hiding more does not protect {broken.Target}.");
    }

    private HashSet<CandidateCell> Thin(HashSet<CandidateCell> printed)
    {
        var knowledge = Knowledge(printed);
        foreach (var cell in _open.Where(cell => !cell.MustHide && !printed.Contains(cell)))
        {
            var touched = _limits.Where(limit => knowledge.HangTogether(limit.Target, cell.Count)).ToList();
            var tried = Knowledge(printed.Append(cell));
            if (!touched.TrueForAll(limit => limit.IsKept(tried))) continue;
            printed.Add(cell);
            knowledge = tried;
        }

        return printed;
    }

    private Suppression Audited(HashSet<CandidateCell> printed)
    {
        var knowledge = Knowledge(printed);
        return new Suppression(
            _open.Where(cell => !printed.Contains(cell)).Select(cell => cell.Count).ToHashSet(),
            [.. _limits.Select(limit => new AuditedTarget(limit.Target, knowledge.IntervalOf(limit.Target), limit.WasExposed))],
            IsWithheld: false);
    }

    private ReaderKnowledge Knowledge(IEnumerable<CandidateCell> printed)
    {
        var values = new long?[_problem.Least.Count];
        foreach (var (count, value) in _problem.Known) values[count] = value;
        foreach (var cell in printed) values[cell.Count] = cell.Value;
        return new ReaderKnowledge(_rules, values);
    }
}

using System.Numerics;
using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>The fewest counts that can be hidden, by trying every way to hide fewer than is known to be enough.</summary>
internal static class FewestHidden
{
    /// <summary>How many counts are hidden at least; as many as are hidden by what is decided if no way with fewer is safe.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="decided">How many are hidden by what is decided.</param>
    public static int Of(DisclosureProblem problem, int decided)
    {
        var open = problem.Candidates.Where(cell => !problem.Known.Contains(cell.Count)).ToList();
        var must = open.Where(cell => cell.MustHide).Select(cell => cell.Count).ToList();
        int[] free = [.. open.Where(cell => !cell.MustHide).Select(cell => cell.Count)];
        for (var more = 0; must.Count + more < decided; more++)
        {
            var patterns = Enumerable.Range(0, 1 << free.Length).Where(pattern => BitOperations.PopCount((uint)pattern) == more);
            if (patterns.Any(pattern => CellSuppression.IsSafe(problem, Hidden(must, free, pattern)))) return must.Count + more;
        }

        return decided;
    }

    private static HashSet<int> Hidden(IEnumerable<int> must, int[] free, int pattern) =>
        [.. must, .. free.Where((_, index) => ((pattern >> index) & 1) == 1)];
}

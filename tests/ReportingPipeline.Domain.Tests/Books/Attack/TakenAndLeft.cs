using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>Recounts what was taken up on a date, what waits, and whether it waits for a reason.</summary>
/// <param name="before">The books before the date.</param>
/// <param name="present">What is registered in their parts.</param>
/// <param name="open">The parts that are open for corrections.</param>
/// <param name="rows">The rows of the year.</param>
/// <param name="threshold">How many users are enough.</param>
internal sealed class TakenAndLeft(
    TrueState before, TrueState present, IReadOnlyList<ReportingPeriod> open, TrueRows rows, int threshold)
{
    private readonly TrueDifference _corrections = new(before, present, rows);

    /// <summary>Whose corrections there are.</summary>
    public IReadOnlyList<string> Corrected { get; } = Find(new TrueDifference(before, present, rows), open);

    /// <summary>What is said to wait, recounted: part, row, and how many users of those who wait.</summary>
    public HashSet<(ReportingPeriod Part, string Row, int Users)> Waiting(IReadOnlySet<string> left) =>
    [
        .. from part in open
        from row in left.SelectMany(user => _corrections.Touched(user, part)).CountBy(row => row)
        select (part, row.Key, row.Value),
    ];

    /// <summary>Those whose corrections touch no row that others touch as well, together with those others.</summary>
    public IEnumerable<HashSet<string>> Groups()
    {
        var groups = new List<(HashSet<string> Users, HashSet<string> Rows)>();
        foreach (var user in Corrected)
        {
            var (users, touched) = (new HashSet<string> { user }, open.SelectMany(part => TouchedAnyhow(user, part)).ToHashSet());
            foreach (var group in groups.FindAll(group => group.Rows.Overlaps(touched)))
            {
                users.UnionWith(group.Users);
                touched.UnionWith(group.Rows);
                groups.Remove(group);
            }

            groups.Add((users, touched));
        }

        return groups.Select(group => group.Users);
    }

    /// <summary>Whether a group can be taken up as it is.</summary>
    /// <param name="group">The group.</param>
    /// <param name="earlier">Every state of the books so far.</param>
    /// <param name="arePartsTold">Whether parts are told by municipality.</param>
    public bool IsInOrder(HashSet<string> group, IEnumerable<TrueState> earlier, bool arePartsTold)
    {
        var touched = group.SelectMany(user => open.SelectMany(part => TouchedAnyhow(user, part))).ToHashSet();
        var next = before.With(group, present, open);
        return earlier.All(state => open.All(part => IsEnough(new TrueDifference(state, next, rows), part)))
            && !next.UnsafeRows(rows, threshold, next.Parts).Any(touched.Contains)
            && !(arePartsTold && open.Any(part => next.UnsafeRows(rows, threshold, part).Any(touched.Contains)));

        bool IsEnough(TrueDifference difference, ReportingPeriod part) => !difference.Users
            .SelectMany(user => Ways(difference, user, part))
            .Where(way => touched.Contains(way.Row))
            .CountBy(way => way)
            .Any(way => way.Value < threshold);
    }

    private static IReadOnlyList<string> Find(TrueDifference corrections, IReadOnlyList<ReportingPeriod> open) =>
        [.. corrections.Users.Where(user => open.Any(part => corrections.Differs(user, part)))];

    private static IEnumerable<(string Row, bool InVisits)> Ways(TrueDifference difference, string user, ReportingPeriod part) =>
    [
        .. difference.Touched(user, part).Select(row => (row, false)),
        .. (difference.InVisits(user, part) ?? []).Select(row => (row, true)),
    ];

    // Whichever row a user visits from in the part may be the one that he or she is counted under there.
    private IEnumerable<string> TouchedAnyhow(string user, ReportingPeriod part) => _corrections.Differs(user, part)
        ? _corrections.Touched(user, part).Concat(before.Of(user, part).Concat(present.Of(user, part)).Select(rows.Of))
        : [];
}

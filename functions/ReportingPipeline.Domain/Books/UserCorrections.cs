using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// Decides whose corrections of a year are taken up, in all of its parts or in none. All are proposed at once; while something is
/// wrong, those behind it wait.
/// </summary>
internal sealed class UserCorrections
{
    private readonly IReadOnlyList<PartContents> _parts;
    private readonly IReadOnlyDictionary<ReportingPeriod, CollectedCounts> _present;
    private readonly IReadOnlyList<EarlierYear> _earlier;
    private readonly YearDivision? _division;
    private readonly BookRows _rows;
    private readonly int _threshold;
    private readonly IReadOnlyList<ReportingPeriod> _open;
    private readonly YearUsers _current;
    private readonly YearUsers _corrected;
    private readonly IReadOnlyList<UserKey> _users;
    private readonly HashSet<UserKey> _proposed;
    private readonly HashSet<UserKey> _anyway;
    private readonly HashSet<UserKey> _takenUp;

    /// <summary>Decides.</summary>
    /// <param name="parts">The closed parts of the year, in order.</param>
    /// <param name="present">The present counts of each; those of its latest version if it is not open for corrections.</param>
    /// <param name="earlier">The states of the year so far, of which at least the last counts its parts as they are now.</param>
    /// <param name="division">The year's division; null while it is open.</param>
    /// <param name="threshold">How many users must differ in a row, unless none does.</param>
    /// <param name="takenUpAnyway">The part whose corrections are taken up however few they are of; null for none.</param>
    public UserCorrections(
        IReadOnlyList<PartContents> parts,
        IReadOnlyDictionary<ReportingPeriod, CollectedCounts> present,
        IReadOnlyList<EarlierYear> earlier,
        YearDivision? division,
        int threshold,
        ReportingPeriod? takenUpAnyway)
    {
        (_parts, _present, _earlier, _division, _threshold) = (parts, present, earlier, division, threshold);
        _rows = new BookRows(division);
        _open = [.. parts.Where(part => part.IsOpenForCorrections).Select(part => part.Closed.Part)];
        _current = earlier[^1].Users;
        _corrected = new YearUsers(present.ToDictionary(part => part.Key, part => new PartUsers(part.Key, part.Value)));
        _users = [.. earlier.SelectMany(year => year.Users.All).Union(_corrected.All).Where(HasEverDiffered)];
        _proposed = [.. _users.Where(user => !user.IsErased && _open.Any(part => DiffersIn(part, user)))];
        _anyway = takenUpAnyway is null ? [] : [.. _proposed.Where(user => DiffersIn(takenUpAnyway, user))];
        _takenUp = [.. _proposed];
        while ((FindFew() ?? FindUnsafe()) is { } waiting) _takenUp.ExceptWith(waiting);
    }

    /// <summary>Whether a user's corrections are taken up.</summary>
    public bool AreTakenUp(UserKey user) => _takenUp.Contains(user);

    /// <summary>Whether corrections of a part are taken up.</summary>
    public bool AreTakenUpIn(ReportingPeriod part) => _takenUp.Any(user => DiffersIn(part, user));

    /// <summary>Whether corrections of a part are taken up that belong to those that are taken up however few they are of.</summary>
    public bool AreTakenUpAnywayIn(ReportingPeriod part) => _anyway.Any(user => DiffersIn(part, user));

    /// <summary>How many users' corrections wait in a part, by the rows that they touch.</summary>
    public IReadOnlyDictionary<MunicipalityRow, int> Waiting(ReportingPeriod part) => _proposed.Except(_takenUp)
        .SelectMany(user => _current.Of(user).Touched(part, _corrected.Of(user), _rows))
        .Where(touched => !touched.InVisits)
        .CountBy(touched => touched.Row)
        .ToDictionary();

    // Those behind the first row of a part in which too few users differ from how it once counted; null if there is none.
    private HashSet<UserKey>? FindFew()
    {
        foreach (var earlier in _earlier)
        {
            foreach (var part in _open.Where(part => earlier.Find(part) is not null))
            {
                var few = _users
                    .SelectMany(user => earlier.Users.Of(user).Touched(part, Proposed(user), earlier.Rows))
                    .CountBy(touched => touched)
                    .Where(touched => touched.Value < _threshold)
                    .Select(touched => Behind(touched.Key, part, earlier));
                if (few.FirstOrDefault(users => users.Count > 0) is { } waiting) return waiting;
            }
        }

        return null;
    }

    // Under which row of a part somebody is counted may follow from another part, unless an administrator wants it anyway.
    private HashSet<UserKey> Behind(TouchedRow row, ReportingPeriod part, EarlierYear earlier)
    {
        var users = Touching(row, earlier.Rows, [part]);
        return users.Count > 0 || row.InVisits || earlier.IsBeforeTakenUp || _anyway.Count > 0 ? users : Touching(row, earlier.Rows, _open);
    }

    // Those behind the first row that would not be safe; null if there is none.
    private HashSet<UserKey>? FindUnsafe()
    {
        if (_division is not { HasBreakdown: true } division) return null;

        var year = new UserTimelines(CollectedCounts.Join(default, _parts.Select(Proposed)));
        var waiting = UnsafeRows(division.Year)
            .Select(row => Touching(new TouchedRow(row, InVisits: false), _rows, _open))
            .Concat(_open.Where(_ => division.ArePartsTold).SelectMany(UnsafeRows, (part, row) => TouchingAlone(row, part)));
        return waiting.FirstOrDefault(users => users.Count > 0);

        IEnumerable<MunicipalityRow> UnsafeRows(ReportingPeriod span)
        {
            var users = year.Count(span.Months);
            return division.Rows.Where(row => !YearDivider.IsSafe(row, users, division.Threshold));
        }
    }

    private HashSet<UserKey> Touching(TouchedRow row, BookRows rows, IEnumerable<ReportingPeriod> parts) =>
        CanWait(user => parts.Any(part => _current.Of(user).Touched(part, _corrected.Of(user), rows).Contains(row)));

    // Whoever is counted under one row in the year may be counted under another in the part.
    private HashSet<UserKey> TouchingAlone(MunicipalityRow row, ReportingPeriod part) => CanWait(user => _current.Of(user).Only(part)
        .Touched(part, _corrected.Of(user).Only(part), _rows)
        .Contains(new TouchedRow(row, InVisits: false)));

    private HashSet<UserKey> CanWait(Func<UserKey, bool> isBehind) => [.. _takenUp.Except(_anyway).Where(isBehind)];

    private CollectedCounts Proposed(PartContents part) => AreTakenUpIn(part.Closed.Part)
        ? PartCorrection.Apply(part.Latest, _present[part.Closed.Part], AreTakenUp, _ => false)
        : part.Latest;

    private UserState Proposed(UserKey user) => _takenUp.Contains(user) ? _corrected.Of(user) : _current.Of(user);

    private bool HasEverDiffered(UserKey user) => _open.Any(part =>
        _earlier.Any(year => year.Find(part) is not null && !year.Users.Of(user).IsSameIn(part, _corrected.Of(user))));

    private bool DiffersIn(ReportingPeriod part, UserKey user) => !_current.Of(user).IsSameIn(part, _corrected.Of(user));
}

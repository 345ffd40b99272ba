using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Books;

/// <summary>
/// Decides which corrections of a year's closed parts may be taken up. All are proposed at once; those that touch a row of a part in
/// which the users that differ would be 1 to one less than the threshold, from any earlier version, wait, and so do those that would
/// make a row unsafe. Users whose visits from a row differ are enough by themselves: they do not hide among those who are only counted
/// under it. A user's corrections of a year are taken up together or not at all.
/// </summary>
public sealed class YearCorrections
{
    private readonly IReadOnlyList<PartContents> _parts;
    private readonly Dictionary<ReportingPeriod, CollectedCounts> _present;
    private readonly YearDivision? _division;
    private readonly int _threshold;
    private readonly BookRows _rows;
    private readonly YearUsers _current;
    private readonly YearUsers _corrected;
    private readonly HashSet<UserKey> _proposed;
    private readonly ReportingPeriod? _takenUpAnyway;
    private readonly HashSet<UserKey> _usersTakenUpAnyway;

    private YearCorrections(
        IReadOnlyList<PartContents> parts, CollectedCounts present, YearDivision? division, int threshold, ReportingPeriod? takenUpAnyway)
    {
        (_parts, _division, _threshold, _rows, _takenUpAnyway) = (parts, division, threshold, new BookRows(division), takenUpAnyway);
        _present = parts.ToDictionary(
            part => part.Closed.Part,
            part => part.IsOpenForCorrections ? present.Of(part.Closed.Part.Months) : part.Latest);
        _current = YearUsers.From(parts.Select(part => (part.Closed.Part, part.Latest)));
        _corrected = YearUsers.From(_present.Select(part => (part.Key, part.Value)));
        _proposed = [.. _current.All.Union(_corrected.All).Where(user => !user.IsErased && Differs(user))];
        _usersTakenUpAnyway = takenUpAnyway is null ? [] : [.. _proposed.Where(user => DiffersIn(takenUpAnyway, user))];
    }

    private IEnumerable<PartContents> Open => _parts.Where(part => part.IsOpenForCorrections);

    /// <summary>Decides.</summary>
    /// <param name="parts">The closed parts of one reporting year, in order.</param>
    /// <param name="present">
    /// The present counts, of at least the parts that are open for corrections, by the municipalities of the year.
    /// </param>
    /// <param name="division">The year's division; null while it is open.</param>
    /// <param name="threshold">How many users must differ in a row, unless none does.</param>
    /// <param name="takenUpAnyway">A part of which an administrator takes up everything; null for none.</param>
    public static ProposedVersions Propose(
        IReadOnlyList<PartContents> parts,
        CollectedCounts present,
        YearDivision? division,
        int threshold,
        ReportingPeriod? takenUpAnyway = null) =>
        new YearCorrections(parts, present, division, threshold, takenUpAnyway).Propose();

    private ProposedVersions Propose()
    {
        var accepted = new HashSet<UserKey>(_proposed);
        while (FindWaiting(accepted) is { } waiting) accepted.ExceptWith(waiting);

        var counts = new Dictionary<ReportingPeriod, CollectedCounts>();
        var left = new List<WaitingCorrections>();
        foreach (var part in Open)
        {
            var nameless = AcceptedRows(part, all: part.Closed.Part == _takenUpAnyway);
            if (nameless.Count > 0 || accepted.Any(user => DiffersIn(part.Closed.Part, user)))
            {
                counts[part.Closed.Part] = Next(part, accepted, nameless);
            }

            left.AddRange(Waiting(part, accepted, nameless));
        }

        return new ProposedVersions(counts, left, counts.Keys.Where(IsTakenUpAnyway).ToHashSet());
    }

    // Those behind the first thing that is wrong and can be put right by making them wait; null if nothing is.
    private HashSet<UserKey>? FindWaiting(HashSet<UserKey> accepted)
    {
        foreach (var part in Open)
        {
            var touching = Touching(part, CanWait(accepted));
            foreach (var before in part.Compared.Select(counts => YearUsers.From([(part.Closed.Part, counts)])))
            {
                var found = Differing(part.Closed.Part, before, accepted)
                    .Where(row => row.Value < _threshold)
                    .Select(row => touching.GetValueOrDefault(row.Key));
                if (found.FirstOrDefault(users => users is not null) is { } few) return few;
            }
        }

        return FindUnsafe(accepted);
    }

    private IEnumerable<UserKey> CanWait(HashSet<UserKey> accepted) => accepted.Except(_usersTakenUpAnyway);

    // How many users of a row differ between an earlier version of a part and what is proposed.
    private Dictionary<TouchedRow, int> Differing(ReportingPeriod part, YearUsers before, HashSet<UserKey> accepted) => before.All
        .Union(_current.All)
        .Union(accepted)
        .Where(user => !user.IsErased)
        .SelectMany(user => _current.Of(user).With(part, before.Of(user)).Touched(part, Proposed(user, accepted), _rows))
        .CountBy(row => row)
        .ToDictionary();

    private Dictionary<TouchedRow, HashSet<UserKey>> Touching(PartContents part, IEnumerable<UserKey> users) => users
        .SelectMany(user => _current.Of(user).Touched(part.Closed.Part, _corrected.Of(user), _rows), (user, row) => (user, row))
        .GroupBy(touch => touch.row, touch => touch.user)
        .ToDictionary(row => row.Key, row => row.ToHashSet());

    private HashSet<UserKey>? FindUnsafe(HashSet<UserKey> accepted)
    {
        if (_division is not { HasBreakdown: true } division) return null;

        var proposed = _parts.Select(part => (part.Closed.Part, Counts: Next(part, accepted, []))).ToList();
        var year = new UserTimelines(CollectedCounts.Join(default, proposed.Select(part => part.Counts)));
        foreach (var row in division.Rows.Where(row => !YearDivider.IsSafe(row, year.Count(division.Year.Months), division.Threshold)))
        {
            var touched = new TouchedRow(row, InVisits: false);
            var found = Open.Select(part => Touching(part, CanWait(accepted)).GetValueOrDefault(touched));
            if (found.FirstOrDefault(users => users is not null) is { } few) return few;
        }

        if (!division.ArePartsTold) return null;
        foreach (var part in Open.Select(part => part.Closed.Part))
        {
            var users = year.Count(part.Months);
            var found = division.Rows
                .Where(row => !YearDivider.IsSafe(row, users, division.Threshold))
                .Select(row => CanWait(accepted).Where(user => Touches(user, part, row)).ToHashSet());
            if (found.FirstOrDefault(few => few.Count > 0) is { } few) return few;
        }

        return null;
    }

    // Whoever is counted under one row in the year may be counted under another in the part.
    private bool Touches(UserKey user, ReportingPeriod part, MunicipalityRow row) => _current.Of(user).Only(part)
        .Touched(part, _corrected.Of(user).Only(part), _rows)
        .Contains(new TouchedRow(row, InVisits: false));

    private List<MunicipalityRow> AcceptedRows(PartContents part, bool all)
    {
        var present = _present[part.Closed.Part];
        var versions = part.Compared.Select(before => NamelessVisits.Differing(before, present, _rows)).ToList();
        return [.. versions[^1].Keys.Where(row => all || versions.TrueForAll(IsNobodyOrEnough(row)))];

        Predicate<IReadOnlyDictionary<MunicipalityRow, int>> IsNobodyOrEnough(MunicipalityRow row) =>
            before => before.GetValueOrDefault(row, _threshold) >= _threshold;
    }

    // Days with visits and rejected rows are told to nobody, and go with whatever is taken up.
    private CollectedCounts Next(PartContents part, HashSet<UserKey> accepted, List<MunicipalityRow> nameless)
    {
        var (present, latest) = (_present[part.Closed.Part], part.Latest);
        if (nameless.Count == 0 && !accepted.Any(user => DiffersIn(part.Closed.Part, user))) return latest;
        return PartCorrection.Apply(latest, present, accepted.Contains, id => nameless.Contains(_rows.Of(id)));
    }

    private IEnumerable<WaitingCorrections> Waiting(PartContents part, HashSet<UserKey> accepted, List<MunicipalityRow> nameless)
    {
        var users = Touching(part, _proposed.Except(accepted))
            .Where(touched => !touched.Key.InVisits)
            .ToDictionary(touched => touched.Key.Row, touched => touched.Value.Count);
        var registrations = NamelessVisits.Differing(part.Latest, _present[part.Closed.Part], _rows)
            .Where(row => !nameless.Contains(row.Key))
            .ToDictionary();
        return users.Keys.Union(registrations.Keys).Select(row => new WaitingCorrections(
            part.Closed.Part, BookRows.Named(row), users.GetValueOrDefault(row), registrations.GetValueOrDefault(row)));
    }

    private bool IsTakenUpAnyway(ReportingPeriod part) =>
        part == _takenUpAnyway || _usersTakenUpAnyway.Any(user => DiffersIn(part, user));

    private UserState Proposed(UserKey user, HashSet<UserKey> accepted) =>
        accepted.Contains(user) ? _corrected.Of(user) : _current.Of(user);

    private bool Differs(UserKey user) => Open.Any(part => DiffersIn(part.Closed.Part, user));

    private bool DiffersIn(ReportingPeriod part, UserKey user) => !_current.Of(user).IsSameIn(part, _corrected.Of(user));
}

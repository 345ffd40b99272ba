using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>
/// A reader of everything that is printed of a centre's year: keeps, registration by registration, what each version of each part
/// counts, and recounts after every date what differs between any two of them.
/// </summary>
internal sealed class CorrectionsAttack
{
    private readonly Random _random;
    private readonly AttackedCentre _centre;
    private readonly RandomCorrections _corrections;
    private readonly List<AttackedPart> _parts = [];
    private readonly List<EarlierState> _states = [];
    private readonly AttackNumbers _numbers = new() { Centres = 1 };
    private readonly TrueRows _wholeCentre;
    private readonly int _seed;
    private TrueRows _rows;
    private YearDivision? _division;
    private int _date;

    private CorrectionsAttack(int seed)
    {
        _seed = seed;
        _random = new Random(seed + 1_000_000);
        _centre = new AttackedCentre(seed);
        _corrections = new RandomCorrections(_centre, _random);
        _rows = _wholeCentre = new TrueRows(_centre.MunicipalityIds, null);
    }

    private bool IsClosed => _parts.Count == _centre.Parts.Count;

    private bool IsEverMarked => _states.Exists(state => state.Marked.Count > 0);

    private TrueState Books => new(_parts.ToDictionary(part => part.Part, part => part.Rows));

    // An erased user is nowhere but in the books.
    private TrueState Present => new(_parts.ToDictionary(
        part => part.Part, part => part.IsOpen ? [.. PresentOf(part.Part), .. part.Rows.Where(row => row.IsOfErased)] : part.Rows));

    public static AttackNumbers Run(int seed)
    {
        var attack = new CorrectionsAttack(seed);
        attack.Run();
        return attack._numbers;
    }

    private void Run()
    {
        var dates = _random.Next(4) == 0 ? _random.Next(1, 4) : _random.Next(4, 7);
        var closing = _centre.Parts.Select((_, index) => index > 0 && _random.Next(3) == 0 ? _random.Next(dates + 2) : 0).Order().ToList();
        var windowEnds = _random.Next(4) == 0 ? _random.Next(dates) : int.MaxValue;
        var anywayOn = _random.Next(5) == 0 ? _random.Next(dates) : int.MaxValue;
        for (_date = 0; _date < dates; _date++)
        {
            while (_parts.Count < closing.Count && closing[_parts.Count] <= _date) Close(_centre.Parts[_parts.Count]);
            if (_date == windowEnds) _parts[0].IsOpen = false;
            if (_random.Next(15) == 0) Erase();
            for (var days = _random.Next(1, 3); days > 0; days--) _corrections.Correct();
            Revise(_date == anywayOn ? _parts[_random.Next(_parts.Count)].Part : null);
        }
    }

    private void Close(ReportingPeriod part)
    {
        _parts.Add(new AttackedPart(part, _centre.Counts().Of(part.Months), PresentOf(part), _date));
        if (IsClosed)
        {
            _division = _centre.Divide(CollectedCounts.Join(default, _parts.Select(closed => closed.Counts[^1])));
            if (_division.HasBreakdown) _rows = new TrueRows(_centre.MunicipalityIds, _division);
            if (_division.HasBreakdown) _numbers.WithBreakdown++;
            if (_division.ArePartsTold) _numbers.WithPartsTold++;
        }

        Remember(new HashSet<ReportingPeriod>());
    }

    private void Erase()
    {
        var users = Books.Users.Where(user => !user.StartsWith('~')).Order().ToList();
        if (users.Count == 0) return;

        var (user, token) = (users[_random.Next(users.Count)], $"token{_date}");
        _centre.Registered.RemoveAll(row => row.User == user);
        foreach (var part in _parts) part.Erase(user, token);
        for (var state = 0; state < _states.Count; state++)
        {
            _states[state] = _states[state] with { State = _states[state].State.WithErased(user, token) };
        }
    }

    private void Revise(ReportingPeriod? anyway)
    {
        _numbers.Dates++;
        var (counts, present, before) = (_centre.Counts(), Present, Books);
        var proposed = Propose(counts, anyway);
        var (taken, left) = (new HashSet<string>(), new HashSet<string>());
        foreach (var part in _parts.Where(part => part.IsOpen))
        {
            var reader = new PartReader(part, present.Of(part.Part), _rows, Violate);
            var rows = reader.Read(proposed.Counts.GetValueOrDefault(part.Part));
            taken.UnionWith(reader.Taken);
            left.UnionWith(reader.Left);
            if (!proposed.Counts.TryGetValue(part.Part, out var next)) continue;
            part.Add(next, rows, _date, proposed.TakenUpAnyway.Contains(part.Part));
        }

        foreach (var user in taken.Intersect(left)) Violate($"{user} is corrected in one part and not in another");
        var open = _parts.Where(part => part.IsOpen).Select(part => part.Part);
        CheckWaiting(new TakenAndLeft(before, present, [.. open], _rows, _centre.Threshold), left, proposed);
        Remember(proposed.TakenUpAnyway);
        _numbers.Versions += proposed.Counts.Count;
        _numbers.Marked += proposed.TakenUpAnyway.Count;
        _numbers.TakenUp += taken.Count;
        _numbers.Waiting += left.Count;
        if (anyway is null && Propose(counts, null).Counts.Count > 0) Violate("the same date has something more to take up");
        if (proposed.Waiting.Any(waiting => waiting.Part == anyway)) Violate($"something of {anyway} waits that is taken up anyway");
    }

    private ProposedVersions Propose(CollectedCounts present, ReportingPeriod? anyway) =>
        YearCorrections.Propose([.. _parts.Select(part => part.ToContents())], present, _division, _centre.Threshold, anyway);

    private void CheckWaiting(TakenAndLeft corrections, HashSet<string> left, ProposedVersions proposed)
    {
        var waiting = proposed.Waiting
            .Where(row => row.Users > 0)
            .Select(row => (row.Part, row.Row?.Key ?? TrueRows.WholeCentre, row.Users));
        if (!corrections.Waiting(left).SetEquals(waiting)) Violate("other corrections wait than it is said");

        // Otherwise there may be a reason that is not recounted here.
        if (IsEverMarked || proposed.TakenUpAnyway.Count > 0 || _states.Exists(state => state.Rows != _rows)) return;
        foreach (var group in corrections.Groups())
        {
            _numbers.Groups++;
            if (!corrections.IsInOrder(group, _states.Select(state => state.State), _division?.ArePartsTold == true)) continue;
            _numbers.GroupsInOrder++;
            if (group.Overlaps(left)) Violate($"{string.Join(' ', group.Intersect(left))} wait without a reason");
        }
    }

    // The books as they are from now on, after everything that was ever printed of them.
    private void Remember(IReadOnlySet<ReportingPeriod> marked)
    {
        var (now, pairs, seen) = (Books, new VersionPairs(_centre.Threshold, _numbers), marked.ToHashSet());
        var isSinceMark = marked.Count == 0;
        foreach (var (before, index) in Enumerable.Reverse(_states).Select((state, index) => (state, _states.Count - index)))
        {
            var where = $"between states {index} and {_states.Count + 1}: {Where()}";
            foreach (var part in before.State.Parts.Where(part => !seen.Contains(part)))
            {
                pairs.CompareParts(before.State, now, part, before.Rows, $"in {part} {where}");
                if (before.Rows.AreTold) pairs.CompareParts(before.State, now, part, _wholeCentre, $"in {part} {where}");
            }

            if (isSinceMark && IsClosed && before.State.Parts.Count() == _parts.Count)
            {
                pairs.CompareYears(before.State, now, before.Rows, where);
            }

            seen.UnionWith(before.Marked);
            isSinceMark &= before.Marked.Count == 0;
        }

        _states.Add(new EarlierState(now, _rows, marked));
        if (_rows.AreTold && !IsEverMarked) CheckRows(now);
    }

    private void CheckRows(TrueState now)
    {
        foreach (var row in now.UnsafeRows(_rows, _centre.Threshold, now.Parts)) Violate($"'{row}' is not safe in the year");
        if (_division?.ArePartsTold != true) return;
        foreach (var part in now.Parts)
        {
            foreach (var row in now.UnsafeRows(_rows, _centre.Threshold, part)) Violate($"'{row}' is not safe in {part}");
        }
    }

    private IReadOnlyList<Registration> PresentOf(ReportingPeriod part) =>
        [.. _centre.Registered.Where(row => part.Months.Contains(row.Month))];

    private void Violate(string what) => _numbers.Violations.Add($"{what}: {Where()}");

    private string Where() => $"seed {_seed}, date {_date}, T {_centre.Threshold}";

    private sealed record EarlierState(TrueState State, TrueRows Rows, IReadOnlySet<ReportingPeriod> Marked);
}

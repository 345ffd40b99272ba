using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// Decides what a report tells, so that no reader of it and of all the centre's reports before it can find out a count of
/// fewer persons than the threshold. All recipients are one audience, as what a municipality gets may become public.
/// </summary>
public sealed class ReportDisclosure
{
    private readonly int _threshold;
    private readonly Dictionary<FigureName, CountedPersons> _counts;
    private readonly Unknowns _unknowns = new();
    private readonly List<Dictionary<FigureName, int>> _releases = [];
    private readonly HashSet<int> _known = [];
    private readonly HashSet<int> _hiddenBefore = [];
    private readonly HashSet<FigureName> _namesHiddenBefore = [];
    private readonly Dictionary<string, LinearForm> _targets = [];

    private ReportDisclosure(ReportCounts counts, IReadOnlyCollection<FigureName> printed, IEnumerable<IReadOnlyList<ReleasedCell>> history, int threshold)
    {
        _threshold = threshold;
        foreach (var release in history) Remember(release);

        // What nobody has been told of is no help to a reader. But where some municipalities are told, the others are what is left.
        var told = printed.Concat(_releases.SelectMany(release => release.Keys)).ToHashSet();
        var shared = told.Where(name => name.MunicipalityId is not null).Select(CellNames.Shared).ToHashSet();
        _counts = counts.Cells.Where(cell => told.Contains(cell.Key) || (cell.Key.MunicipalityId is not null && shared.Contains(CellNames.Shared(cell.Key)))).ToDictionary();
        _releases.Add(_counts.ToDictionary(cell => cell.Key, cell => _unknowns.Of(cell.Key, cell.Value.Value)));
        AddSmallCounts();
        AddSmallChanges();
        foreach (var (whole, part, persons) in counts.Rests.Where(rest => _counts.ContainsKey(rest.Whole) && _counts.ContainsKey(rest.Part)))
        {
            AddIfSmall(FormOf(whole) - FormOf(part), persons);
        }
    }

    /// <summary>Takes out of a report whatever must not be told.</summary>
    /// <param name="model">The report with all its figures.</param>
    /// <param name="counts">All counts of its months, and which of them the period's other recipients are told.</param>
    /// <param name="history">What each earlier release of the centre told and hid, oldest first.</param>
    /// <param name="threshold">Counts of 1 to one less than this many persons must not be found out.</param>
    public static ReleasedReport Release(ReportModel model, ReportCounts counts, IEnumerable<IReadOnlyList<ReleasedCell>> history, int threshold)
    {
        var printed = ReportFigures.Of(model).Where(figure => CellNames.IsCell(figure.Key) && figure.Value is not null).Select(figure => figure.Key);
        var names = printed.Union(counts.ToldToRecipients).ToList();
        var disclosure = new ReportDisclosure(counts, names, history, threshold);
        var problem = disclosure.Problem(names);
        var suppression = CellSuppression.Decide(problem);
        var hidden = names.Where(name => suppression.Hidden.Contains(disclosure._releases[^1][name])).ToHashSet();
        var told = HiddenFigures.Apply(model, hidden, new DisclosureNotes(threshold, suppression.IsWithheld));

        // Without the base of all, no base of a grant is told, whatever could be.
        hidden.UnionWith(ReportFigures.HiddenIn(told));
        return new ReleasedReport(told, names.ConvertAll(name => disclosure.Cell(name, hidden.Contains(name))), suppression.Audit);
    }

    private void Remember(IReadOnlyList<ReleasedCell> release)
    {
        var unknowns = new Dictionary<FigureName, int>();
        foreach (var cell in release)
        {
            var count = CellNames.CountOf(cell.Name);
            var unknown = unknowns[cell.Name] = unknowns[count] = _unknowns.Of(count, cell.Value);
            if (!cell.IsHidden) _known.Add(unknown);
            else
            {
                _hiddenBefore.Add(unknown);
                _namesHiddenBefore.Add(count);
            }

            if (cell.IsSensitive) AddTarget(LinearForm.Of(unknown));
        }

        _releases.Add(unknowns);
    }

    private void AddSmallCounts()
    {
        foreach (var (name, count) in _counts) AddIfSmall(FormOf(name), count.Persons);
    }

    private void AddSmallChanges()
    {
        foreach (var earlier in _releases[..^1])
        {
            foreach (var (name, count) in _counts.Where(cell => earlier.ContainsKey(cell.Key)))
            {
                var change = FormOf(name) - LinearForm.Of(earlier[name]);
                if (Difference(earlier, name) is { } difference) AddIfSmall(change, PersonsBehind(earlier, name, difference));
            }
        }
    }

    // Of persons, there are as many at least as the difference. Of visits, as many as it takes for each to have come once on
    // every day, and as many as there are users more or fewer.
    private long PersonsBehind(Dictionary<FigureName, int> earlier, FigureName name, long difference)
    {
        if (CellNames.IsOfUsers(name) || name.Quantity == Quantity.UserYears) return difference;

        var days = name.Span.Last.LastDay.DayNumber - name.Span.First.FirstDay.DayNumber + 1;
        var users = name.Quantity == Quantity.UserVisitsWithoutId ? 0 : Difference(earlier, new FigureName(Quantity.UniqueUsers, FigureForm.Count, name.Span) { MunicipalityId = name.MunicipalityId });
        return Math.Max((difference + days - 1) / days, users ?? 0);
    }

    private long? Difference(Dictionary<FigureName, int> earlier, FigureName name) =>
        earlier.TryGetValue(name, out var then) && _unknowns.ValueOf(then) is { } before && _counts.TryGetValue(name, out var now) ? Math.Abs(now.Value - before) : null;

    private DisclosureProblem Problem(IReadOnlyCollection<FigureName> printed)
    {
        var rules = _releases.ConvertAll(release => new CellRules(release, _unknowns.ValueOf));
        foreach (var rest in rules[^1].Rests) AddIfSmall(rest, Math.Abs(rest.ValueAt(unknown => _unknowns.ValueOf(unknown)!.Value)));

        var candidates = printed.GroupBy(name => _releases[^1][name])
            .Select(names => (Name: names.First(), Unknown: names.Key, Importance: names.Min(Importance))).ToList();
        _known.UnionWith(candidates.Select(cell => cell.Unknown).Where(unknown => _unknowns.ValueOf(unknown) == 0));

        var shown = candidates.Select(cell => cell.Unknown).Concat(_hiddenBefore).ToHashSet();
        return new DisclosureProblem(
            _threshold,
            [.. Enumerable.Range(0, _unknowns.Count).Select(_unknowns.ValueOf)],
            [.. Enumerable.Range(0, _unknowns.Count).Select(unknown => shown.Contains(unknown) && _unknowns.ValueOf(unknown) != 0 ? 1L : 0L)],
            Distinct(rules.SelectMany(rule => rule.Zero)),
            Distinct(rules.SelectMany(rule => rule.ZeroOrMore)),
            _known,
            [.. candidates.OrderBy(cell => cell.Importance).ThenByDescending(cell => _unknowns.ValueOf(cell.Unknown)).ThenBy(cell => cell.Unknown)
                .Select(cell => new CandidateCell(cell.Unknown, MustHide(cell.Name)))],
            [.. _targets.Values]);
    }

    private static List<LinearForm> Distinct(IEnumerable<LinearForm> forms) => [.. forms.DistinctBy(form => form.ToString())];

    // What is printed first is hidden last: the whole centre's years and their parts, what municipalities pay by and the sums of
    // three years, then municipalities by year, their users before their visits, by part of a year, and at last months.
    private static int Importance(FigureName name) => (name.Span.Length(), name.MunicipalityId, name.Form) switch
    {
        (1, _, _) => 6,
        ( <= 12, null, _) => 0,
        (_, null, _) => 1,
        ( > 12, _, _) or (_, _, FigureForm.GrantBase) => 2,
        (12, _, _) => CellNames.IsOfUsers(name) ? 3 : 4,
        _ => 5,
    };

    // Whatever was hidden once stays so: the next report could otherwise tell what an earlier one kept back.
    private bool MustHide(FigureName name) => _counts[name].IsSensitive(_threshold) || _namesHiddenBefore.Contains(CellNames.CountOf(name));

    private ReleasedCell Cell(FigureName name, bool isHidden) => new(name, _counts[name].Value, isHidden, _counts[name].IsSensitive(_threshold));

    private void AddIfSmall(LinearForm form, long persons)
    {
        if (persons < _threshold && form.ValueAt(unknown => _unknowns.ValueOf(unknown)!.Value) != 0) AddTarget(form);
    }

    private void AddTarget(LinearForm form) => _targets.TryAdd(form.ToString(), form);

    private LinearForm FormOf(FigureName name) => LinearForm.Of(_releases[^1][name]);
}

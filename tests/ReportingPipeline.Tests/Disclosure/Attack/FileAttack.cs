namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>
/// A reader of all files of a centre, who remembers nothing but them, and takes a count that nobody has changed to be the same
/// count in all of them.
/// </summary>
internal sealed class FileAttack
{
    private readonly IReadOnlyList<(SeenReport Report, TrueState Truth)> _files;
    private readonly Dictionary<(Count Count, TrueState Truth), int> _numbers = [];
    private readonly Dictionary<Count, List<int>> _versions = [];
    private readonly List<long> _values = [];
    private readonly HashSet<Count> _seen;
    private readonly HashSet<Count> _counts;
    private readonly Worlds _worlds;

    /// <param name="files">The files, oldest first, each with what was true when it was made.</param>
    public FileAttack(IReadOnlyList<(SeenReport Report, TrueState Truth)> files)
    {
        _files = files;
        _seen = [.. files.SelectMany(file => file.Report.Printed.Concat(file.Report.Hidden))];
        _counts = [.. _seen.Concat(_seen.Where(count => count.From is not null).Concat(files.Select(file => file.Report.GrantBase).OfType<Count>()).SelectMany(Sources))];
        var common = files.Select(file => file.Truth).Distinct().SelectMany(truth => CommonKnowledge.Of(In(truth, _counts), truth).Select(rule => new Rule<int>(Numbered(rule.Form, truth), rule.IsZero)));
        var rules = files.SelectMany((file, index) => RulesOf(file.Report, index)).Concat(common).DistinctBy(rule => (rule.Form.ToString(), rule.IsZero)).ToList();
        var alsoZero = files.Select(file => file.Truth).Distinct().SelectMany(truth => In(truth, _counts).Select(count => (count, Form: CommonKnowledge.ZeroWithout(count, _counts, truth), Truth: truth)))
            .Where(rule => rule.Form is not null)
            .ToLookup(rule => NumberOf(rule.count, rule.Truth), rule => Numbered(rule.Form!, rule.Truth));
        _worlds = new Worlds(rules, [.. _values], alsoZero);
    }

    /// <summary>Attacks everything that must not be found out.</summary>
    public IEnumerable<Attempt> Attack(int threshold)
    {
        var secrets = new Dictionary<string, (string Name, CountForm<int> Form)>();
        foreach (var (report, truth) in _files.DistinctBy(file => file.Truth))
        {
            foreach (var form in Secrets.Of(In(truth, _counts.Where(IsAttacked)), truth, threshold).Where(form => form.ValueAt(truth.Value) > 0)) Add($"{form} in {report.Last / 12}-{(report.Last % 12) + 1} r{report.Revision}", Numbered(form, truth));
        }

        foreach (var (count, versions) in _versions.Where(versions => _seen.Contains(versions.Key)))
        {
            foreach (var (more, less) in versions.SelectMany(more => versions.Where(less => _values[less] < _values[more] && _values[more] - _values[less] < threshold).Select(less => (more, less))))
            {
                Add($"{count} {_values[more]} rather than {_values[less]}", (CountForm<int>)more - (CountForm<int>)less);
            }
        }

        return secrets.Values.Select(secret => Try(secret.Name, secret.Form, threshold));

        void Add(string name, CountForm<int> form) => secrets.TryAdd(form.ToString(), (name, form));
    }

    private Attempt Try(string name, CountForm<int> form, int threshold)
    {
        var truth = form.ValueAt(unknown => _values[unknown]);
        if (_worlds.IsKnown(form)) return new(name, truth, truth, truth, threshold);

        var most = _worlds.Most(form, Math.Max(threshold, truth + threshold - 1));
        var least = most - truth >= threshold - 1 ? truth : -_worlds.Most(-1 * form, most < threshold ? threshold : threshold - 1 - most);
        return new(name, truth, least, most, threshold);
    }

    private static HashSet<Count> In(TrueState truth, IEnumerable<Count> counts) => [.. counts.Where(count => count.Last <= truth.Last)];

    // What is seen, and what is left for those that are told nothing of themselves.
    private bool IsAttacked(Count count) => _seen.Contains(count) || count.Sort is Sort.Users or Sort.Visits;

    private IEnumerable<Count> Sources(Count count) => _seen.Select(seen => seen.From).OfType<string>().Append(CommonKnowledge.Elsewhere).Distinct()
        .SelectMany(from => (count.Sort == Sort.Users ? new[] { Sort.Users } : [Sort.Visits, Sort.UserVisits, Sort.WithoutId]).Select(sort => count with { Sort = sort, From = from }));

    private IEnumerable<Rule<int>> RulesOf(SeenReport report, int index)
    {
        var truth = _files[index].Truth;
        foreach (var rule in report.Rules) yield return new(Numbered(rule.Form, truth), rule.IsZero);
        if (report.OfEarlier.Count == 0) yield break;

        var earlier = _files.Take(index).Last(file => file.Report.Last == report.Last && file.Report.First == report.First && file.Report.Recipient == report.Recipient).Truth;
        foreach (var rule in report.OfEarlier) yield return new(Numbered(rule.Form, earlier), rule.IsZero);
    }

    private CountForm<int> Numbered(CountForm<Count> form, TrueState truth) => form.Select(count => NumberOf(count, truth));

    // A count that differs from what it was in the file before is another one.
    private int NumberOf(Count count, TrueState truth)
    {
        if (_numbers.TryGetValue((count, truth), out var number)) return number;

        var versions = _versions[count] = [];
        foreach (var state in _files.Select(file => file.Truth).Where(state => count.Last <= state.Last))
        {
            var value = state.Value(count);
            if (versions.Count == 0 || _values[versions[^1]] != value)
            {
                versions.Add(_values.Count);
                _values.Add(value);
            }

            _numbers[(count, state)] = versions[^1];
        }

        return _numbers[(count, truth)];
    }
}

/// <summary>What could be found out of a secret: numbers that it could be, of which one is true.</summary>
internal sealed record Attempt(string Name, long Truth, long Least, long Most, int Threshold)
{
    /// <summary>Whether too little is left open.</summary>
    public bool IsLeak => Most - Least < Threshold - 1 || Math.Max(Most, -Least) < Threshold;

    /// <summary>How much is left open, of what there should be at least.</summary>
    public double Width => (double)(Most - Least) / (Threshold - 1);

    public override string ToString() => $"{Name} = {Truth} is in [{Least},{Most}]";
}

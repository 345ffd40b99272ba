namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>
/// What a reader can work out from printed figures and from how they hang together: the least and the most that any form of
/// the unknowns can be. Unknowns whose values follow one by one are put in first; the rest falls into parts that have nothing
/// to do with each other.
/// </summary>
internal sealed class ReaderKnowledge
{
    private readonly ReaderRules _rules;
    private readonly long?[] _values;
    private readonly int[] _partOf;
    private readonly Dictionary<int, KnownPart> _parts = [];

    /// <summary>Combines rules with the values of some unknowns.</summary>
    /// <exception cref="DisclosureException">They contradict each other.</exception>
    public ReaderKnowledge(ReaderRules rules, long?[] values)
    {
        _rules = rules;
        _values = [.. values];
        PutInWhatFollows();
        _partOf = Connect();
    }

    private ReaderKnowledge(ReaderKnowledge other, Dictionary<int, KnownPart> parts) =>
        (_rules, _values, _partOf, _parts) = (other._rules, other._values, other._partOf, parts);

    /// <summary>The same with the values of some unknowns known as well. What follows from them is not put in, only reckoned with.</summary>
    /// <exception cref="DisclosureException">They contradict what is known.</exception>
    public ReaderKnowledge With(IEnumerable<(int Unknown, long Value)> values)
    {
        var parts = new Dictionary<int, KnownPart>(_parts);
        foreach (var part in values.Where(value => _values[value.Unknown] is null).GroupBy(value => _partOf[value.Unknown])) parts[part.Key] = PartOf(part.Key).With(part);
        return new ReaderKnowledge(this, parts);
    }

    /// <summary>The least and the most that a form can be; null for no end.</summary>
    /// <exception cref="DisclosureException">They could not be found.</exception>
    public Interval IntervalOf(LinearForm form) => new(-Most(form.Times(-1)), Most(form));

    /// <summary>The most that a form can be; null if it grows without end.</summary>
    /// <exception cref="DisclosureException">It could not be found.</exception>
    public long? Most(LinearForm form) => MostIn(form, null);

    /// <summary>The most that a form can be; null if it grows without end. The values that attain it are put into a world.</summary>
    /// <param name="form">The form.</param>
    /// <param name="world">Values of all unknowns that are possible; null if they are not asked for.</param>
    /// <exception cref="DisclosureException">It could not be found.</exception>
    public long? MostIn(LinearForm form, long[]? world)
    {
        var (open, most) = (new Dictionary<int, LinearForm>(), form.Constant);
        foreach (var (unknown, factor) in form.Terms)
        {
            if (_values[unknown] is { } value) most += factor * value;
            else open[_partOf[unknown]] = open.GetValueOrDefault(_partOf[unknown], LinearForm.Number(0)) + LinearForm.Of(unknown).Times(factor);
        }

        foreach (var (part, piece) in open)
        {
            if (PartOf(part).Maximize(piece) is not { } found) return null;
            most += found.Value;
            if (world is null) continue;
            foreach (var (unknown, value) in found.World) world[unknown] = value;
        }

        return most;
    }

    /// <summary>Some values of all unknowns that are possible.</summary>
    public long[] AnyWorld()
    {
        var world = new long[_values.Length];
        for (var unknown = 0; unknown < world.Length; unknown++)
        {
            if (_values[unknown] is { } value) world[unknown] = value;
            else if (_partOf[unknown] == unknown) MostIn(LinearForm.Of(unknown).Times(-1), world);
        }

        return world;
    }

    /// <summary>Whether an unknown may have to do with what is open about a form.</summary>
    public bool HangTogether(LinearForm form, int unknown) =>
        form.Terms.Any(term => _values[term.Key] is null && _partOf[term.Key] == _partOf[unknown]);

    /// <summary>The unknowns, known or not, that share a rule with those that a form hangs together with.</summary>
    public IReadOnlySet<int> Near(LinearForm form)
    {
        var parts = form.Terms.Where(term => _values[term.Key] is null).Select(term => _partOf[term.Key]).ToHashSet();
        var own = form.Terms.Select(term => term.Key).ToHashSet();
        return _rules.Zero.Concat(_rules.ZeroOrMore)
            .Where(rule => rule.Terms.Any(term => own.Contains(term.Key) || (_values[term.Key] is null && parts.Contains(_partOf[term.Key]))))
            .SelectMany(rule => rule.Terms.Select(term => term.Key))
            .ToHashSet();
    }

    private void PutInWhatFollows()
    {
        var waiting = new Queue<LinearForm>(_rules.Zero);
        var idle = 0;
        while (waiting.Count > idle)
        {
            var form = waiting.Dequeue();
            var open = form.Terms.Where(term => _values[term.Key] is null).Take(2).ToList();
            if (open.Count > 1)
            {
                waiting.Enqueue(form);
                idle++;
                continue;
            }

            var rest = -form.Terms.Where(term => _values[term.Key] is not null).Aggregate(form.Constant, (sum, term) => sum + (term.Value * _values[term.Key]!.Value));
            if (open.Count == 0 ? rest != 0 : rest % open[0].Value != 0) throw new DisclosureException($"The figures contradict each other in {form}.");
            if (open.Count == 0) continue;

            _values[open[0].Key] = rest / open[0].Value;
            idle = 0;
        }
    }

    // The number of a part is one of its unknowns.
    private int[] Connect()
    {
        int[] parent = [.. Enumerable.Range(0, _values.Length)];
        foreach (var form in _rules.Zero.Concat(_rules.ZeroOrMore))
        {
            int? first = null;
            foreach (var (unknown, _) in form.Terms.Where(term => _values[term.Key] is null))
            {
                first ??= Root(unknown);
                parent[Root(unknown)] = first.Value;
            }
        }

        return [.. parent.Select(Root)];

        int Root(int unknown)
        {
            while (parent[unknown] != unknown) unknown = parent[unknown] = parent[parent[unknown]];
            return unknown;
        }
    }

    private KnownPart PartOf(int part)
    {
        if (_parts.TryGetValue(part, out var known)) return known;

        var unknowns = Enumerable.Range(0, _values.Length).Where(unknown => _values[unknown] is null && _partOf[unknown] == part);
        return _parts[part] = new KnownPart(_rules, [.. unknowns], _values);
    }
}

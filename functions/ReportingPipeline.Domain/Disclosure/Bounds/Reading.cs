namespace ReportingPipeline.Domain.Disclosure.Bounds;

/// <summary>
/// What a reader of some printed counts can work out. Two possible worlds in which a target differs prove how much is open
/// about it, so bounds are only searched for where the worlds found so far are not enough.
/// </summary>
internal sealed class Reading
{
    private readonly List<long[]> _found;
    private readonly List<long[]> _worlds;
    private List<(int Unknown, long Value)> _new = [];

    /// <summary>Combines rules with the values of the counts that are known; null for those that are not.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="values">The values.</param>
    /// <param name="found">The worlds found so far, by whatever reading; those found now are added.</param>
    /// <exception cref="DisclosureException">They contradict each other.</exception>
    public Reading(ReaderRules rules, long?[] values, List<long[]> found)
    {
        Knowledge = new ReaderKnowledge(rules, values);
        _found = found;
        _worlds = [.. found.Where(world => values.Index().All(value => value.Item is null || value.Item == world[value.Index]))];
    }

    private Reading(Reading other, int unknown, long value)
    {
        Knowledge = other.Knowledge;
        _new = [.. other._new, (unknown, value)];
        _found = other._found;
        _worlds = [.. other._worlds.Where(world => world[unknown] == value)];
    }

    /// <summary>What follows from the values.</summary>
    public ReaderKnowledge Knowledge { get; private set; }

    /// <summary>What is known if one more value is.</summary>
    public Reading With(int unknown, long value) => new(this, unknown, value);

    /// <summary>At least as much of what a target can be as its limit asks for, or else all of it.</summary>
    /// <exception cref="DisclosureException">It could not be found.</exception>
    public Interval IntervalOf(TargetLimit limit)
    {
        var interval = Found(limit.Target);
        if (interval is { } enough && limit.Missing(enough) == 0) return enough;

        var most = Search(limit.Target);
        if (interval is { } wider && limit.Missing(wider with { Most = most }) == 0) return wider with { Most = most };
        return new Interval(-Search(limit.Target.Times(-1)), most);
    }

    private Interval? Found(LinearForm target)
    {
        if (_worlds.Count == 0) return null;

        var values = _worlds.ConvertAll(world => target.ValueAt(unknown => world[unknown]));
        return new Interval(values.Min(), values.Max());
    }

    private long? Search(LinearForm form)
    {
        if (_new.Count > 0) (Knowledge, _new) = (Knowledge.With(_new), []);
        var world = _worlds.Count > 0 ? (long[])_worlds[0].Clone() : Knowledge.AnyWorld();
        var most = Knowledge.MostIn(form, world);
        if (most is null) return null;

        _worlds.Add(world);
        _found.Add(world);
        return most;
    }
}

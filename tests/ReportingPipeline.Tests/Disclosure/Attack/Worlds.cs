namespace ReportingPipeline.Tests.Disclosure.Attack;

/// <summary>
/// All whole numbers, zero or more, that unknowns can be under some rules. Unknowns that have nothing to do with each other
/// are searched apart. Every world that is found is checked in whole numbers.
/// </summary>
internal sealed class Worlds
{
    private const int MostBranches = 4_000;

    private readonly long[] _truth;
    private readonly List<Rule<int>> _rules;
    private readonly int[] _partOf;
    private readonly bool[] _isKnown;
    private readonly Dictionary<int, Part> _parts = [];

    /// <param name="rules">The rules.</param>
    /// <param name="truth">The values that are true, which must be possible: it shows that no rule says too much.</param>
    /// <param name="alsoZero">What more is zero when an unknown is known to be zero.</param>
    public Worlds(IEnumerable<Rule<int>> rules, long[] truth, ILookup<int, CountForm<int>> alsoZero)
    {
        _truth = truth;
        _rules = [.. rules];
        foreach (var rule in _rules) Verify(rule);
        _isKnown = new bool[truth.Length];
        Propagate(alsoZero);
        _partOf = Connect();
    }

    public bool IsKnown(CountForm<int> form) => form.Terms.Keys.All(unknown => _isKnown[unknown]);

    /// <summary>The largest value of a form that could be found, up to a goal.</summary>
    public long Most(CountForm<int> form, long goal)
    {
        var most = form.ValueAt(unknown => _truth[unknown]);
        foreach (var part in form.Terms.Where(term => !_isKnown[term.Key]).GroupBy(term => _partOf[term.Key]))
        {
            if (most >= goal) break;
            var piece = new CountForm<int>(part.ToDictionary(), 0);
            var now = piece.ValueAt(unknown => _truth[unknown]);
            most += PartOf(part.Key).Most(piece, now + goal - most) - now;
        }

        return most;
    }

    private void Verify(Rule<int> rule)
    {
        var value = rule.Form.ValueAt(unknown => _truth[unknown]);
        if (rule.IsZero ? value != 0 : value < 0) throw new InvalidOperationException($"A rule that is not true: {rule.Form} is {value}.");
    }

    // Unknowns that a rule pins down by itself: one that is left in an equation, or parts that add up to zero.
    private void Propagate(ILookup<int, CountForm<int>> alsoZero)
    {
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var rule in _rules.ToList())
            {
                var open = rule.Form.Terms.Where(term => !_isKnown[term.Key]).ToList();
                if (open.Count == 0) continue;
                var rest = open.Sum(term => term.Value * _truth[term.Key]);
                var value = rule.Form.ValueAt(unknown => _truth[unknown]);
                var pins = rule.IsZero && (open.Count == 1 || (rest == 0 && (open.TrueForAll(term => term.Value > 0) || open.TrueForAll(term => term.Value < 0))))
                    || (!rule.IsZero && value - rest == 0 && rest == 0 && open.TrueForAll(term => term.Value < 0));
                if (!pins) continue;
                isNew = true;
                foreach (var (unknown, _) in open)
                {
                    _isKnown[unknown] = true;
                    if (_truth[unknown] == 0) _rules.AddRange(alsoZero[unknown].Select(form => new Rule<int>(form, IsZero: true)));
                }
            }
        }
    }

    private int[] Connect()
    {
        int[] parent = [.. Enumerable.Range(0, _truth.Length)];
        foreach (var rule in _rules)
        {
            int[] open = [.. rule.Form.Terms.Keys.Where(unknown => !_isKnown[unknown])];
            foreach (var unknown in open) parent[Root(unknown)] = Root(open[0]);
        }

        return [.. parent.Select(Root)];

        int Root(int unknown)
        {
            while (parent[unknown] != unknown) unknown = parent[unknown] = parent[parent[unknown]];
            return unknown;
        }
    }

    private Part PartOf(int part)
    {
        if (_parts.TryGetValue(part, out var known)) return known;
        var rules = _rules.Where(rule => rule.Form.Terms.Keys.Any(unknown => !_isKnown[unknown] && _partOf[unknown] == part)).ToList();
        return _parts[part] = new Part([.. Enumerable.Range(0, _truth.Length).Where(unknown => !_isKnown[unknown] && _partOf[unknown] == part)], rules, _truth, _isKnown);
    }

    /// <summary>Unknowns that hang together.</summary>
    private sealed class Part
    {
        private readonly Dictionary<int, int> _numbers;
        private readonly List<Rule<int>> _rules;
        private readonly List<long[]> _found;
        private readonly Corner _corner;

        public Part(int[] unknowns, IEnumerable<Rule<int>> rules, long[] truth, bool[] isKnown)
        {
            _numbers = unknowns.Index().ToDictionary(unknown => unknown.Item, unknown => unknown.Index);
            _rules = [.. rules.Select(rule => rule with { Form = Numbered(rule.Form, truth, isKnown) }).DistinctBy(rule => (rule.Form.ToString(), rule.IsZero))];
            _found = [[.. unknowns.Select(unknown => truth[unknown])]];
            _corner = new Corner(unknowns.Length);
            foreach (var rule in _rules.Where(rule => rule.IsZero)) _corner.AddZero(rule.Form);
            foreach (var rule in _rules.Where(rule => !rule.IsZero)) _corner.Add(rule.Form);
            if (!_corner.TryRestore(_corner.InTermsOfOthers(CountForm<int>.Nothing))) throw new InvalidOperationException("No world is possible, though the true one is.");
        }

        public long Most(CountForm<int> form, long goal)
        {
            form = form.Select(unknown => _numbers[unknown]);
            var best = _found.Max(world => form.ValueAt(unknown => world[unknown]));
            if (best >= goal) return best;

            var corner = _corner.Copy();
            corner.Add((-1 * form) + goal);
            var objective = corner.InTermsOfOthers(CountForm<int>.Nothing);
            if (!corner.TryRestore(objective)) return best;
            objective = corner.InTermsOfOthers(form);
            if (!corner.TryClimb(objective)) return best;

            var branches = 0;
            Branch(corner, objective);
            return best;

            void Branch(Corner at, double[] reached)
            {
                if (best >= goal || Math.Floor(reached[^1] + 1e-5) <= best || branches++ > MostBranches) return;

                var values = at.Values(_numbers.Count);
                var broken = Array.FindIndex(values, value => Math.Abs(value - Math.Round(value)) > 1e-5);
                long[] world = [.. values.Select(value => (long)Math.Round(value))];
                if (IsPossible(world))
                {
                    _found.Add(world);
                    best = Math.Max(best, form.ValueAt(unknown => world[unknown]));
                }

                if (broken < 0) return;
                var floor = (long)Math.Floor(values[broken]);
                foreach (var bound in new[] { (-1 * (CountForm<int>)broken) + floor, (CountForm<int>)broken - (floor + 1) })
                {
                    var (branch, objectiveThere) = (at.Copy(), (double[])reached.Clone());
                    branch.Add(bound);
                    if (branch.TryRestore(objectiveThere)) Branch(branch, objectiveThere);
                }
            }
        }

        private bool IsPossible(long[] world) => world.All(value => value >= 0)
            && _rules.TrueForAll(rule => rule.Form.ValueAt(unknown => world[unknown]) is var value && (rule.IsZero ? value == 0 : value >= 0));

        private CountForm<int> Numbered(CountForm<int> form, long[] truth, bool[] isKnown)
        {
            var open = form.Terms.Where(term => !isKnown[term.Key]).ToDictionary(term => _numbers[term.Key], term => term.Value);
            return new CountForm<int>(open, form.Constant + form.Terms.Where(term => isKnown[term.Key]).Sum(term => term.Value * truth[term.Key]));
        }
    }
}

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>Equations over unknown whole numbers, solved as far as they go one by one.</summary>
internal sealed class EquationSystem
{
    private readonly Dictionary<int, long> _known = [];
    private readonly List<Equation> _equations = [];
    private readonly Dictionary<int, List<Equation>> _byUnknown = [];

    /// <summary>The numbers that an equation tells by itself once the others in it are known.</summary>
    public IReadOnlyDictionary<int, long> Known => _known;

    /// <summary>The equations that still hold several unknown numbers.</summary>
    public IEnumerable<Equation> Rest => _equations.Where(equation => equation.Factors.Count > 0);

    /// <summary>Adds an equation; of a number that comes several times, the factors are added up.</summary>
    public void Add(IEnumerable<(int Unknown, long Factor)> terms, long value)
    {
        var factors = new Dictionary<int, long>();
        foreach (var (unknown, factor) in terms) factors[unknown] = factors.GetValueOrDefault(unknown) + factor;
        foreach (var (unknown, _) in factors.Where(term => term.Value == 0).ToList()) factors.Remove(unknown);

        var equation = new Equation(factors, value);
        _equations.Add(equation);
        foreach (var unknown in factors.Keys)
        {
            if (!_byUnknown.TryGetValue(unknown, out var equations)) _byUnknown[unknown] = equations = [];
            equations.Add(equation);
        }
    }

    /// <summary>Finds the known numbers.</summary>
    /// <exception cref="InvalidDataException">The equations contradict one another.</exception>
    public void Solve()
    {
        var told = new Queue<Equation>(_equations.Where(equation => equation.Factors.Count == 1));
        while (told.TryDequeue(out var equation))
        {
            if (equation.Factors.Count == 0) continue;

            var (unknown, factor) = equation.Factors.Single();
            var number = equation.Value % factor == 0 ? equation.Value / factor : throw Contradiction();
            _known[unknown] = number;
            foreach (var other in _byUnknown[unknown])
            {
                other.Put(unknown, number);
                if (other.Factors.Count == 1) told.Enqueue(other);
            }
        }

        if (_equations.Exists(equation => equation.Factors.Count == 0 && equation.Value != 0)) throw Contradiction();
    }

    private static InvalidDataException Contradiction() => new("The files contradict one another.");
}

using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure.Forming;

/// <summary>
/// All that the files of a centre tell, as equations. What is unknown are the numbers of the single municipalities in each table; in a
/// table that tells nothing of them and that nothing can be carried over to, it is the number of the whole centre.
/// </summary>
internal sealed class CentreEquations
{
    private const int WholeCentre = -1;

    private readonly Knowledge _knowledge;
    private readonly Dictionary<TableName, PlaceSet> _payers;
    private readonly HashSet<TableName> _tables;
    private readonly HashSet<TableName> _byPlace;
    private readonly Dictionary<(TableName Table, int Place), int> _unknowns = [];
    private readonly EquationSystem _system = new();
    private readonly ILookup<int, Equation> _restByUnknown;

    /// <summary>Sets the equations up and solves them.</summary>
    /// <exception cref="InvalidDataException">The files contradict one another.</exception>
    public CentreEquations(Knowledge knowledge)
    {
        _knowledge = knowledge;
        _payers = knowledge.Grants.ToDictionary(grant => grant.Kroner, grant => grant.Payers);
        _tables = [.. knowledge.Names.Select(name => name.Table).Where(table => table.Quantity != Quantity.UserVisitsWithoutId)];
        _tables.UnionWith(_tables.Where(table => table.Quantity == Quantity.UserYears).SelectMany(TwoOfThreeYears).ToList());
        var relations = TableRelation.Between(_tables);
        _tables.UnionWith(relations.SelectMany(relation => relation.Terms).Select(term => term.Table));
        _byPlace = ByPlace(relations);

        foreach (var grant in knowledge.Grants) Add([(grant.Kroner.Of(grant.Payers), 1)], grant.Amount);
        foreach (var name in knowledge.Names.Where(name => _tables.Contains(name.Table)))
        {
            if (knowledge.Number(name) is { } number) Add([(name, 1)], number);
        }

        foreach (var (present, earlier, difference) in knowledge.Differences) Add([(present, 1), (earlier, -1)], difference);
        foreach (var relation in relations) Add(relation);
        _system.Solve();
        _restByUnknown = _system.Rest
            .SelectMany(equation => equation.Factors.Keys.Select(unknown => (Unknown: unknown, Equation: equation)))
            .ToLookup(pair => pair.Unknown, pair => pair.Equation);
    }

    /// <summary>The tables that are told of, wholly or in part.</summary>
    public IReadOnlySet<TableName> Tables => _tables;

    /// <summary>Whether anything can follow of a table but the whole centre's number.</summary>
    public bool IsByPlace(TableName table) => _byPlace.Contains(table);

    /// <summary>The places that a table has numbers of.</summary>
    public PlaceSet PlacesOf(TableName table) => _payers.GetValueOrDefault(table, _knowledge.Places.Everyone);

    /// <summary>The places whose number follows by itself.</summary>
    public PlaceSet KnownPlaces(TableName table) =>
        new(PlacesOf(table).Places.Where(place => _system.Known.ContainsKey(Unknown(table, place))).Sum(place => 1 << place));

    /// <summary>The whole centre's number of a table that has no other; null if it does not follow.</summary>
    public long? WholeOf(TableName table) => _system.Known.TryGetValue(Unknown(table, WholeCentre), out var number) ? number : null;

    /// <summary>Every set whose number follows of the places whose own does not; the empty one among them.</summary>
    public IEnumerable<PlaceSet> FormedOfUnknown(TableName table)
    {
        var places = PlacesOf(table).Except(KnownPlaces(table)).Places.ToList();
        var asked = places.Select(place => Unknown(table, place)).ToList();
        return FormedSets.Of(places, Elimination.Within(Connected(asked), asked)).Select(formed => formed.Places);
    }

    // A number carried over from some tables to the only one that had none by place makes that one by place as well. Between two that
    // have none only the whole centre's number is carried over, since either can take up whatever the other does.
    private HashSet<TableName> ByPlace(IReadOnlyList<TableRelation> relations)
    {
        var told = _knowledge.Names.Where(name => _knowledge.Number(name) is not null)
            .Concat(_knowledge.Differences.SelectMany(difference => new[] { difference.Present, difference.Earlier }));
        var byPlace = told.Where(name => name.Places != _knowledge.Places.Everyone).Select(name => name.Table)
            .Concat(_payers.Keys).ToHashSet();
        while (relations.SelectMany(OnlyOneWithout).ToList() is { Count: > 0 } more) byPlace.UnionWith(more);
        return byPlace;

        IEnumerable<TableName> OnlyOneWithout(TableRelation relation) =>
            relation.Terms.Select(term => term.Table).Where(table => !byPlace.Contains(table)).ToList() is [var only] ? [only] : [];
    }

    // Sums of two years follow from those of three.
    private static IEnumerable<TableName> TwoOfThreeYears(TableName table) => table.Span.Split(12) is [var first, var second, var third]
        ? [table with { Span = new(first.First, second.Last) }, table with { Span = new(second.First, third.Last) }]
        : [];

    private void Add(TableRelation relation)
    {
        var isByPlace = relation.Terms.All(term => IsByPlace(term.Table));
        var everyone = _knowledge.Places.Everyone;
        foreach (var places in isByPlace ? everyone.Places.Select(PlaceSet.Of) : [everyone])
        {
            Add(relation.Terms.Select(term => (term.Table.Of(places), term.Factor)), 0);
        }
    }

    private void Add(IEnumerable<(NumberName Name, long Factor)> terms, long value) => _system.Add(terms.SelectMany(Unknowns), value);

    private IEnumerable<(int Unknown, long Factor)> Unknowns((NumberName Name, long Factor) term) => IsByPlace(term.Name.Table)
        ? term.Name.Places.Places.Select(place => (Unknown(term.Name.Table, place), term.Factor))
        : [(Unknown(term.Name.Table, WholeCentre), term.Factor)];

    private int Unknown(TableName table, int place)
    {
        if (!_unknowns.TryGetValue((table, place), out var unknown)) _unknowns[(table, place)] = unknown = _unknowns.Count;
        return unknown;
    }

    private List<Equation> Connected(IEnumerable<int> asked)
    {
        var (found, open) = (new HashSet<Equation>(), new Queue<int>(asked));
        var seen = open.ToHashSet();
        while (open.TryDequeue(out var unknown))
        {
            foreach (var equation in _restByUnknown[unknown].Where(found.Add))
            {
                foreach (var other in equation.Factors.Keys.Where(seen.Add)) open.Enqueue(other);
            }
        }

        return [.. found];
    }
}

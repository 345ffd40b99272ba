using ReportingPipeline.Tests.Disclosure.Forming;
using ReportingPipeline.Tests.Disclosure.Reading;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class EliminationTests
{
    // Four unknown numbers, by their letters.
    private const string Letters = "ABCD";

    [Theory]
    [InlineData("AB", "AB")]
    [InlineData("AB CD", "AB ABCD CD")]
    [InlineData("ABC AB", "AB ABC C")]
    [InlineData("ABC BCD", "ABC BCD")]
    [InlineData("AB BC AC", "A AB ABC AC B BC C")]
    [InlineData("AB BC CD AD", "AB ABCD AD BC CD")]
    [InlineData("ABCD AB BC", "AB ABCD AD BC CD")]
    [InlineData("ABCD ABC A", "A ABC ABCD AD BC BCD D")]
    public void Within_SumsOfSets_FormTheseSetsAndNoOthers(string told, string formed)
    {
        int[] numbers = [3, 8, 21, 55];
        var all = Enumerable.Range(0, Letters.Length).ToList();
        var equations = told.Split(' ').Select(Indices)
            .Select(set => new Equation(set.ToDictionary(index => index, _ => 1L), set.Sum(index => numbers[index])))
            .ToList();

        var sets = FormedSets.Of(all, Elimination.Within(equations, all)).Where(set => !set.Places.IsEmpty).ToList();

        Assert.Equal(formed, string.Join(' ', sets.Select(set => Text(set.Places)).Order(StringComparer.Ordinal)));
        Assert.All(sets, set => Assert.Equal(set.Places.Places.Sum(place => numbers[place]), set.Sum));
    }

    [Fact]
    public void Within_UnknownNumbersThatNobodyAsksFor_AreEliminated()
    {
        // A + B is 5 and B − C is 2: of A and C alone their sum is told, and of A and B alone theirs.
        Equation[] equations = [new(new() { [0] = 1, [1] = 1 }, 5), new(new() { [1] = 1, [2] = -1 }, 2)];

        Assert.Equal(["", "AC"], Formed(0, 2));
        Assert.Equal(["", "AB"], Formed(0, 1));
        Assert.Equal([""], Formed(1));

        IEnumerable<string> Formed(params IReadOnlyList<int> asked) =>
            FormedSets.Of(asked, Elimination.Within(equations, asked)).Select(set => Text(set.Places));
    }

    [Fact]
    public void Solve_NumbersThatTellOneAnother_AreKnown()
    {
        var system = new EquationSystem();
        system.Add([(0, 1), (1, 1), (2, 1)], 30);
        system.Add([(0, 1), (1, 1)], 12);
        system.Add([(1, 1)], 5);
        system.Add([(3, 1), (4, 1)], 9);

        system.Solve();

        Assert.Equal([(0, 7L), (1, 5L), (2, 18L)], system.Known.Select(known => (known.Key, known.Value)).Order());
        Assert.Equal([3, 4], Assert.Single(system.Rest).Factors.Keys);
    }

    [Fact]
    public void Solve_TwoValuesOfTheSame_Throws()
    {
        var system = new EquationSystem();
        system.Add([(0, 1)], 3);
        system.Add([(0, 1)], 4);

        Assert.Throws<InvalidDataException>(system.Solve);
    }

    private static List<int> Indices(string set) => [.. set.Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal))];

    private static string Text(PlaceSet set) => string.Concat(set.Places.Select(place => Letters[place]));
}

using ReportingPipeline.Tests.Disclosure.Breaking;
using ReportingPipeline.Tests.Disclosure.Registered;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>
/// That the reader finds nothing is worth what it would find. With every rule kept it finds nothing in the same centres, which are the
/// first of <see cref="ReaderTests"/>.
/// </summary>
public sealed class BrokenRuleTests(ITestOutputHelper output)
{
    private const int Centres = 40;

    // Small ones first: they are read sooner, and have few users more often.
    private static readonly Lazy<IReadOnlyList<(int Seed, RegisteredCentre Centre)>> Drawn = new(() =>
        [.. Enumerable.Range(0, Centres).Select(seed => (seed, RandomCentre.Draw(seed))).OrderBy(drawn => drawn.Item2.Visits.Count)]);

    public static TheoryData<string> Rules => [.. BrokenRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Read_RuleIsBroken_FindsNumbersOfTooFewUsers(string name)
    {
        var rule = BrokenRules.All.Single(rule => rule.Name == name);

        var (seed, leaks) = Drawn.Value
            .Select(drawn => (drawn.Seed, ReaderTests.Read(drawn.Centre, rule).Leaks))
            .FirstOrDefault(found => found.Leaks.Count > 0, (Centres, []));

        Assert.NotEmpty(leaks);
        output.WriteLine($"{name}: {leaks.Count} numbers in centre {seed}, the first {leaks[0].Text}");
    }
}

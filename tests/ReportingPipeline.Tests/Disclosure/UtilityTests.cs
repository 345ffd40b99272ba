using ReportingPipeline.Domain.Disclosure;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>How much more is hidden than would have to be, of a few tables; the benchmarks have many.</summary>
public sealed class UtilityTests(ITestOutputHelper output)
{
    private const int TablesOfAKind = 12;

    [Fact]
    public void Decide_SmallTables_HidesHardlyMoreThanTheFewestPossible()
    {
        var (ratios, hidden, fewest) = (new List<double>(), 0, 0);
        foreach (var (kind, index) in RandomTables.Kinds.Select((kind, index) => (kind.Kind, index)))
        {
            var random = new Random(index);
            for (var table = 0; table < TablesOfAKind; table++)
            {
                var problem = RandomTables.Draw(random, kind, new[] { 3, 5, 10 }[table % 3]).Problem();
                var decided = CellSuppression.Decide(problem);
                if (decided.Hidden.Count == 0) continue;

                Assert.True(decided.IsWithheld || decided.Audit.Any(audited => audited.WasExposed) || CellSuppression.IsSafe(problem, decided.Hidden));
                var least = FewestHidden.Of(problem, decided.Hidden.Count);
                ratios.Add(decided.Hidden.Count / (double)least);
                (hidden, fewest) = (hidden + decided.Hidden.Count, fewest + least);
            }
        }

        output.WriteLine($"{hidden} counts hidden in {ratios.Count} tables, {fewest} at least");
        Assert.InRange(ratios.Average(), 1, 1.2);
    }
}

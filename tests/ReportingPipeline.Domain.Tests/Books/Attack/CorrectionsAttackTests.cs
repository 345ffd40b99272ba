using System.Globalization;
using Xunit.Abstractions;

namespace ReportingPipeline.Domain.Tests.Books.Attack;

/// <summary>Attacks as many random centres as BOOKS_ATTACK_CENTRES says, or few.</summary>
public sealed class CorrectionsAttackTests(ITestOutputHelper output)
{
    private const int Few = 150;

    [Fact]
    public void Propose_RandomCentresAndCorrections_LetsNobodyBeFoundBetweenVersions()
    {
        var asked = Environment.GetEnvironmentVariable("BOOKS_ATTACK_CENTRES");
        var centres = asked is null ? Few : int.Parse(asked, NumberStyles.None, CultureInfo.InvariantCulture);

        var numbers = Enumerable.Range(0, centres)
            .AsParallel()
            .AsOrdered()
            .Select(CorrectionsAttack.Run)
            .Aggregate(new AttackNumbers(), (sum, centre) => sum + centre);

        output.WriteLine(numbers.ToString());
        Assert.True(numbers.Violations.Count == 0, $"{numbers}\n{string.Join('\n', numbers.Violations.Take(100))}");
    }
}

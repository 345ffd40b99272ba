using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Disclosure.Attack;

public class DisclosureAttackTests(ITestOutputHelper output)
{
    [Fact]
    public void Attack_SmallCentres_FindsNothingOut()
    {
        var tally = Enumerable.Range(0, 16).Select(seed => AttackedCentre.Of(seed, isSmall: true)).Aggregate(AttackTally.None, (sum, centre) => sum + centre);

        output.WriteLine(tally.ToString());
        Assert.Empty(tally.Leaks);
        Assert.True(tally.Attacked > 300, $"{tally.Attacked} secrets are too few to show anything.");
        Assert.True(tally.Printed > 2 * (tally.Hidden - tally.Sensitive), $"{tally.Hidden - tally.Sensitive} counts are hidden for the sake of others and only {tally.Printed} are printed.");
    }

    [Fact]
    public void Attack_FilesThatAreNotProtected_FindsAlmostEverythingOut()
    {
        var tally = Enumerable.Range(0, 3).Select(seed => AttackedCentre.Of(seed, isSmall: true, isProtected: false)).Aggregate(AttackTally.None, (sum, centre) => sum + centre);

        Assert.True(tally.Leaks.Count > tally.Attacked * 9 / 10, $"Of {tally.Attacked} secrets only {tally.Leaks.Count} were found out.");
    }

    [Fact]
    public void Attack_FilesThatTellEachRecipientAllOfItsOwnMunicipality_FindsOutWhatOthersHide()
    {
        var tally = Enumerable.Range(0, 4).Select(seed => AttackedCentre.Of(seed, isSmall: true, isOwnProtected: false)).Aggregate(AttackTally.None, (sum, centre) => sum + centre);

        Assert.True(tally.Leaks.Count > tally.Attacked / 20, $"Of {tally.Attacked} secrets only {tally.Leaks.Count} were found out.");
        Assert.Contains(tally.Leaks, leak => leak.Contains("Users", StringComparison.Ordinal));
        Assert.Contains(tally.Leaks, leak => leak.Contains("Visits", StringComparison.Ordinal));
    }
}

using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Tests.Disclosure.Bounds;

public sealed class SimplexDictionaryTests
{
    private static readonly LinearForm X = LinearForm.Of(0);
    private static readonly LinearForm Y = LinearForm.Of(1);
    private static readonly LinearForm Z = LinearForm.Of(2);

    [Fact]
    public void Maximize_Fractions_IsExact()
    {
        // 3x + y ≤ 7 and x + 2y ≤ 6 meet at (8/5, 11/5).
        var corner = new SimplexDictionary(2);
        corner.AddCondition(LinearForm.Number(7) - X.Times(3) - Y);
        corner.AddCondition(LinearForm.Number(6) - X - Y.Times(2));
        Assert.True(corner.TryMakeFeasible());

        Assert.Equal("19/5", corner.Maximize(X + Y, out _)!.Value.ToString());
        Assert.Equal(["8/5", "11/5"], corner.Values().Take(2).Select(value => value.ToString()));
    }

    [Fact]
    public void TryMakeFeasible_FarFromTheOrigin_FindsACorner()
    {
        var corner = new SimplexDictionary(2);
        corner.AddCondition(X + Y - LinearForm.Number(5));
        corner.AddCondition(X - Y - LinearForm.Number(1));
        corner.AddCondition(LinearForm.Number(9) - X);

        Assert.True(corner.TryMakeFeasible());
        Assert.Equal("17", corner.Maximize(X + Y, out _)!.Value.ToString());
        Assert.Equal("-3", corner.Maximize(X.Times(-1), out _)!.Value.ToString());
    }

    [Fact]
    public void TryMakeFeasible_EmptySet_IsFalse()
    {
        var corner = new SimplexDictionary(2);
        corner.AddCondition(X - Y - LinearForm.Number(1));
        corner.AddCondition(Y - X);
        Assert.False(corner.TryMakeFeasible());
    }

    [Fact]
    public void TryAddEquation_OneThatFollowsOrContradicts_SaysWhich()
    {
        var corner = new SimplexDictionary(3);
        Assert.True(corner.TryAddEquation(X + Y - Z));
        Assert.True(corner.TryAddEquation((X + Y - Z).Times(-2)));
        Assert.False(corner.TryAddEquation(X + Y - Z - LinearForm.Number(1)));
    }

    [Fact]
    public void TryFix_BasicFreeAndFixedUnknowns_KeepsTheEquations()
    {
        var corner = new SimplexDictionary(3);
        Assert.True(corner.TryAddEquation(X + Y - Z));
        Assert.True(corner.TryMakeFeasible());

        Assert.True(corner.TryFix(2, 7));
        Assert.True(corner.TryFix(0, 3));
        // By now the other follows.
        Assert.True(corner.TryFix(1, 4));
        Assert.False(corner.TryFix(1, 5));
        Assert.True(corner.TryFix(0, 3));
        Assert.False(corner.TryFix(0, 2));
        Assert.True(corner.TryMakeFeasible());
        Assert.Equal(["3", "4", "7"], corner.Values().Take(3).Select(value => value.ToString()));
    }

    [Fact]
    public void TryFix_ValueOutOfReach_CannotBeMadeFeasible()
    {
        var corner = new SimplexDictionary(2);
        corner.AddCondition(LinearForm.Number(4) - X - Y);
        Assert.True(corner.TryMakeFeasible());

        Assert.True(corner.TryFix(0, 5));
        Assert.False(corner.TryMakeFeasible());
    }

    [Fact]
    public void Copy_Changed_LeavesTheOriginal()
    {
        var corner = new SimplexDictionary(2);
        corner.AddCondition(LinearForm.Number(4) - X - Y);
        Assert.True(corner.TryMakeFeasible());
        var copy = corner.Copy();
        Assert.True(copy.TryFix(0, 3));

        Assert.Equal("1", copy.Maximize(Y, out _)!.Value.ToString());
        Assert.Equal("4", corner.Maximize(Y, out _)!.Value.ToString());
    }

    [Fact]
    public void TryRestore_BoundBelowTheOptimum_MovesToIt()
    {
        var corner = new SimplexDictionary(2);
        corner.AddCondition(LinearForm.Number(7) - X.Times(2) - Y.Times(2));
        Assert.True(corner.TryMakeFeasible());
        Assert.Equal("7/2", corner.Maximize(X.Times(2) + Y - X, out var objective)!.Value.ToString());

        corner.AddBound(0, 1, isUpper: true);
        corner.AddBound(1, 1, isUpper: true);
        Assert.True(corner.TryRestore(ref objective));
        Assert.Equal("2", objective[^1].ToString());
        corner.AddBound(0, 2, isUpper: false);
        Assert.False(corner.TryRestore(ref objective));
    }
}

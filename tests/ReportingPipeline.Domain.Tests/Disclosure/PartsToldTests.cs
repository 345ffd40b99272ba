using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Disclosure.Crowds;

namespace ReportingPipeline.Domain.Tests.Disclosure;

/// <summary>Whether visits are told by municipality for the parts of a year: of all of them or of none.</summary>
public sealed class PartsToldTests
{
    private static readonly IReadOnlyList<Visit> SafeInBoth =
        [.. From("hamar", 9, "2019-02 2019-08"), .. From("stange", 7, "2019-02 2019-08")];

    [Fact]
    public void ArePartsTold_RowsSafeInEveryPart_IsTrue() => Assert.True(AreTold(SafeInBoth));

    [Fact]
    public void ArePartsTold_NobodyInAPart_IsTrue() => Assert.True(AreTold(SafeInBoth, From("loten", 5, "2019-02")));

    [Theory]
    [InlineData(4, "2019-02")]
    [InlineData(4, "2019-08")]
    [InlineData(1, "2019-12")]
    public void ArePartsTold_FewOfARowInAPart_IsFalse(int users, string month)
    {
        // Enough in the year: of the others each came in another part.
        var others = From("loten", 6, month.CompareTo("2019-06", StringComparison.Ordinal) < 0 ? "2019-08" : "2019-02");

        Assert.False(AreTold(SafeInBoth, From("loten", users, month, first: 7), others));
    }

    [Fact]
    public void ArePartsTold_FewVisitingInAPartThoughNobodyIsCounted_IsFalse() =>
        Assert.False(AreTold(SafeInBoth, From("loten", 6, "2019-02"), Movers("hamar", "loten", 1, "2019-07")));

    [Fact]
    public void ArePartsTold_RowOfSeveral_IsSafeTogether()
    {
        var together = From("ringsaker", 3, "2019-02 2019-08").Concat(From("loten", 2, "2019-02 2019-08"));

        Assert.True(AreTold(SafeInBoth, together));
        Assert.False(AreTold(SafeInBoth, From("ringsaker", 3, "2019-02 2019-08"), From("loten", 2, "2019-02")));
    }

    [Fact]
    public void ArePartsTold_Tertials_AreTheirOwnParts()
    {
        Visit[] visits =
            [.. From("hamar", 9, "2019-02 2019-06 2019-10"), .. From("stange", 9, "2019-02 2019-10"), .. From("stange", 4, "2019-07")];

        Assert.False(Divide(TestCentre.Tertials("2019-T1"), "2019", visits).ArePartsTold);
        Assert.True(Divide(TestCentre.HalfYears("2019-H1"), "2019", visits).ArePartsTold);
    }

    [Fact]
    public void ArePartsTold_NoBreakdown_IsFalse()
    {
        Assert.False(AreTold());
        Assert.False(AreTold(SafeInBoth, [Counted.UserVisit("2019-12-01", "4nn4", keyVersion: 2)]));
    }

    private static bool AreTold(params IEnumerable<Visit>[] visits) =>
        Divide(TestCentre.HalfYears("2019-H1"), "2019", visits.SelectMany(some => some)).ArePartsTold;
}

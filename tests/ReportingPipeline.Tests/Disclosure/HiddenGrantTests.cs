using FsCheck.Fluent;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Disclosure;

public sealed class HiddenGrantTests
{
    private const int Amount = 100_000;

    private static readonly string[] Paying = ["hamar", "stange", "ringsaker", "loten"];
    private static readonly MonthSpan Year = new(new(2019, 1), new(2019, 12));

    [Fact]
    public void Apply_TwoHiddenBases_PayTheirPartEquallyWhateverTheyAre()
    {
        var (one, other) = (Grant([40, 30, 9, 1], "ringsaker", "loten"), Grant([40, 30, 2, 8], "ringsaker", "loten"));

        Assert.Equal("hamar 40 50000, stange 30 37500, ringsaker : 6250, loten : 6250", Text(one));
        Assert.Equal(Text(one), Text(other));
        Assert.Equal(["ringsaker", "loten"], one.Pool!.MunicipalityIds);
        Assert.Equal((new Figure(10), (ShareFigure)new Share(10, 80), 12_500), (one.Pool.Base, one.Pool.ShareOfBase, one.Pool.Kroner));
        Assert.Equal(new Figure(80), one.BaseTotal);
    }

    [Fact]
    public void Apply_KronerLeftOverInThePool_GoToTheLowestNumbers()
    {
        // The pool's part is 33 334 of 0403 Hamar, 0412 Ringsaker and 0415 Løten: its number is the lowest of theirs.
        var grant = Grant([1, 4, 2, 1], "hamar", "ringsaker", "loten");

        Assert.Equal("hamar : 16667, stange 4 50000, ringsaker : 16667, loten : 16666", Text(grant));
    }

    [Fact]
    public void Apply_EqualRemainders_GoByThePoolsLowestNumber()
    {
        // Three units of one: 0403 and 0412 together, 0415, and 0417.
        var grant = Grant([1, 2, 1, 2], "hamar", "ringsaker");

        Assert.Equal("hamar : 16667, stange 2 33333, ringsaker : 16667, loten 2 33333", Text(grant));
        Assert.Equal(33_334, grant.Pool!.Kroner);
    }

    [Fact]
    public void Apply_HiddenBaseOfAll_PoolsAllOfThem()
    {
        var grant = Grant([40, 30, 9, 1], null, "loten");

        Assert.Equal("hamar : 25000, stange : 25000, ringsaker : 25000, loten : 25000", Text(grant));
        Assert.Equal((Figure.Hidden, ShareFigure.Hidden, Amount), (grant.Pool!.Base, grant.Pool.ShareOfBase, grant.Pool.Kroner));
        Assert.Equal(Figure.Hidden, grant.BaseTotal);
        Assert.Equal(Paying, grant.Pool.MunicipalityIds);
    }

    [Fact]
    public void Apply_AllBasesHidden_ShareAllOfItEqually()
    {
        var grant = Grant([40, 30, 9, 1], Paying);

        Assert.Equal("hamar : 25000, stange : 25000, ringsaker : 25000, loten : 25000", Text(grant));
        Assert.Equal((new Figure(80), Amount), (grant.Pool!.Base, grant.Pool.Kroner));
    }

    [Fact]
    public void Apply_NoHiddenBase_HasNoPool() => Assert.Null(Grant([40, 30, 9, 1]).Pool);

    [Fact]
    public void Apply_OneHiddenBaseBesideThatOfAll_IsRefused() =>
        Assert.Contains("loten", Assert.Throws<ArgumentException>(() => Grant([40, 30, 9, 1], "loten")).Message, StringComparison.Ordinal);

    [Fact]
    public void Apply_AnyBases_AddUpAndTellNothingOfWhatIsHidden() => ForEvery.Value(
        from counts in Gen.ArrayOf(Gen.Choose(1, 12), Paying.Length)
        from hidden in Gen.Elements<string?[]>(["hamar", "stange"], ["stange", "ringsaker", "loten"], Paying, [null], [null, "stange"])
        select (counts, hidden),
        sample =>
        {
            var grant = Grant(sample.counts, sample.hidden);
            var pooled = grant.Shares.Where(share => share.Base.IsHidden).ToList();

            Assert.Equal(Amount, grant.Shares.Sum(share => share.Kroner));
            Assert.Equal(grant.Pool!.Kroner, pooled.Sum(share => share.Kroner));
            Assert.InRange(pooled.Max(share => share.Kroner) - pooled.Min(share => share.Kroner), 0, 1);
            Assert.All(pooled, share => Assert.Equal(ShareFigure.Hidden, share.ShareOfBase));

            // The same counts the other way round between the first two of the pool: nobody can tell.
            var (first, second) = (Array.IndexOf(Paying, pooled[0].MunicipalityId), Array.IndexOf(Paying, pooled[1].MunicipalityId));
            var swapped = (int[])sample.counts.Clone();
            (swapped[first], swapped[second]) = (swapped[second], swapped[first]);
            Assert.Equal(Text(grant), Text(Grant(swapped, sample.hidden)));
        });

    private static GrantSection Grant(int[] counts, params string?[] hidden)
    {
        var centre = TestCentre.HalfYears("2019-H1") with { Grants = [TestCentre.Grant("2019", amountKroner: Amount)] };
        var visits = Paying.SelectMany((id, index) => Enumerable.Repeat(Counted.OtherVisit("2019-01-01", id), counts[index]));
        var names = hidden.Select(id => new FigureName(Quantity.Visits, FigureForm.GrantBase, Year) { MunicipalityId = id }).ToHashSet();
        return HiddenFigures.Apply(TestCentre.Compose(centre, "2019-H2", Counted.From(visits)), names, new DisclosureNotes(5, IsWithheld: false)).Grant!;
    }

    private static string Text(GrantSection grant) =>
        string.Join(", ", grant.Shares.Select(share => $"{share.MunicipalityId} {share.Base.Number?.ToString() ?? ":"} {share.Kroner}"));
}

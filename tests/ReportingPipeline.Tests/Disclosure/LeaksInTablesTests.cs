using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Ways to work hidden counts out of printed ones: each works where only small counts are hidden, and none on what is decided.</summary>
public sealed class LeaksInTablesTests
{
    [Fact]
    public void HiddenCellBesideItsTotal_Subtracted_IsOpenAgain()
    {
        var table = new CountTable(5).Count("Hamar", 49).Count("Stange", 17).Count("Ringsaker", 4).Count("Løten", 6).Sum("total", "Hamar", "Stange", "Ringsaker", "Løten");

        Assert.Equal(4, table.Value("total") - table.Value("Hamar") - table.Value("Stange") - table.Value("Løten"));
        Assert.Equal(new Interval(4, 4), table.Bounds(["Ringsaker"], table["Ringsaker"]));

        var hidden = table.Decide();
        Assert.Equal(["Løten", "Ringsaker"], hidden.Order());
        Assert.Equal(new Interval(1, 9), table.Bounds(hidden, table["Ringsaker"]));
    }

    [Fact]
    public void ThreeYearSumLessTheOtherYears_IsOpenAgain()
    {
        var table = CountTable.OfTheExample(5);
        string[] naive = ["Ringsaker 2018", "Løten 2018"];

        Assert.Equal(4, table.Value("Ringsaker sum") - table.Value("Ringsaker 2019") - table.Value("Ringsaker 2020"));
        Assert.Equal(6, table.Value("Løten sum") - table.Value("Løten 2019") - table.Value("Løten 2020"));
        Assert.Equal(new Interval(4, 4), table.Bounds(naive, table["Ringsaker 2018"]));
        Assert.Equal(new Interval(6, 6), table.Bounds(naive, table["Løten 2018"]));

        Assert.Equal(new Interval(1, 9), table.Bounds(table.Decide(), table["Ringsaker 2018"]));
    }

    [Fact]
    public void HalvesAndYear_GiveWhoCameWhen_IsOpenAgain()
    {
        var table = new CountTable(5).Count("H1", 40).Count("H2", 38).Count("year", 43).Within("H1", "year").Within("H2", "year");
        var (onlyFirst, both, onlySecond) = (table["year"] - table["H2"], table["H1"] + table["H2"] - table["year"], table["year"] - table["H1"]);
        table.AtLeast(both).Difference(both);

        Assert.Equal((5L, 35L, 3L), (43L - 38, 40L + 38 - 43, 43L - 40));
        Assert.Equal([5, 35, 3], new[] { onlyFirst, both, onlySecond }.Select(form => table.Bounds([], form).Most!.Value));

        AssertOpen(table, onlySecond, 5);
    }

    [Fact]
    public void RevisedFigure_LessTheFigureBefore_IsOpenAgain()
    {
        var table = new CountTable(5).Count("r1", 12).Count("r2", 13).Known("r1").Difference(LinearForm.Of(1) - LinearForm.Of(0));

        Assert.Equal(new Interval(1, 1), table.Bounds([], table["r2"] - table["r1"]));

        AssertOpen(table, table["r2"] - table["r1"], 5);
    }

    [Fact]
    public void ManyVisitsOfOnePerson_IsOpenAgain()
    {
        var table = new CountTable(5).Count("Hamar", 210, persons: 30).Count("Stange", 96, persons: 1).Count("Løten", 150, persons: 20).Sum("visits", "Hamar", "Stange", "Løten");

        // A rule that looks at the count alone hides none of them.
        Assert.Equal(new Interval(96, 96), table.Bounds([], table["Stange"]));

        AssertOpen(table, table["Stange"], 5);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void TwoSingletons_KnowEachOther_IsOpenAgain(int threshold)
    {
        var table = Singletons(threshold);
        string[] naive = ["young b", "young c", "old b", "old c"];

        // Two are left for two hidden counts, of which neither is zero: each of the two knows itself, and so the other.
        Assert.Equal(2, table.Value("young") - table.Value("young a"));
        Assert.Equal(new Interval(1, 1), table.Bounds(naive, table["young b"]));
        Assert.Equal(new Interval(1, 1), table.Bounds(naive, table["young c"]));

        foreach (var name in new[] { "young b", "young c" }) AssertOpen(table, table[name], threshold);
    }

    [Fact]
    public void WholeLessAlmostAllOfIt_IsOpenAgain()
    {
        // Two of the fifty are not from Hamar, wherever they are from.
        var table = new CountTable(5).Count("Hamar", 48).Count("all", 50).Within("Hamar", "all");

        Assert.Equal(new Interval(2, 2), table.Bounds([], table["all"] - table["Hamar"]));

        AssertOpen(table, table["all"] - table["Hamar"], 5);
    }

    private static CountTable Singletons(int threshold)
    {
        var table = new CountTable(threshold);
        foreach (var (age, counts) in new[] { ("young", new[] { 7, 1, 1 }), ("old", [5, 4, 3]) })
        {
            foreach (var (place, count) in "abc".Zip(counts)) table.Count($"{age} {place}", count);
            table.Sum(age, [.. "abc".Select(place => $"{age} {place}")]);
        }

        foreach (var place in "abc") table.Sum($"{place}", $"young {place}", $"old {place}");
        return table.Sum("all", "young", "old").Sum("all", "a", "b", "c");
    }

    private static void AssertOpen(CountTable table, LinearForm target, int threshold)
    {
        var interval = table.Bounds(table.Decide(), target);

        Assert.True(interval.Width is null || interval.Width >= threshold - 1, $"{interval} is too narrow.");
        Assert.True(interval.Reach is null || interval.Reach >= threshold, $"{interval} does not reach the threshold.");
    }
}

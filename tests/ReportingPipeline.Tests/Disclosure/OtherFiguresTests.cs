using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>Figures that leave such systems though no report prints them yet: users per inhabitant, and an overview of several centres.</summary>
public sealed class OtherFiguresTests
{
    private const int Threshold = 5;

    private static readonly (string Place, int Population, int Users)[] Places = [("Hamar", 31_000, 68), ("Stange", 21_000, 15), ("Ringsaker", 34_000, 12), ("Løten", 7_600, 3)];
    private static readonly string[] Centres = ["Bikuben", "KBT", "ROM", "Sagatun", "Vårres"];

    [Fact]
    public void UsersPerThousandInhabitants_PrintedOfAHiddenCount_TellIt()
    {
        // 3 of 7 600 are 0.39 in a thousand, and so are no others: a rounded ratio of a known whole is the count.
        var printed = PerThousand(3, 7_600);

        Assert.Equal([3], Enumerable.Range(1, 100).Where(users => PerThousand(users, 7_600) == printed));
    }

    [Fact]
    public void UsersPerThousandInhabitants_OfWhatIsDecided_LeaveTheHiddenCountsOpen()
    {
        var table = new CountTable(Threshold);
        foreach (var (place, _, users) in Places) table.Count(place, users);
        table.Sum("all", [.. Places.Select(place => place.Place)]);

        var hidden = table.Decide();
        var told = Places.Append(("all", Places.Sum(place => place.Population), Places.Sum(place => place.Users))).Where(place => !hidden.Contains(place.Item1));

        // The ratio of a printed count tells no more than the count does; that of a hidden one is not told.
        Assert.DoesNotContain("Løten", told.Select(place => place.Item1));
        Assert.All(told, place => Assert.Equal(PerThousand((int)table.Value(place.Item1), place.Item2), PerThousand(place.Item3, place.Item2)));
        Assert.InRange(table.Bounds(hidden, table["Løten"]).Width!.Value, Threshold - 1, long.MaxValue);
    }

    [Fact]
    public void Share_OfAHiddenWhole_TellsItToWhoKnowsThePart()
    {
        // 7 of the users have a job, which is printed, and 58.33 % of all of them: 12.
        Assert.Equal([12], Enumerable.Range(7, 30).Where(all => new Share(7, all).HundredthsOfPercent == 5833));

        Assert.Equal(Domain.Reports.ShareFigure.Hidden, HiddenCounts.In(new Share(7, 12), new Domain.Reports.Figure(7), Domain.Reports.Figure.Hidden));
        Assert.Equal(Domain.Reports.ShareFigure.Hidden, HiddenCounts.In(new Share(7, 12), Domain.Reports.Figure.Hidden, new Domain.Reports.Figure(12)));
    }

    [Fact]
    public void Overview_OfCentres_HidesEnoughOfTheSmallOnes()
    {
        var table = Overview(new CountTable(Threshold), "H1", [[40, 12, 28], [35, 3, 11], [52, 9, 2], [104, 33, 50], [18, 6, 7]]);

        // With the two small counts hidden alone, row and column give each away.
        Assert.Equal(new Interval(3, 3), table.Bounds(["H1 KBT into work", "H1 ROM into school"], table["H1 KBT into work"]));

        AssertOpen(table, table.Decide(), "H1 KBT into work", "H1 ROM into school");
    }

    [Fact]
    public void Overview_HalfAYearLater_TellsNothingOfWhatTheFirstHid()
    {
        int[][] first = [[40, 12, 28], [35, 3, 11], [52, 9, 2], [104, 33, 50], [18, 6, 7]];
        int[][] second = [[44, 14, 30], [35, 4, 12], [50, 9, 8], [99, 30, 51], [18, 6, 7]];
        var hiddenFirst = Overview(new CountTable(Threshold), "H1", first).Decide();

        var both = Years(Overview(Overview(new CountTable(Threshold), "H1", first), "H2", second));
        both.Known([.. both.Names.Where(name => name.StartsWith("H1", StringComparison.Ordinal) && !hiddenFirst.Contains(name))]);
        var hidden = both.Decide();

        // A year printed beside its second half would tell the first half of it, which was hidden.
        Assert.Equal(9, both.Value("year ROM into work") - both.Value("H2 ROM into work"));
        Assert.Superset(hiddenFirst.ToHashSet(), hidden.ToHashSet());
        AssertOpen(both, hidden, "H1 KBT into work", "H1 ROM into school", "H2 KBT into work");
    }

    private static void AssertOpen(CountTable table, string[] hidden, params string[] targets) => Assert.All(targets, target =>
    {
        var interval = table.Bounds(hidden, table[target]);
        Assert.True(interval.Width is null or >= Threshold - 1, $"{target}: {interval}");
        Assert.True(interval.Most is null or >= Threshold, $"{target}: {interval}");
    });

    private static CountTable Overview(CountTable table, string half, int[][] counts)
    {
        string[] measures = ["users", "into work", "into school"];
        foreach (var (centre, row) in Centres.Zip(counts))
        {
            foreach (var (measure, count) in measures.Zip(row)) table.Count($"{half} {centre} {measure}", count);
            table.Sum($"{half} {centre} into either", $"{half} {centre} into work", $"{half} {centre} into school");
        }

        foreach (var measure in measures.Append("into either")) table.Sum($"{half} all {measure}", [.. Centres.Select(centre => $"{half} {centre} {measure}")]);
        return table.Sum($"{half} all into either", $"{half} all into work", $"{half} all into school");
    }

    // Whoever got into work did so once, so those of a year are those of its halves.
    private static CountTable Years(CountTable table)
    {
        foreach (var centre in Centres.Append("all")) table.Sum($"year {centre} into work", $"H1 {centre} into work", $"H2 {centre} into work");
        return table.Sum("year all into work", [.. Centres.Select(centre => $"year {centre} into work")]);
    }

    // In hundredths.
    private static long PerThousand(int users, int population) => ((200_000L * users) + population) / (2L * population);
}

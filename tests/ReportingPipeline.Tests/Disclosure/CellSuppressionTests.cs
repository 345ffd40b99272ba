using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure;

public class CellSuppressionTests
{
    // Registered unique users of the example centre, as it published them.
    private static CountTable Example()
    {
        var table = new CountTable(threshold: 5);
        (string Name, int[] Years)[] places = [("Hamar", [49, 68, 64]), ("Stange", [17, 15, 15]), ("Ringsaker", [4, 12, 12]), ("Løten", [6, 9, 13])];
        foreach (var (name, years) in places)
        {
            foreach (var (year, users) in years.Index()) table.Count($"{name} {2018 + year}", users);
            table.Sum($"{name} sum", [.. Enumerable.Range(2018, 3).Select(year => $"{name} {year}")]);
        }

        foreach (var year in Enumerable.Range(2018, 3)) table.Sum($"total {year}", [.. places.Select(place => $"{place.Name} {year}")]);
        return table.Sum("total sum", "total 2018", "total 2019", "total 2020").Sum("total sum", "Hamar sum", "Stange sum", "Ringsaker sum", "Løten sum");
    }

    [Fact]
    public void Decide_TheExampleYears_HidesTwoPlacesInTwoYears()
    {
        var table = Example();

        var suppression = CellSuppression.Decide(table.Problem());

        Assert.Equal(["Løten 2018", "Løten 2019", "Ringsaker 2018", "Ringsaker 2019"], table.Names(suppression.Hidden).Order());
    }

    [Theory]
    [InlineData("Ringsaker 2018", 1, 9)]
    [InlineData("Løten 2018", 1, 9)]
    [InlineData("Ringsaker 2019", 7, 15)]
    [InlineData("Løten 2019", 6, 14)]
    public void Bounds_TheExampleYears_AreWhatAReaderCanWorkOut(string name, int least, int most)
    {
        var table = Example();
        var problem = table.Problem();
        var hidden = CellSuppression.Decide(problem).Hidden;

        Assert.Equal(new Interval(least, most), CellSuppression.BoundsOf(problem, hidden, table[name]));
    }
}

using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Tests.Disclosure;

public class CellSuppressionTests
{
    [Fact]
    public void Decide_TheExampleYears_HidesTwoPlacesInTwoYears()
    {
        var table = CountTable.OfTheExample(threshold: 5);

        var suppression = CellSuppression.Decide(table.Problem());

        Assert.Equal(["Løten 2018", "Løten 2019", "Ringsaker 2018", "Ringsaker 2019"], table.NamesOf(suppression.Hidden).Order());
    }

    [Theory]
    [InlineData("Ringsaker 2018", 1, 9)]
    [InlineData("Løten 2018", 1, 9)]
    [InlineData("Ringsaker 2019", 7, 15)]
    [InlineData("Løten 2019", 6, 14)]
    public void Bounds_TheExampleYears_AreWhatAReaderCanWorkOut(string name, int least, int most)
    {
        var table = CountTable.OfTheExample(threshold: 5);
        var problem = table.Problem();
        var hidden = CellSuppression.Decide(problem).Hidden;

        Assert.Equal(new Interval(least, most), CellSuppression.BoundsOf(problem, hidden, table[name]));
    }
}

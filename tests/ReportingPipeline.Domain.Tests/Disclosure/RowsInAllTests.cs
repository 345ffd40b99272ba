using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Disclosure;

public sealed class RowsInAllTests
{
    private static readonly string[] Ids = ["hamar", "stange", "ringsaker", "loten"];

    [Theory]
    [InlineData("hamar, stange, ringsaker, loten", "hamar, stange, ringsaker, loten", "hamar, stange, ringsaker, loten")]
    [InlineData("hamar, stange, ringsaker+loten", "hamar, stange, ringsaker, loten", "hamar, stange, loten+ringsaker")]
    [InlineData("hamar, stange, ringsaker+loten", "hamar, stange, ringsaker+loten", "hamar, stange, loten+ringsaker")]
    // Stange with Løten, and Løten with Ringsaker: only the three together are whole rows in both years.
    [InlineData("hamar, stange+loten, ringsaker", "hamar, stange, ringsaker+loten", "hamar, loten+ringsaker+stange")]
    [InlineData("hamar+stange, ringsaker, loten", "hamar, stange, ringsaker+loten", "hamar+stange, loten+ringsaker")]
    [InlineData("hamar+stange, ringsaker+loten", "hamar+loten, stange, ringsaker", "hamar+loten+ringsaker+stange")]
    [InlineData("hamar+loten, stange, ringsaker", "hamar, stange, ringsaker, loten", "hamar+loten, stange, ringsaker")]
    public void Of_TwoDivisions_AreTheSmallestThatCutNoRowOfEither(string one, string other, string expected)
    {
        Assert.Equal(expected, Crowds.Text(RowsInAll.Of(Ids, [Division(one), Division(other)])));
        Assert.Equal(expected, Crowds.Text(RowsInAll.Of(Ids, [Division(other), Division(one)])));
    }

    [Fact]
    public void Of_ThreeDivisions_MergesOverAllOfThem()
    {
        var divisions = new[] { "hamar+stange, ringsaker, loten", "hamar, stange, ringsaker+loten", "hamar+loten, stange, ringsaker" };

        Assert.Equal("hamar+loten+ringsaker+stange", Crowds.Text(RowsInAll.Of(Ids, [.. divisions.Select(Division)])));
    }

    [Fact]
    public void Of_OneDivision_IsItself() =>
        Assert.Equal("hamar, ringsaker+stange, loten", Crowds.Text(RowsInAll.Of(Ids, [Division("hamar, stange+ringsaker, loten")])));

    [Fact]
    public void Of_MunicipalityThatAYearDoesNotHave_IsCutByNoneOfItsRows() => Assert.Equal(
        "hamar+stange, ringsaker, loten",
        Crowds.Text(RowsInAll.Of(Ids, [Division("hamar+stange"), Division("hamar, stange, ringsaker, loten")])));

    private static YearDivision Division(string rows)
    {
        var all = rows.Split(", ").Select(row => MunicipalityRow.Of(row.Split('+'))).ToList();
        return new YearDivision(
            ReportingCalendar.CalendarYear.Year(2019), 5, [.. all.SelectMany(row => row.Ids)], all, ArePartsTold: false);
    }
}

using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Disclosure.Crowds;

namespace ReportingPipeline.Domain.Tests.Disclosure;

/// <summary>Into which rows the municipalities of a year fall; of four, in printed order Hamar, Stange, Ringsaker and Løten.</summary>
public sealed class YearDividerTests
{
    private const string InBothHalves = "2019-02 2019-08";

    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1");

    [Theory]
    [InlineData(5, 5, 5, 5, "hamar, stange, ringsaker, loten")]
    [InlineData(9, 0, 0, 5, "hamar, stange, ringsaker, loten")] // zero tells of nobody
    [InlineData(9, 8, 3, 2, "hamar, stange, loten+ringsaker")] // the others are enough together
    [InlineData(9, 3, 8, 2, "hamar, loten+stange, ringsaker")]
    [InlineData(9, 7, 6, 4, "hamar, stange, loten+ringsaker")] // who has the fewest joins the others
    [InlineData(6, 7, 9, 4, "hamar+loten, stange, ringsaker")]
    [InlineData(9, 7, 0, 4, "hamar, loten+stange, ringsaker")] // but for zero, which would not help
    [InlineData(9, 8, 1, 1, "hamar, loten+ringsaker+stange")]
    [InlineData(5, 0, 0, 4, "hamar+loten, stange, ringsaker")]
    [InlineData(4, 0, 0, 1, "hamar+loten, stange, ringsaker")]
    public void Divide_UsersOfFourMunicipalities_NamesTheSafeAndPutsTheOthersTogether(
        int hamar, int stange, int ringsaker, int loten, string rows)
    {
        var division = Divide(Centre, "2019", Users(hamar, stange, ringsaker, loten));

        Assert.Equal(rows, Text(division.Rows));
        Assert.True(division.HasBreakdown);
        Assert.Null(division.WhyNoBreakdown);
        Assert.Equal(
            ("2019", 5, "hamar stange ringsaker loten"),
            (division.Year.Id, division.Threshold, string.Join(' ', division.MunicipalityIds)));
    }

    // By number Løten, 0415, comes before Stange, 0417, and Ringsaker, 0412, before Løten.
    [Theory]
    [InlineData(9, 6, 3, 6, "hamar, stange, loten+ringsaker")]
    [InlineData(9, 3, 6, 6, "hamar, ringsaker+stange, loten")]
    public void Divide_TwoWithAsFew_TheLowerNumberJoins(int hamar, int stange, int ringsaker, int loten, string rows) =>
        Assert.Equal(rows, Text(Divide(Centre, "2019", Users(hamar, stange, ringsaker, loten)).Rows));

    [Fact]
    public void Divide_FewestCountedAndFewestVisiting_TheFewestVisitingJoins()
    {
        // 9 come from Stange, of whom 6 are counted there; 7 of Ringsaker are all counted there.
        var visits = Users(12, 6, 7, 3).Concat(Movers("hamar", "stange", 3, "2019-01"));

        Assert.Equal("hamar, stange, loten+ringsaker", Text(Divide(Centre, "2019", visits).Rows));
    }

    [Fact]
    public void Divide_MoverWhoseVisitsStandAloneInARow_IsTakenIntoAnother()
    {
        // Nobody is counted under Løten, but one user of Hamar once came from there.
        var visits = Users(9, 8, 7, 0).Concat(Movers("hamar", "loten", 1, "2019-01"));

        Assert.Equal("hamar, stange, loten+ringsaker", Text(Divide(Centre, "2019", visits).Rows));
    }

    [Fact]
    public void Divide_JoiningDoesNotMakeSafe_JoinsTheNext()
    {
        // From Stange come 5 who are all counted under Hamar: with the one of Løten 6 come, but only one is counted.
        var visits = Users(9, 0, 8, 1).Concat(Movers("hamar", "stange", 5, "2019-01"));

        Assert.Equal("hamar, loten+ringsaker+stange", Text(Divide(Centre, "2019", visits).Rows));
    }

    [Fact]
    public void Divide_PayersAndOthers_AreNeverInOneRow()
    {
        var rule = TestCentre.Grant("2019") with { MunicipalityIds = ["hamar", "loten"] };

        Assert.Equal("hamar+loten, stange, ringsaker", Text(Divide(Centre with { Grants = [rule] }, "2019", Users(9, 6, 7, 3)).Rows));
        Assert.Equal(
            "hamar, loten+stange, ringsaker",
            Text(Divide(Centre with { Grants = [TestCentre.Grant("2018")] }, "2019", Users(9, 6, 7, 3)).Rows));
    }

    [Theory]
    [InlineData("loten")] // a sole payer with few users
    [InlineData("ringsaker loten")]
    [InlineData("hamar stange ringsaker")] // and one who alone does not pay
    public void Divide_ClassThatCannotBeMadeSafe_HasNoBreakdown(string payers)
    {
        var rule = TestCentre.Grant("2019") with { MunicipalityIds = payers.Split(' ') };

        AssertNoBreakdown(NoBreakdownReason.FewUsersOfPayersOrOthers, Centre with { Grants = [rule] }, [.. Users(9, 8, 1, 1)]);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(4, 0)]
    public void Divide_FewerUsersThanTheThreshold_HasNoBreakdown(int hamar, int stange) =>
        AssertNoBreakdown(NoBreakdownReason.FewUsers, Centre, [.. Users(hamar, stange, 0, 0)]);

    [Fact]
    public void Divide_NoUsers_HasNoBreakdown() =>
        AssertNoBreakdown(NoBreakdownReason.NoUsers, Centre, [Counted.OtherVisit("2019-02-01"), Counted.UserVisit("2019-02-02", null)]);

    [Fact]
    public void Divide_EnoughUsersOnlyWithThoseFromElsewhere_HasNoBreakdown() =>
        AssertNoBreakdown(NoBreakdownReason.FewUsers, Centre, [.. Users(4, 0, 0, 0), .. From(Municipality.OtherId, 9, InBothHalves)]);

    [Fact]
    public void Divide_EverybodyFromElsewhere_HasRowsOfNobody() => Assert.Equal(
        "hamar, stange, ringsaker, loten", Text(Divide(Centre, "2019", From(Municipality.OtherId, 9, InBothHalves)).Rows));

    [Fact]
    public void Divide_UsersThatCannotBeCounted_HasNoBreakdown() =>
        AssertNoBreakdown(NoBreakdownReason.KeyChanged, Centre, [.. Users(9, 9, 9, 9), Counted.UserVisit("2019-12-01", "4nn4", keyVersion: 2)]);

    [Theory]
    [InlineData(3, "hamar, stange, ringsaker, loten")]
    [InlineData(4, "hamar, stange, loten+ringsaker")]
    [InlineData(10, "hamar+loten+ringsaker+stange")]
    public void Divide_OtherThreshold_IsThatOfTheCentre(int threshold, string rows)
    {
        var division = Divide(Centre with { DisclosureThreshold = threshold }, "2019", Users(9, 8, 4, 3));

        Assert.Equal((rows, threshold), (Text(division.Rows), division.Threshold));
    }

    [Fact]
    public void Divide_JulyYear_IsOfItsOwnMonths()
    {
        var visits = From("hamar", 9, "2019-08").Concat(From("stange", 3, "2019-08")).Concat(From("stange", 9, "2020-07"));

        Assert.Equal("hamar+stange, ringsaker, loten", Text(Divide(TestCentre.JulyYears("2019/20-H1"), "2019/20", visits).Rows));
    }

    private static void AssertNoBreakdown(NoBreakdownReason reason, Centre centre, Visit[] visits)
    {
        var division = Divide(centre, "2019", visits);

        Assert.False(division.HasBreakdown);
        Assert.False(division.ArePartsTold);
        Assert.Empty(division.Rows);
        Assert.Equal(reason, division.WhyNoBreakdown);
    }

    private static IEnumerable<Visit> Users(int hamar, int stange, int ringsaker, int loten) =>
    [
        .. From("hamar", hamar, InBothHalves), .. From("stange", stange, InBothHalves),
        .. From("ringsaker", ringsaker, InBothHalves), .. From("loten", loten, InBothHalves),
    ];
}

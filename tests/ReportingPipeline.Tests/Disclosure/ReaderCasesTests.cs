using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Tests.Disclosure.Breaking;
using ReportingPipeline.Tests.Disclosure.Reading;
using ReportingPipeline.Tests.Disclosure.Registered;

namespace ReportingPipeline.Tests.Disclosure;

/// <summary>What broke earlier wordings of the rules, each once kept and once broken.</summary>
public sealed class ReaderCasesTests
{
    [Fact]
    public void Read_VisitsOfAMoverAreTheOnlyOnesFromAMunicipality_AreToldWithOthersOnly()
    {
        var centre = new HandMadeCentre("hamar", "stange", "loten").Users("hamar", 6).Users("stange", 7)
            .Visit("mover", "loten", "2018-02-01").Visit("mover", "hamar", "2018-10-01")
            .Registered();

        AssertKept(centre);
        AssertFound(centre, BrokenRules.VisitsAreNotLookedAt, Quantity.Visits, LeakSource.Printed, "loten");
    }

    [Fact]
    public void Read_OtherOrUnknownBesideAFewUsers_IsNotToldWithoutBreakdown()
    {
        var centre = new HandMadeCentre("hamar").Users("hamar", 3).Users(Municipality.OtherId, 6).Registered();

        AssertKept(centre);
        AssertFound(centre, BrokenRules.ElsewhereIsTold, Quantity.UniqueUsers, LeakSource.Difference, "hamar");
    }

    [Fact]
    public void Read_SolePayerWithOneUser_HasNoBase()
    {
        var centre = new HandMadeCentre("hamar", "stange").Users("hamar", 10).Users("stange", 1).Registered(HandMadeCentre.Grant("stange"));

        AssertKept(centre);
        AssertFound(centre, BrokenRules.BaseOfAllIsTold, Quantity.Visits, LeakSource.Printed, "stange");
    }

    [Fact]
    public void Read_PayersOfALaterGrantCutARow_AreNotTold()
    {
        var centre = new HandMadeCentre("hamar", "stange", "loten", "elverum")
            .Users("hamar", 10).Users("stange", 2).Users("loten", 3).Users("elverum", 9)
            .Registered(HandMadeCentre.Grant("hamar", "stange"));
        var closedBefore = new BrokenRule("none, but the year was closed before the grant was configured") { Figures = WithoutGrants };

        var models = new ReleasedReports(centre, closedBefore).Models().ToList();

        Assert.All(models, model => Assert.Null(model.Grant));
        var rows = models[^1].Users.Periods.SelectMany(period => period.Municipalities);
        Assert.Contains(rows, row => row is { Row.Key: "loten+stange", Users.Number: 5 });
        Assert.Empty(ReaderTests.Read(centre, closedBefore).Leaks);
        AssertFound(centre, closedBefore with { Edit = BrokenRules.AcrossPayers.Edit }, Quantity.Visits, LeakSource.Difference, "stange");
    }

    private static ToldFigures WithoutGrants(ReportSource source)
    {
        var before = new CountedFigures(source.All.Centre with { Grants = [] }, source.All.Counts, source.All.Months);
        return new ToldFigures(source.All, source.Divisions.Select(division => YearDivider.Divide(division.Year, before)));
    }

    private static void AssertKept(RegisteredCentre centre) => Assert.Empty(ReaderTests.Read(centre).Leaks);

    private static void AssertFound(RegisteredCentre centre, BrokenRule rule, Quantity quantity, LeakSource how, string municipality)
    {
        var places = new CentrePlaces([.. centre.Centre.Municipalities.Select(listed => listed.Id)]);
        var number = new TableName(Version: 1, quantity, HandMadeCentre.Year.Months).Of(places.Of([municipality]));

        Assert.Equal(how, Assert.Single(ReaderTests.Read(centre, rule).Leaks, leak => leak.Name == number).How);
    }
}

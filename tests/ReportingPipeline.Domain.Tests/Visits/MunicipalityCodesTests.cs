using System.Globalization;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Visits;

public sealed class MunicipalityCodesTests
{
    private static readonly DateOnly LastOld = new(2019, 12, 31);
    private static readonly DateOnly FirstNew = new(2020, 1, 1);

    private static readonly Municipality Hamar =
        new("hamar", "Hamar", [new DatedCode("0403", LastDay: LastOld), new DatedCode("3403", FirstDay: FirstNew)]);

    private static readonly Municipality Stange =
        new("stange", "Stange", [new DatedCode("0417", LastDay: LastOld), new DatedCode("3413", FirstDay: FirstNew)]);

    [Theory]
    [InlineData("0403", "1999-01-01", "hamar")]
    [InlineData("0403", "2019-12-31", "hamar")]
    [InlineData("0403", "2020-01-01", null)]
    [InlineData("3403", "2019-12-31", null)]
    [InlineData("3403", "2020-01-01", "hamar")]
    [InlineData("3413", "2030-01-01", "stange")]
    [InlineData("403", "2019-12-31", "other")]
    [InlineData("0301", "2019-12-31", "other")]
    [InlineData(null, "2019-12-31", "other")]
    public void Find_CodeOnADay_GivesTheMunicipality(string? code, string day, string? expected) =>
        Assert.Equal(expected, new MunicipalityCodes([Hamar, Stange]).Find(code, Day(day)));

    [Fact]
    public void Find_CodeGivenToAnotherLater_GivesTheOneOfTheDay()
    {
        var heir = new Municipality("heir", "Heir", [new DatedCode("0403", FirstDay: FirstNew)]);
        var codes = new MunicipalityCodes([Hamar, heir]);

        Assert.Equal("hamar", codes.Find("0403", LastOld));
        Assert.Equal("heir", codes.Find("0403", FirstNew));
    }

    [Theory]
    [InlineData("2019-12-31", "0403")]
    [InlineData("2020-01-01", "3403")]
    public void CodeOn_Day_IsTheValidCode(string day, string expected) => Assert.Equal(expected, Hamar.CodeOn(Day(day)));

    [Theory]
    [InlineData("2018-12-31", null)]
    [InlineData("2019-01-01", 30_000)]
    [InlineData("2019-12-31", 30_000)]
    [InlineData("2020-01-01", 31_000)]
    public void PopulationOn_Day_IsTheLatestUpToIt(string day, int? inhabitants)
    {
        var hamar = Hamar with { Populations = [new(Day("2020-01-01"), 31_000, "SSB"), new(Day("2019-01-01"), 30_000, "SSB")] };

        Assert.Equal(inhabitants, hamar.PopulationOn(Day(day))?.Inhabitants);
    }

    [Fact]
    public void CodeOn_DayWithoutCode_IsNull() =>
        Assert.Null(new Municipality("new", "New", [new DatedCode("3499", FirstDay: FirstNew)]).CodeOn(LastOld));

    [Theory]
    [InlineData("0412", "0403", "0417")]
    [InlineData("0417", "0412", "0403")]
    [InlineData("0403", "0417", "0412")]
    public void CodeOn_SeveralCodesOnADay_IsTheLowestWhateverTheirOrder(params string[] before)
    {
        var former = before.Select(code => new DatedCode(code, LastDay: LastOld));
        var merged = new Municipality("merged", "Merged", [new DatedCode("3403", FirstDay: FirstNew), .. former]);

        Assert.Equal("0403", merged.CodeOn(LastOld));
        Assert.Equal("3403", merged.CodeOn(FirstNew));
    }

    [Fact]
    public void Find_MunicipalityThatTookInOthers_HasTheirCodesUpToThatDayAndItsOwnOnwards()
    {
        var codes = new MunicipalityCodes(
        [
            new Municipality("merged", "Merged", [new("0403"), new("0412", LastDay: LastOld), new("0417", LastDay: LastOld)]),
            new Municipality("heir", "Heir", [new("0412", FirstDay: FirstNew)]),
        ]);

        Assert.Equal(["merged", "merged", "merged"], new[] { "0403", "0412", "0417" }.Select(code => codes.Find(code, LastOld)));
        Assert.Equal(["merged", "heir", null], new[] { "0403", "0412", "0417" }.Select(code => codes.Find(code, FirstNew)));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

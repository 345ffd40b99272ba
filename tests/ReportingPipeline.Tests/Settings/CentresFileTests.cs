using ReportingPipeline.Domain.Allocation;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public class CentresFileTests
{
    private static readonly string[] Municipalities = ["hamar", "stange", "ringsaker", "loten"];

    [Fact]
    public void Parse_TheExample_SaysWhatTheFileSays()
    {
        var centre = Assert.Single(CentresFile.Parse(ExampleLoader.Centres()));

        Assert.Equal("sagatun", centre.Id);
        Assert.Equal("Sagatun brukerstyrt senter", centre.Name);
        Assert.Equal(ReportingCalendar.CalendarYear, centre.Calendar);
        Assert.Equal(PeriodKind.HalfYear, centre.ReportsBy);
        Assert.Equal(new YearMonth(2018, 1), centre.RegisteredFrom);
        Assert.Equal("2018-H1", centre.FirstPeriod.Id);
        Assert.Equal("2021-H1", centre.LastPeriod!.Id);
        Assert.Equal(Municipalities, centre.Municipalities.Select(municipality => municipality.Id));
        Assert.Equal(Municipalities, centre.Recipients.Select(recipient => recipient.MunicipalityId));
    }

    [Fact]
    public void Parse_TheExample_KnowsEveryCodeAndItsDays()
    {
        var centre = CentresFile.Parse(ExampleLoader.Centres())[0];

        Assert.Equal(["Hamar", "Stange", "Ringsaker", "Løten"], centre.Municipalities.Select(municipality => municipality.Name));
        Assert.Equal(
            [new DatedCode("0403", null, new DateOnly(2019, 12, 31)), new DatedCode("3403", new DateOnly(2020, 1, 1), null)],
            centre.Municipality("hamar").Codes);
        Assert.Equal(["0403", "0417", "0412", "0415"], centre.Municipalities.Select(municipality => municipality.CodeOn(new(2019, 12, 31))));
        Assert.Equal(["3403", "3413", "3411", "3412"], centre.Municipalities.Select(municipality => municipality.CodeOn(new(2020, 1, 1))));
    }

    [Fact]
    public void Parse_TheExample_KnowsTheGrant()
    {
        var grant = Assert.Single(CentresFile.Parse(ExampleLoader.Centres())[0].Grants);

        Assert.Equal(2_500_000, grant.AmountKroner);
        Assert.Equal("2019", grant.BaseYear.Id);
        Assert.Equal(GrantMeasure.Visits, grant.Measure);
        Assert.Equal(GrantStatus.Proposed, grant.Status);
        Assert.Equal(Municipalities, grant.MunicipalityIds);
    }

    [Fact]
    public void Parse_GrantThatIsAgreed_IsThat() => Assert.Equal(
        GrantStatus.Agreed, CentresFile.Parse(EditedCentres.With("centres[0].grants[0].status", "\"agreed\""))[0].Grants[0].Status);

    [Theory]
    [InlineData("centres[0].lastPeriod", null)]
    [InlineData("centres[0].lastPeriod", "null")]
    [InlineData("centres[0].grants", null)]
    [InlineData("centres[0].recipients", "[]")]
    [InlineData("centres[0].reportsBy", "\"half-year\"")]
    public void Parse_WhatMayBeLeftOutIsLeftOut_IsAccepted(string path, string? json) =>
        Assert.NotNull(CentresFile.Parse(EditedCentres.With(path, json)));

    [Fact]
    public void Parse_NoCentres_IsAccepted() =>
        Assert.Empty(CentresFile.Parse(EditedCentres.With(("centres", "[]"), ("overviews", null))));

    [Fact]
    public void Parse_WithoutLastPeriodAndGrants_GoesOnAndSharesNothing()
    {
        var centre = CentresFile.Parse(EditedCentres.With(("centres[0].lastPeriod", null), ("centres[0].grants", null)))[0];

        Assert.Null(centre.LastPeriod);
        Assert.Empty(centre.Grants);
    }

    [Theory]
    [InlineData("2018/19-H1")]
    [InlineData("2018-19-H1")]
    public void Parse_JulyCalendar_TakesPeriodsWithSlashOrHyphen(string firstPeriod)
    {
        var centre = CentresFile.Parse(EditedCentres.With(
            ("centres[0].calendar", "\"july-year\""), ("centres[0].firstPeriod", $"\"{firstPeriod}\""),
            ("centres[0].lastPeriod", null), ("centres[0].grants[0].baseYear", "\"2019/20\""),
            ("centres[0].funding", null), ("centres[0].indicators", null), ("overviews", null)))[0];

        Assert.Equal(ReportingCalendar.JulyYear, centre.Calendar);
        Assert.Equal("2018/19-H1", centre.FirstPeriod.Id);
    }

    [Theory]
    [InlineData("vestre-toten")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void Parse_MunicipalityId_MayHoldSingleHyphensAndFiftyCharacters(string id)
    {
        var centre = CentresFile.Parse(EditedCentres.With(
            ("municipalities[0].id", $"\"{id}\""), ("centres[0].municipalities[0]", $"\"{id}\""),
            ("centres[0].recipients[0].municipality", $"\"{id}\""), ("centres[0].grants", null), ("centres[0].funding", null)))[0];

        Assert.Equal(id, centre.Municipalities[0].Id);
    }

    [Fact]
    public void Parse_FileSavedWithByteOrderMark_IsAccepted() =>
        Assert.Single(CentresFile.Parse('\uFEFF' + ExampleLoader.Centres()));
}

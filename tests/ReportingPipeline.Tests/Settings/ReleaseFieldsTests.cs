using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public class ReleaseFieldsTests
{
    [Fact]
    public void Parse_TheExample_ApprovesAtOnceRevisesOldPeriodsAndIsOtherwiseLikeTheDefaults()
    {
        var centre = CentresFile.Parse(ExampleLoader.Centres())[0];

        Assert.Equal(0, centre.ApprovalDays);
        Assert.Equal(120, centre.RevisedForMonths);
        Assert.Equal(14, centre.GraceDays);
        Assert.Equal([1], centre.RevisionDays);
        Assert.Equal(CheckLimits.Default, centre.CheckLimits);
        Assert.Equal(5, centre.DisclosureThreshold);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public void Parse_AllLeftOut_TakesTheDefaults(string? json)
    {
        var centre = CentresFile.Parse(EditedCentres.With(
            ("centres[0].graceDays", json), ("centres[0].approvalDays", json), ("centres[0].revisionDays", json), ("centres[0].revisedForMonths", json),
            ("centres[0].openingDays", json), ("centres[0].checks", json), ("centres[0].disclosureThreshold", json)))[0];

        Assert.Equal(14, centre.GraceDays);
        Assert.Equal(7, centre.ApprovalDays);
        Assert.Equal([1], centre.RevisionDays);
        Assert.Equal(24, centre.RevisedForMonths);
        Assert.Null(centre.OpeningDays);
        Assert.Equal(new CheckLimits(new Share(25, 100), new Share(20, 100)), centre.CheckLimits);
        Assert.Equal(5, centre.DisclosureThreshold);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(366)]
    public void Parse_GraceAndApprovalDays_AreRead(int days)
    {
        Assert.Equal(days, Read("graceDays", $"{days}").GraceDays);
        Assert.Equal(days, Read("approvalDays", $"{days}").ApprovalDays);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(120)]
    public void Parse_RevisedForMonths_AreRead(int months) => Assert.Equal(months, Read("revisedForMonths", $"{months}").RevisedForMonths);

    [Theory]
    [InlineData("[28]", new[] { 28 })]
    [InlineData("[15, 1, 28]", new[] { 1, 15, 28 })]
    public void Parse_RevisionDays_AreSorted(string json, int[] days) => Assert.Equal(days, Read("revisionDays", json).RevisionDays);

    [Theory]
    [InlineData("{}", 25, 20)]
    [InlineData("{\"largestChangePercent\": 0}", 0, 20)]
    [InlineData("{\"largestChangePercent\": 1000, \"largestWithoutMunicipalityPercent\": null}", 1000, 20)]
    [InlineData("{\"largestWithoutMunicipalityPercent\": 0}", 25, 0)]
    [InlineData("{\"largestChangePercent\": 30, \"largestWithoutMunicipalityPercent\": 100}", 30, 100)]
    public void Parse_Checks_AreReadAsShares(string json, int change, int withoutMunicipality) =>
        Assert.Equal(new CheckLimits(new Share(change, 100), new Share(withoutMunicipality, 100)), Read("checks", json).CheckLimits);

    [Theory]
    [InlineData("graceDays", "-1", "is -1; it must be a whole number from 0 to 366")]
    [InlineData("graceDays", "367", "is 367; it must be a whole number from 0 to 366")]
    [InlineData("graceDays", "4294967296", "is 4294967296; it must be a whole number from 0 to 366")]
    [InlineData("graceDays", "1.5", "is 1.5; it must be a whole number from 0 to 366")]
    [InlineData("graceDays", "\"14\"", "is \"14\"; it must be a whole number from 0 to 366")]
    [InlineData("approvalDays", "-1", "is -1; it must be a whole number from 0 to 366")]
    [InlineData("approvalDays", "367", "is 367; it must be a whole number from 0 to 366")]
    [InlineData("revisedForMonths", "0", "is 0; it must be a whole number from 1 to 120")]
    [InlineData("revisedForMonths", "121", "is 121; it must be a whole number from 1 to 120")]
    [InlineData("revisionDays", "1", "must be a list [ … ]")]
    [InlineData("revisionDays", "[]", "must hold at least one day of the month")]
    [InlineData("revisionDays[0]", "0", "is 0; it must be a whole number from 1 to 28")]
    [InlineData("revisionDays[0]", "29", "is 29; it must be a whole number from 1 to 28")]
    [InlineData("revisionDays[0]", "\"1\"", "is \"1\"; it must be a whole number from 1 to 28")]
    [InlineData("revisionDays[1]", "1", "is 1, which stands there already")]
    [InlineData("checks", "25", "must be an object { … }")]
    [InlineData("checks.largestChangePercent", "-1", "is -1; it must be a whole number from 0 to 1000")]
    [InlineData("checks.largestChangePercent", "1001", "is 1001; it must be a whole number from 0 to 1000")]
    [InlineData("checks.largestWithoutMunicipalityPercent", "-1", "is -1; it must be a whole number from 0 to 100")]
    [InlineData("checks.largestWithoutMunicipalityPercent", "101", "is 101; it must be a whole number from 0 to 100")]
    public void Parse_WrongRule_SaysWhatIsAccepted(string field, string json, string rule) =>
        Assert.Equal($"centres[0].{field} {rule}.", Assert.Throws<ConfigurationException>(() => Read(field, json)).Message);

    private static Centre Read(string field, string json) => CentresFile.Parse(EditedCentres.With($"centres[0].{field}", json))[0];
}

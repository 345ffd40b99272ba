using ReportingPipeline.Domain.Funding;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public sealed class FundingFieldsTests
{
    private const string Another = "\"year\": \"2021\", \"funder\": \"Hamar kommune\", \"activity\": \"local\", \"amountKroner\": 1";

    [Fact]
    public void Parse_TheExample_KnowsTheIncomeOf2021()
    {
        var funding = CentresFile.Parse(ExampleLoader.Centres())[0].Funding;

        Assert.All(funding, income => Assert.Equal("2021", income.Year.Id));
        Assert.Equal(
            [
                ("Hamar kommune", null, FundingActivity.Local, 1_321_710), ("Hamar kommune", "ekstra tilskudd", FundingActivity.Local, 250_000),
                ("Stange kommune", null, FundingActivity.Local, 200_000), ("Ringsaker kommune", null, FundingActivity.Local, 50_000),
                ("Innlandet fylkeskommune", null, FundingActivity.Local, 190_000), ("Helsedirektoratet", null, FundingActivity.Local, 420_000),
                ("Helsedirektoratet", null, FundingActivity.Regional, 3_800_000),
            ],
            funding.Select(income => (income.Funder.Bokmal, income.Purpose?.Bokmal, income.Activity, income.AmountKroner)));
        Assert.Equal(["hamar", "hamar", "stange", "ringsaker", null, null, null], funding.Select(income => income.MunicipalityId));
    }

    [Theory]
    [InlineData(Language.Bokmal, "Helsedirektoratet", "drift")]
    [InlineData(Language.Nynorsk, "Helsedirektoratet", "drift")]
    [InlineData(Language.English, "Directorate of Health", "operation")]
    public void Parse_TextsInSomeLanguages_AreInBokmalInTheOthers(Language language, string funder, string purpose)
    {
        var income = Read("""
            {"year": "2021", "funder": "Helsedirektoratet", "funderEnglish": "Directorate of Health", "activity": "regional",
             "amountKroner": 0, "purpose": "drift", "purposeEnglish": "operation"}
            """)[0];

        Assert.Equal((funder, purpose), (income.Funder.In(language), income.Purpose!.In(language)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("[]")]
    public void Parse_LeftOut_IsNone(string? json) =>
        Assert.Empty(CentresFile.Parse(EditedCentres.With("centres[0].funding", json))[0].Funding);

    [Theory]
    [InlineData("\"year\": \"2020\", \"funder\": \"Hamar kommune\", \"activity\": \"local\", \"amountKroner\": 1")]
    [InlineData("\"year\": \"2021\", \"funder\": \"Stange kommune\", \"activity\": \"local\", \"amountKroner\": 1")]
    [InlineData("\"year\": \"2021\", \"funder\": \"Hamar kommune\", \"activity\": \"regional\", \"amountKroner\": 1")]
    [InlineData(Another + ", \"purpose\": \"drift\"")]
    public void Parse_AnotherYearFunderActivityOrPurpose_StandsBesideTheFirst(string other) =>
        Assert.Equal(2, Read($"{{{Another}}}, {{{other}}}").Count);

    [Theory]
    [InlineData("")]
    [InlineData(", \"purpose\": \"drift\"")]
    public void Parse_OneIncomeTwice_IsRefused(string purpose) => Assert.Equal(
        "centres[0].funding[1].funder is 'Hamar kommune', which stands there already with this year, activity and purpose; add the amounts up, or give each a purpose of its own.",
        Assert.Throws<ConfigurationException>(() => Read($"{{{Another}{purpose}}}, {{{Another}{purpose}}}")).Message);

    [Fact]
    public void Parse_LargestAmount_IsRead() =>
        Assert.Equal(1_000_000_000_000, CentresFile.Parse(EditedCentres.With("centres[0].funding[0].amountKroner", "1000000000000"))[0].Funding[0].AmountKroner);

    [Theory]
    [InlineData("year")]
    [InlineData("funder")]
    [InlineData("activity")]
    [InlineData("amountKroner")]
    public void Parse_FieldIsMissing_SaysSo(string field) => AssertRefused(field, null, "is missing");

    [Theory]
    [InlineData("year", "2021", "must be text in quotes")]
    [InlineData("year", "\"2021-H1\"", "is '2021-H1'; it must be a year of the centre's calendar, written like 2019")]
    [InlineData("funder", "\"\"", "must be text in quotes")]
    [InlineData("funderNynorsk", "7", "must be text in quotes")]
    [InlineData("purpose", "true", "must be text in quotes")]
    [InlineData("purposeEnglish", "\"operation\"", "is missing; purposeEnglish stands for it in one language only", "purpose")]
    [InlineData("municipality", "\"elverum\"", "is 'elverum'; it must be one of the centre's municipalities: hamar, stange, ringsaker, loten")]
    [InlineData("activity", "\"national\"", "is 'national'; it must be local or regional")]
    [InlineData("amountKroner", "-1", "is -1; it must be a whole number from 0 to 1000000000000")]
    [InlineData("amountKroner", "0.5", "is 0.5; it must be a whole number from 0 to 1000000000000")]
    [InlineData("amountKroner", "1000000000001", "is 1000000000001; it must be a whole number from 0 to 1000000000000")]
    [InlineData("amountKroner", "99999999999999999999", "is 99999999999999999999; it must be a whole number from 0 to 1000000000000")]
    [InlineData("amountKroner", "\"1\"", "is \"1\"; it must be a whole number from 0 to 1000000000000")]
    [InlineData("colour", "1", "is not a known field; known are year, funder, funderNynorsk, funderEnglish, municipality, activity, amountKroner, purpose, purposeNynorsk, purposeEnglish")]
    public void Parse_WrongField_SaysWhatIsAccepted(string field, string json, string rule, string? named = null) => AssertRefused(field, json, rule, named);

    [Fact]
    public void Parse_NotesOfTheExample_AreInEveryLanguage()
    {
        var note = Assert.Single(CentresFile.Parse(ExampleLoader.Centres())[0].FundingNotes);

        Assert.StartsWith("Helsedirektoratet oppgir 3 500 000 kroner", note.In(Language.Bokmal), StringComparison.Ordinal);
        Assert.EndsWith("the centre states 3,800,000.", note.In(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("", "[]")]
    public void Parse_NotesLeftOut_AreNone(string field, string? json) =>
        Assert.Empty(CentresFile.Parse(EditedCentres.With($"centres[0].fundingNotes{field}", json))[0].FundingNotes);

    [Theory]
    [InlineData("", "{}", " must be a list [ … ]")]
    [InlineData("[0].text", "\"\"", "[0].text must be text in quotes")]
    [InlineData("[0].colour", "1", "[0].colour is not a known field; known are text, textNynorsk, textEnglish")]
    public void Parse_WrongNote_SaysWhatIsAccepted(string field, string json, string rule) => Assert.Equal(
        $"centres[0].fundingNotes{rule}.",
        Assert.Throws<ConfigurationException>(() => CentresFile.Parse(EditedCentres.With($"centres[0].fundingNotes{field}", json))).Message);

    [Fact]
    public void Parse_NoList_SaysSo() => Assert.Equal(
        "centres[0].funding must be a list [ … ].",
        Assert.Throws<ConfigurationException>(() => CentresFile.Parse(EditedCentres.With("centres[0].funding", "{}"))).Message);

    private static void AssertRefused(string field, string? json, string rule, string? named = null) => Assert.Equal(
        $"centres[0].funding[0].{named ?? field} {rule}.",
        Assert.Throws<ConfigurationException>(() => CentresFile.Parse(EditedCentres.With($"centres[0].funding[0].{field}", json))).Message);

    private static IReadOnlyList<Income> Read(string incomes) =>
        CentresFile.Parse(EditedCentres.With("centres[0].funding", $"[{incomes}]"))[0].Funding;
}

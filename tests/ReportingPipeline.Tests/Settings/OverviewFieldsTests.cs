using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

public class OverviewFieldsTests
{
    [Fact]
    public void Parse_TheExample_KnowsTheDirectorateAndItsFiveCentres()
    {
        var overview = Assert.Single(CentresFile.ParseOverviews(ExampleLoader.Centres()));

        Assert.Equal(("helsedirektoratet", "Helsedirektoratet", Language.Bokmal), (overview.Id, overview.Name, overview.Language));
        Assert.Equal((ReportingCalendar.CalendarYear, PeriodKind.HalfYear), (overview.Calendar, overview.ReportsBy));
        Assert.Equal(["bikuben", "kbt-midt-norge", "rom-agder", "sagatun", "varres"], overview.Centres.Select(centre => centre.Id));
        Assert.Equal(["sagatun"], overview.Centres.Where(centre => centre.Reporting is not null).Select(centre => centre.Id));
        Assert.Equal("Sagatun brukerstyrt senter", overview.Centres[3].Name);
        Assert.All(overview.Grants, grant => Assert.Equal("2021", grant.Year.Id));
        Assert.Equal([3_500_000, 2_800_000, 2_250_000, 3_500_000, 1_900_000], overview.Grants.Select(grant => grant.AmountKroner));
        Assert.Equal(13_950_000, overview.Grants.Sum(grant => grant.AmountKroner));
        Assert.Equal(
            "Sagatun oppgir selv 3 800 000 kroner fra Helsedirektoratet til regional virksomhet i 2021.", Assert.Single(overview.GrantNotes).Bokmal);
    }

    [Theory]
    [InlineData("overviews", null)]
    [InlineData("overviews", "null")]
    [InlineData("overviews", "[]")]
    public void Parse_NoOverviews_HasNone(string path, string? json) =>
        Assert.Empty(CentresFile.ParseOverviews(EditedCentres.With(path, json)));

    [Fact]
    public void Parse_WithoutGrantsAndInEnglish_IsThat()
    {
        var overview = CentresFile.ParseOverviews(EditedCentres.With(("overviews[0].grants", null), ("overviews[0].language", "\"en\"")))[0];

        Assert.Empty(overview.Grants);
        Assert.Equal(Language.English, overview.Language);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    [InlineData("calendar")]
    [InlineData("reportsBy")]
    [InlineData("centres")]
    [InlineData("centres[0].id")]
    [InlineData("centres[0].name")]
    [InlineData("grants[0].centre")]
    [InlineData("grants[0].year")]
    [InlineData("grants[0].amountKroner")]
    public void Parse_FieldIsMissing_SaysSo(string field) =>
        Assert.Equal($"overviews[0].{field} is missing.", Refusal(EditedCentres.With($"overviews[0].{field}", null)));

    [Theory]
    [InlineData("", "{\"id\": \"norge\", \"reader\": \"Norge\"}", ".reader is not a known field; known are id, name, language, calendar, reportsBy, centres, grants, grantNotes.")]
    [InlineData(".id", "\"Norge\"", ".id is 'Norge'; it must be lower-case letters and digits with single hyphens between them.")]
    [InlineData(".language", "\"se\"", ".language is 'se'; it must be nb or nn or en.")]
    [InlineData(".calendar", "\"lunar\"", ".calendar is 'lunar'; it must be calendar-year or july-year.")]
    [InlineData(".reportsBy", "\"year\"", ".reportsBy is 'year'; it must be half-year or tertial.")]
    [InlineData(".centres", "[]", ".centres must hold at least one centre.")]
    [InlineData(".centres[0]", "7", ".centres[0] must be the id of a centre in quotes, or { \"id\": …, \"name\": … } of a centre that reports elsewhere.")]
    [InlineData(".centres[0]", "\"bikuben\"", ".centres[0] is 'bikuben'; it must be one of sagatun, or { \"id\": …, \"name\": … } of a centre that reports elsewhere.")]
    [InlineData(".centres[0]", "\"sagatun\"", ".centres[3] is 'sagatun', which stands there already.")]
    [InlineData(".centres[0].id", "\"varres\"", ".centres[4] is 'varres', which stands there already.")]
    [InlineData(".centres[0].id", "\"sagatun\"", ".centres[0].id is 'sagatun', which is a centre of this file; write \"sagatun\" in place of the object.")]
    [InlineData(".centres[0].id", "\"Bikuben\"", ".centres[0].id is 'Bikuben'; it must be lower-case letters and digits with single hyphens between them.")]
    [InlineData(".centres[0].colour", "1", ".centres[0].colour is not a known field; known are id, name.")]
    [InlineData(".grants[0].centre", "\"elverum\"", ".grants[0].centre is 'elverum'; it must be one of the overview's centres: bikuben, kbt-midt-norge, rom-agder, sagatun, varres.")]
    [InlineData(".grants[0].year", "\"2021-H1\"", ".grants[0].year is '2021-H1'; it must be a year of the centre's calendar, written like 2019.")]
    [InlineData(".grants[0].amountKroner", "-1", ".grants[0].amountKroner is -1; it must be a whole number from 0 to 1000000000000.")]
    [InlineData(".grants[1].centre", "\"bikuben\"", ".grants[1].year is '2021', for which bikuben has a grant already; write their sum.")]
    [InlineData(".grantNotes", "{}", ".grantNotes must be a list [ … ].")]
    [InlineData(".grantNotes[0].colour", "1", ".grantNotes[0].colour is not a known field; known are text, textNynorsk, textEnglish.")]
    [InlineData(".grants[0].colour", "1", ".grants[0].colour is not a known field; known are centre, year, amountKroner.")]
    public void Parse_WrongOverview_NamesTheFieldAndSaysWhatIsAccepted(string field, string json, string message) =>
        Assert.Equal($"overviews[0]{message}", Refusal(EditedCentres.With($"overviews[0]{field}", json)));

    [Theory]
    [InlineData("calendar", "\"july-year\"")]
    [InlineData("reportsBy", "\"tertial\"")]
    public void Parse_CentreOfAnotherCalendar_IsRefusedByConfiguration(string field, string json) => Assert.Equal(
        "overviews[0].centres[3] is 'sagatun', which does not report by the overview's calendar and reportsBy; it must be left out.",
        Refusal(EditedCentres.With(($"overviews[0].{field}", json), ("overviews[0].grants", null))));

    [Fact]
    public void Parse_TwoOverviewsOfOneId_NamesTheSecond()
    {
        const string Overview = """{"id": "helsedirektoratet", "name": "Igjen", "calendar": "calendar-year", "reportsBy": "half-year", "centres": ["sagatun"]}""";

        Assert.Equal("overviews[1].id is 'helsedirektoratet', which stands there already.", Refusal(EditedCentres.With("overviews[1]", Overview)));
    }

    // A mistake is found by whatever reads the file.
    private static string Refusal(string text)
    {
        var message = Assert.Throws<ConfigurationException>(() => CentresFile.ParseOverviews(text)).Message;
        Assert.Equal(message, Assert.Throws<ConfigurationException>(() => CentresFile.Parse(text)).Message);
        return message;
    }
}

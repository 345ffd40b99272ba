using System.Text;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

/// <summary>Texts of centres.json that could not be printed, read or told apart are refused where they are written.</summary>
public class NamesTests
{
    private const string Line = "it must be text that can be read, without control characters or characters that got lost (U+FFFD), on one line and of at most 200 characters";

    public static TheoryData<string> Texts =>
    [
        "municipalities[0].name",
        "centres[0].name",
        "centres[0].funding[0].funder",
        "centres[0].funding[0].funderNynorsk",
        "centres[0].indicators[0].nameEnglish",
        "centres[0].indicators[0].name",
        "overviews[0].name",
        "overviews[0].centres[0].name",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Parse_CharacterThatNoFileCanHold_NamesTheField(string path)
    {
        Assert.Equal($"{path} is 'ØstU+000B'; {Line}.", Refused(path, "\"Øst\\u000b\""));
        Assert.Equal($"{path} is 'HusetU+000Aved elva'; {Line}.", Refused(path, "\"Huset\\nved elva\""));
        Assert.Equal($"{path} is 'LU+FFFDten'; {Line}.", Refused(path, "\"L\uFFFDten\""));
    }

    [Theory, MemberData(nameof(Texts))]
    public void Parse_HalfOfASurrogatePair_NamesTheField(string path)
    {
        // The writer of JSON in .NET cannot write it.
        var file = EditedCentres.With(path, "\"half of it\"").Replace("half of it", "\\ud83d", StringComparison.Ordinal);

        Assert.Equal($"{path} is 'U+FFFD'; {Line}.", Refusal(file));
    }

    [Fact]
    public void Parse_FieldIsNamedByHalfOfASurrogatePair_SaysSo()
    {
        var file = EditedCentres.With("centres[0].halfOfIt", "1").Replace("halfOfIt", "\\ud83d", StringComparison.Ordinal);

        Assert.StartsWith("centres[0].U+FFFD is not a known field", Refusal(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud83d")]
    [InlineData("\\u0000")]
    public void Parse_ListWithATextThatIsNone_NamesItsPlace(string text)
    {
        var file = EditedCentres.With("centres[0].municipalities[1]", "\"of the list\"").Replace("of the list", text, StringComparison.Ordinal);

        Assert.StartsWith("centres[0].municipalities[1] is '", Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BlanksAroundANameOrAMarkApart_AreTakenAway()
    {
        var file = EditedCentres.With(("centres[0].name", "\" Sagatun \""), ("municipalities[3].name", "\"Va\u030Aler\""));

        var centre = CentresFile.Parse(file)[0];

        Assert.Equal(("Sagatun", "Våler"), (centre.Name, centre.Municipalities[3].Name));
    }

    [Theory]
    [InlineData("Hamar kommune")]
    [InlineData("Kommunen Hamar")]
    [InlineData("HAMAR KOMMUNE")]
    [InlineData("Hamar kommun")]
    [InlineData("Hamar municipality")]
    [InlineData("Oslo bykommune")]
    [InlineData("Kvam herad")]
    [InlineData("Kárášjoga gielda")]
    public void Parse_MunicipalityIsCalledOne_IsRefused(string name) => Assert.Equal(
        $"municipalities[0].name is '{name}'; it must be the name alone, such as Hamar, since the word for a municipality is put beside it.",
        Refused("municipalities[0].name", $"\"{name}\""));

    [Fact]
    public void Parse_MunicipalityWhoseNameEndsLikeAWordForOne_IsAccepted() => Assert.Equal(
        "Kvinnherad", CentresFile.Parse(EditedCentres.With("municipalities[0].name", "\"Kvinnherad\""))[0].Municipalities[0].Name);

    [Theory]
    [InlineData("Hamar")]
    [InlineData("hamar")]
    [InlineData("Ha\u00ADmar")]
    public void Parse_TwoMunicipalitiesOfOneName_AreRefused(string name) => Assert.Equal(
        $"municipalities[2].name is '{name}', which looks like 'Hamar' before it; tell them apart, as in 'Våler i Innlandet' and 'Våler i Østfold'.",
        Refused("municipalities[2].name", $"\"{name}\""));

    [Fact]
    public void Parse_TwoCentresOfOneName_AreRefused()
    {
        var centre = System.Text.Json.Nodes.JsonNode.Parse(EditedCentres.With("centres[0].id", "\"annet\""))!["centres"]![0]!;

        Assert.Equal(
            $"centres[1].name is '{centre["name"]}', which looks like '{centre["name"]}' before it; give it a name of its own.",
            Refused("centres[1]", centre.ToJsonString()));
    }

    [Theory]
    [InlineData("ROM-Agder", "ROM-Agder")]
    [InlineData("Vårres", "Vårres")]
    public void Parse_ShortName_StandsInFileNames(string given, string expected) => Assert.Equal(
        expected, CentresFile.Parse(EditedCentres.With("centres[0].shortName", $"\"{given}\""))[0].ShortName);

    [Fact]
    public void Parse_NoShortName_IsTheIdWithACapital() =>
        Assert.Equal("Sagatun", CentresFile.Parse(ExampleLoader.Centres())[0].ShortName);

    [Theory]
    [InlineData("Hus 2")]
    [InlineData("../hamar")]
    [InlineData("Sagatun_2019")]
    [InlineData("Hus?")]
    public void Parse_ShortNameThatFileNamesCannotHold_IsRefused(string name) => Assert.Equal(
        $"centres[0].shortName is '{name}'; it must be letters and digits with single hyphens between them, at most 40 characters, "
        + "since it stands in file names.",
        Refused("centres[0].shortName", $"\"{name}\""));

    [Fact]
    public void Parse_TwoCentresOfOneShortName_AreRefused()
    {
        var centre = System.Text.Json.Nodes.JsonNode.Parse(EditedCentres.With("centres[0].id", "\"annet\""))!["centres"]![0]!;
        (centre["name"], centre["shortName"]) = ("Annet", "SAGATUN");

        Assert.Equal(
            "centres[1].shortName is 'SAGATUN', which looks like 'Sagatun' before it; give it one of its own, as it tells files apart.",
            Refused("centres[1]", centre.ToJsonString()));
    }

    [Fact]
    public void Parse_FourTimesAsManyNames_TakesAboutFourTimesTheMemory()
    {
        BytesOf(centres: 10);

        var (some, more) = (BytesOf(centres: 100), BytesOf(centres: 400));

        Assert.InRange(more, 3 * some, 8 * some);
    }

    [Fact]
    public void Parse_TwoCentresOfAnOverviewLookAlike_AreRefused() => Assert.StartsWith(
        "overviews[0].centres[1] is called '",
        Refused("overviews[0].centres[1]", """{ "id": "annet", "name": "bikuben" }"""),
        StringComparison.Ordinal);

    [Fact]
    public void Parse_IdsThatDifferInAHyphenThatNobodySees_AreRefused() => Assert.Equal(
        "centres[0].id is 'sag--atun'; it must be lower-case letters and digits with single hyphens between them.",
        Refused("centres[0].id", "\"sag--atun\""));

    [Fact]
    public void Parse_SavedAsWindows1252_NamesLineAndColumn()
    {
        var text = ExampleLoader.Centres();
        var before = text[..text.IndexOf('ø', StringComparison.Ordinal)];
        var (line, column) = (before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'));

        var refused = Assert.Throws<ConfigurationException>(() => CentresFile.Parse(Encoding.Latin1.GetBytes(text), CentresFileTexts.Today));

        Assert.StartsWith(
            $"The file cannot be read, as it is not UTF-8: line {line}, column {column} holds the byte F8. Save it as UTF-8",
            refused.Message,
            StringComparison.Ordinal);
    }

    // Each with a municipality of its own.
    private static long BytesOf(int centres)
    {
        var municipalities = Enumerable.Range(1000, centres).Select(code =>
            $$"""{ "id": "m{{code}}", "name": "M{{code}}", "codes": [{ "code": "{{code}}" }] }""");
        var all = Enumerable.Range(1000, centres).Select(code =>
            $$"""
            { "id": "c{{code}}", "name": "C{{code}}", "calendar": "calendar-year", "reportsBy": "half-year", "registeredFrom": "2019-01",
              "firstPeriod": "2019-H1", "municipalities": ["m{{code}}"], "recipients": [{ "municipality": "m{{code}}" }] }
            """);
        var file = $$"""{ "municipalities": [{{string.Join(",", municipalities)}}], "centres": [{{string.Join(",", all)}}] }""";
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(centres, CentresFile.Parse(file).Count);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Refused(string path, string json) => Refusal(EditedCentres.With(path, json));

    private static string Refusal(string text) => Assert.Throws<ConfigurationException>(() => CentresFile.Parse(text)).Message;
}

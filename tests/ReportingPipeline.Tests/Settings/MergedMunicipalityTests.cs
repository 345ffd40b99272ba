using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

/// <summary>A merger is told by one id that has several codes on a day, and a code may be used again by another id afterwards.</summary>
public class MergedMunicipalityTests
{
    private const string Merged =
        """
        { "id": "ny", "name": "Ny", "codes": [{ "code": "0403", "lastDay": "2019-12-31" },
          { "code": "0412", "lastDay": "2019-12-31" }, { "code": "3403", "firstDay": "2020-01-01" }] }
        """;

    private static readonly DateOnly LastOld = new(2019, 12, 31);
    private static readonly DateOnly FirstNew = new(2020, 1, 1);

    [Fact]
    public void Parse_OneIdWithTheCodesOfTwoAndOneOfThemUsedAgain_IsAccepted()
    {
        var municipalities = CentresFile.Parse(File("""{ "code": "0412", "firstDay": "2020-01-01" }"""))[0].Municipalities;

        Assert.Equal([new("0403", null, LastOld), new("0412", null, LastOld), new DatedCode("3403", FirstNew)], municipalities[0].Codes);
        Assert.Equal([new DatedCode("0412", FirstNew)], municipalities[1].Codes);
        Assert.Equal(("0403", "3403"), (municipalities[0].CodeOn(LastOld), municipalities[0].CodeOn(FirstNew)));
    }

    [Theory]
    [InlineData("""{ "code": "0412", "firstDay": "2019-12-31" }""", "0412")]
    [InlineData("""{ "code": "0412" }""", "0412")]
    [InlineData("""{ "code": "0412", "lastDay": "2019-12-31" }""", "0412")]
    [InlineData("""{ "code": "0403", "firstDay": "2019-01-01", "lastDay": "2019-01-01" }""", "0403")]
    [InlineData("""{ "code": "3403", "firstDay": "2030-01-01" }""", "3403")]
    public void Parse_SameCodeOnTheSameDayForTwoIds_IsRefusedByTheFieldsName(string code, string named)
    {
        var refused = Assert.Throws<ConfigurationException>(() => CentresFile.Parse(File(code)));

        Assert.Equal(
            $"municipalities[1].codes[0].code is '{named}', which ny has on some of the same days; "
            + "a code can mean only one municipality on a day.",
            refused.Message);
    }

    private static string File(string codeOfTheOther) => EditedCentres.With(
        ("municipalities", $$"""[{{Merged}}, { "id": "arving", "name": "Arving", "codes": [{{codeOfTheOther}}] }]"""),
        ("centres[0].municipalities", """["ny", "arving"]"""),
        ("centres[0].recipients", """[{ "municipality": "ny" }]"""),
        ("centres[0].grants", null),
        ("centres[0].funding", null));
}

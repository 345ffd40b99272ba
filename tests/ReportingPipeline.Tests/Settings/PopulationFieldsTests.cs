using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Tests.Settings;

/// <summary>How many people live in a municipality.</summary>
public sealed class PopulationFieldsTests
{
    private const string Known = """{"day": "2019-01-01", "inhabitants": 31000, "source": "SSB"}""";

    [Fact]
    public void Parse_TheExample_KnowsHamars()
    {
        var municipalities = CentresFile.Parse(ExampleLoader.Centres())[0].Municipalities;

        Assert.Equal([31_000, 31_500], municipalities[0].Populations.Select(population => population.Inhabitants));
        Assert.Empty(municipalities[1].Populations);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("[]")]
    public void Parse_LeftOut_IsNone(string? json) => Assert.Empty(Read(json));

    [Fact]
    public void PopulationOn_Day_IsTheLatestUpToIt()
    {
        var hamar = CentresFile.Parse(EditedCentres.With(
            "municipalities[0].populations", $$"""[{"day": "2020-01-01", "inhabitants": 2, "source": "SSB"}, {{Known}}]"""))[0].Municipalities[0];

        Assert.Null(hamar.PopulationOn(new(2018, 12, 31)));
        Assert.Equal(new Population(new(2019, 1, 1), 31_000, "SSB"), hamar.PopulationOn(new(2019, 1, 1)));
        Assert.Equal(31_000, hamar.PopulationOn(new(2019, 12, 31))!.Inhabitants);
        Assert.Equal(2, hamar.PopulationOn(new(2030, 1, 1))!.Inhabitants);
    }

    [Theory]
    [InlineData("populations", "{}", "populations must be a list [ … ]")]
    [InlineData("populations[0].day", null, "populations[0].day is missing")]
    [InlineData("populations[0].inhabitants", null, "populations[0].inhabitants is missing")]
    [InlineData("populations[0].source", null, "populations[0].source is missing")]
    [InlineData("populations[0].day", "\"2019\"", "populations[0].day is '2019'; it must be a date, such as 2019-12-31")]
    [InlineData("populations[0].inhabitants", "0", "populations[0].inhabitants is 0; it must be a whole number from 1 to 10000000")]
    [InlineData("populations[0].inhabitants", "10000001", "populations[0].inhabitants is 10000001; it must be a whole number from 1 to 10000000")]
    [InlineData("populations[0].source", "\"\"", "populations[0].source must be text in quotes")]
    [InlineData("populations[1].day", "\"2019-01-01\"", "populations[1].day is '2019-01-01', of which there is a population already")]
    [InlineData("populations[0].colour", "1", "populations[0].colour is not a known field; known are day, inhabitants, source")]
    public void Parse_WrongPopulation_SaysWhatIsAccepted(string field, string? json, string message) => Assert.Equal(
        $"municipalities[0].{message}.",
        Assert.Throws<ConfigurationException>(() => CentresFile.Parse(EditedCentres.With($"municipalities[0].{field}", json))).Message);

    private static IReadOnlyList<Population> Read(string? json) =>
        CentresFile.Parse(EditedCentres.With("municipalities[0].populations", json))[0].Municipalities[0].Populations;
}

using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Tests.Workbooks.Json;

public sealed class ReportJsonTests
{
    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Fact]
    public void Write_HalfYears_IsAsExpected() => Golden.Verify("half-years", Encoding.UTF8.GetString(ReportJson.Write(Samples.All["half-years"])), "json");

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Again_GivesTheSameBytes(string sample) =>
        Assert.Equal(ReportJson.Write(Samples.All[sample]), ReportJson.Write(Samples.All[sample]));

    [Fact]
    public void Write_Model_HasAPropertyForEverySectionOfIt()
    {
        var written = JsonNode.Parse(ReportJson.Write(Samples.All["half-years"]))!.AsObject().Select(property => property.Key);

        Assert.Empty(typeof(ReportModel).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Except(written));
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_TellsEveryFigureOfTheModel(string sample)
    {
        var model = Samples.All[sample];
        var told = Numbers(JsonNode.Parse(ReportJson.Write(model))!).ToHashSet();

        Assert.All(FiguresIn(model), figure => Assert.Contains(figure, told));
    }

    [Fact]
    public void Write_ZeroHiddenAndMissing_AreThreeThings()
    {
        var year = Samples.All["half-years"].Visits.Years[^1].Total with { Visits = new(new Figure(0), Figure.Hidden, Figure.NotCollected) };
        var visits = Samples.All["half-years"].Visits with { Years = [new([], year)] };

        var written = JsonNode.Parse(ReportJson.Write(Samples.All["half-years"] with { Visits = visits }))!["visits"]!["years"]![0]!["total"]!;

        Assert.Equal(
            ["""{"value":0}""", """{"status":"hidden"}""", """{"status":"missing"}"""],
            new[] { "visits", "userVisits", "userVisitsWithoutId" }.Select(name => written[name]!.ToJsonString()));
    }

    [Fact]
    public void Write_CheckedReport_TellsVerdictsAndExplanationsButNoFigures()
    {
        var checks = JsonNode.Parse(ReportJson.Write(Samples.All["checked"]))!["checks"]!.AsArray();

        Assert.Contains(checks, check => check!["kind"]!.GetValue<string>() == "openDaysWithoutVisits" && check["verdict"]!.GetValue<string>() == "explain");
        Assert.Contains(checks, check => check!["explanation"]?.GetValue<string>() == "=Feilført");
        Assert.All(checks, check => Assert.Equal(["kind", "verdict", "explanation"], check!.AsObject().Select(property => property.Key)));
    }

    // Of a check's figures nothing is written, and what a rejected row is about does not matter.
    private static IEnumerable<long> FiguresIn(object? value) => value switch
    {
        null or string or ReportCheck => [],
        Figure figure => figure.Number is { } number ? [number] : [],
        ShareFigure share => share.HundredthsOfPercent is { } hundredths ? [hundredths] : [],
        DecimalFigure { Hundredths: { } hundredths } => [hundredths],
        Population population => [population.Inhabitants],
        IEnumerable items => items.Cast<object?>().SelectMany(FiguresIn),
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(place => FiguresIn(tuple[place])),
        _ when value.GetType().Namespace == typeof(ReportModel).Namespace || value is Change or ChangeSection or ChangedFigure =>
            value.GetType().GetProperties().SelectMany(property => FiguresIn(property.GetValue(value))),
        _ => [],
    };

    private static IEnumerable<long> Numbers(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Numbers(property.Value)),
        JsonArray items => items.SelectMany(Numbers),
        JsonValue value when value.TryGetValue<long>(out var number) => [number],
        _ => [],
    };
}

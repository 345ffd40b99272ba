using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Tests.Workbooks.Json;

public sealed class ReportJsonTests
{
    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    [Fact]
    public void Write_HalfYears_IsAsExpected() => Golden.Verify("half-years", Encoding.UTF8.GetString(ReportJson.Write(Samples.All["half-years"])), "json");

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Again_GivesTheSameBytesAndTheirHash(string sample)
    {
        var file = ReportJson.Write(Samples.All[sample]);

        Assert.Equal(file, ReportJson.Write(Samples.All[sample]));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), ReportJson.HashOf(Samples.All[sample]));
    }

    [Fact]
    public void Write_Model_HasAPropertyForEverySectionOfIt()
    {
        var written = JsonNode.Parse(ReportJson.Write(Samples.All["half-years"]))!.AsObject().Select(property => property.Key);

        Assert.Empty(typeof(ReportModel).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Except(written));
    }

    [Theory, MemberData(nameof(SampleNames))]
    public void Write_Sample_TellsAsManyFiguresAsTheModel(string sample)
    {
        var model = Samples.All[sample];
        var told = Numbers(JsonNode.Parse(ReportJson.Write(model))!).ToHashSet();

        Assert.All(ReportFigures.Of(model).Where(figure => figure.Value is not null && !IsLeftOut(figure.Key)), figure => Assert.Contains(figure.Value!.Value, told));
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

    // What follows from others: a total's share of itself, and that there are no rows rejected for a reason.
    private static bool IsLeftOut(FigureName name) =>
        (name.MunicipalityId is null && name.Form is FigureForm.Share or FigureForm.ShareOfGrantBase) || name.Quantity == Quantity.RejectedRows;

    private static IEnumerable<long> Numbers(JsonNode? node) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Numbers(property.Value)),
        JsonArray items => items.SelectMany(Numbers),
        JsonValue value when value.TryGetValue<long>(out var number) => [number],
        _ => [],
    };
}

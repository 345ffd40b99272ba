using System.Text;
using System.Text.Json.Nodes;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Tests.Workbooks.Json;

/// <summary>What is written, and the schema that is published, are held against one another by a validator that is not ours.</summary>
public sealed class ReportSchemaTests
{
    private const string Count = "/visits/comparison/0/visits";

    // Each takes the place of what is at that path of a right document; null takes it away.
    private static readonly Dictionary<string, (string Path, string? Json)> Faults = new()
    {
        ["a bare number for a count"] = (Count, "12"),
        ["null for a count"] = (Count, "null"),
        ["text for a number"] = (Count, """{ "value": "12" }"""),
        ["part of a visit"] = (Count, """{ "value": 12.5 }"""),
        ["fewer than none"] = (Count, """{ "value": -1 }"""),
        ["a number that is hidden as well"] = (Count, """{ "value": 12, "status": "hidden" }"""),
        ["a status that there is not"] = (Count, """{ "status": "zero" }"""),
        ["a count without anything"] = (Count, "{}"),
        ["a share as a count"] = ("/visits/comparison/1/visitChange/ofEarlier", """{ "value": 6447 }"""),
        ["a share as a fraction"] = ("/visits/comparison/1/visitChange/ofEarlier", """{ "hundredthsOfPercent": 0.6447 }"""),
        ["kroner with øre"] = ("/grant/amountKroner", "2500000.5"),
        ["a bare number for what somebody pays"] = ("/grant/shares/0/kroner", "1764057"),
        ["a grant that is neither proposed nor agreed"] = ("/grant/status", "\"paid\""),
        ["a rate with decimals of its own"] = ("/grant/shares/0/kronerPerVisit", """{ "hundredths": 424.5 }"""),
        ["a comparison without the reported period"] = ("/visits/comparison", "[]"),
        ["an event without its last day"] = ("/events", """[{ "firstDay": "2020-03-12", "text": { "nb": "Stengt", "nn": null, "en": null }, "isClosed": true }]"""),
        ["a contact without a name"] = ("/contact", """{ "name": null, "email": null, "telephone": null }"""),
        ["a single municipality where there may be several"] = ("/users/periods/0/municipalities/0/municipalities", "\"hamar\""),
        ["a year's number of nobody"] = ("/municipality/years/0/municipalities", "[]"),
        ["a threshold that protects nobody"] = ("/disclosure/threshold", "2"),
        ["years without a breakdown that are not named"] = ("/disclosure/withoutBreakdown", "true"),
        ["a year without a breakdown and without a reason"] = ("/disclosure/withoutBreakdown", """[{ "id": "2018", "kind": "year", "firstDay": "2018-01-01", "lastDay": "2018-12-31" }]"""),
        ["a period without its last day"] = ("/heading/period/lastDay", null),
        ["a day that there is not"] = ("/heading/period/lastDay", "\"2020-02-30\""),
        ["a bare pair of years for a period"] = ("/heading/period/id", "\"2019–2020\""),
        ["a code without its leading zero"] = ("/municipalities/0/codes/0/code", "\"403\""),
        ["a section that is left out"] = ("/grant", null),
        ["a figure that a check found"] = ("/checks/0/found", "41"),
        ["a property that the schema does not know"] = ("/visits/secret", "4"),
        ["another version"] = ("/version", "2"),
        ["another format"] = ("/format", "\"reporting-pipeline/workbook\""),
    };

    [Fact]
    public async Task Schema_Samples_AreAccepted()
    {
        var answers = await SchemaValidator.ValidateAsync(
            ReportJson.Schema(), Samples.All.Select(sample => KeyValuePair.Create(sample.Key, JsonNode.Parse(ReportJson.Write(sample.Value))!)));

        Assert.Equal(Samples.All.Keys.Order(), answers.Keys.Order());
        Assert.All(answers, answer => Assert.True(answer.Value.Length == 0, $"{answer.Key}: {string.Join('\n', answer.Value)}"));
    }

    [Fact]
    public async Task Schema_WrongDocuments_AreRefused()
    {
        var answers = await SchemaValidator.ValidateAsync(
            ReportJson.Schema(), Faults.Select(fault => KeyValuePair.Create(fault.Key, Broken(fault.Value.Path, fault.Value.Json))));

        Assert.Equal(Faults.Count, answers.Count);
        Assert.All(answers, answer => Assert.True(answer.Value.Length > 0, $"{answer.Key} is accepted."));
    }

    [Fact]
    public void Schema_File_IsTheOneInTheRepository() =>
        Golden.VerifyFile("functions/ReportingPipeline.Workbooks/Json/report.schema.json", Encoding.UTF8.GetString(ReportJson.Schema()));

    private static JsonNode Broken(string path, string? json)
    {
        var document = JsonNode.Parse(ReportJson.Write(Samples.All["checked"] with { Grant = Samples.All["half-years"].Grant }))!;
        var names = path[1..].Split('/');
        var parent = names[..^1].Aggregate(document, (node, name) => node is JsonArray array ? array[int.Parse(name, provider: null)]! : node[name]!).AsObject();
        if (json is null) Assert.True(parent.Remove(names[^1]));
        else parent[names[^1]] = JsonNode.Parse(json);
        return document;
    }
}

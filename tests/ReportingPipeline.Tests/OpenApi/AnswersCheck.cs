using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ReportingPipeline.Tests.Workbooks.Json;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Holds answers against what the document says of them, all at once at the end.</summary>
internal sealed class AnswersCheck
{
    private const string Problem = "application/problem+json";

    private readonly ConcurrentDictionary<string, JsonNode> _schemas = new();
    private readonly ConcurrentQueue<(string Request, string Schema, JsonNode? Answer)> _answers = new();
    private readonly ConcurrentQueue<string> _faults = new();

    /// <summary>Takes an answer to a call; without a call, to an address or a method that there is not.</summary>
    public async Task AddAsync(string request, DescribedCall? call, HttpResponseMessage answer)
    {
        var (status, mediaType) = ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType);
        var content = call is null ? new JsonObject { [Problem] = SchemaOf(nameof(OpenApi.Problem)) } : call.Answer(status)?["content"];
        if (call is not null && call.Answer(status) is null) Fail($"{status} is not described");
        else if (!answer.Headers.Contains("x-correlation-id")) Fail($"{status} has no x-correlation-id");
        else if (content is null && mediaType is not null) Fail($"{status} has content: {mediaType}");
        else if (content is not null && (mediaType is null || content[mediaType] is null)) Fail($"{status} is {mediaType ?? "empty"}");
        else if (content?[mediaType!]?["schema"] is { } schema)
        {
            var name = $"{(status < 400 ? call!.Id : "problem")} {status}";
            _schemas.TryAdd(name, schema.DeepClone());
            _answers.Enqueue((request, name, JsonNode.Parse(await answer.Content.ReadAsStringAsync())));
        }

        void Fail(string fault) => _faults.Enqueue($"{request}: {fault}.");
    }

    /// <summary>What is wrong, and with which request.</summary>
    public async Task<IReadOnlyList<string>> FindFaultsAsync()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(_schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value))),
            ["$defs"] = DescribedCall.Schemas.DeepClone(),
        };
        var text = schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var documents = _answers.Select((answer, index) => KeyValuePair.Create(
            $"{index} {answer.Request}", (JsonNode)new JsonObject { [answer.Schema] = answer.Answer }));
        var faults = await SchemaValidator.ValidateAsync(Encoding.UTF8.GetBytes(text), documents);
        var wrong = faults.Where(fault => fault.Value.Length > 0).Select(fault => $"{fault.Key}: {string.Join("; ", fault.Value)}");
        return [.. _faults, .. wrong];
    }

    private static JsonObject SchemaOf(string name) => new() { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" } };
}

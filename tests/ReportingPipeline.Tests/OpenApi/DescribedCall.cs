using System.Text;
using System.Text.Json.Nodes;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>A call as the document describes it.</summary>
/// <param name="Id">Its operation id.</param>
/// <param name="Method">Its method.</param>
/// <param name="Path">Its address, with its fields in braces.</param>
/// <param name="Operation">All that is said of it.</param>
internal sealed record DescribedCall(string Id, HttpMethod Method, string Path, JsonObject Operation)
{
    private static readonly JsonNode Document = JsonNode.Parse(Repository.Read("functions/ReportingPipeline/Triggers/openapi.json"))!;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DescribedCall> All { get; } =
    [
        .. from path in Document["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select new DescribedCall(
               operation.Value!["operationId"]!.GetValue<string>(), HttpMethod.Parse(operation.Key), path.Key, operation.Value!.AsObject()),
    ];

    /// <summary>The schemas of the document, by their names.</summary>
    public static JsonObject Schemas => Document["components"]!["schemas"]!.AsObject();

    /// <summary>The fields of its path and its query, without headers.</summary>
    public IEnumerable<JsonNode> Fields => Operation["parameters"]!.AsArray().Select(Resolve).Where(parameter => In(parameter) != "header");

    public IEnumerable<JsonNode> QueryFields => Fields.Where(parameter => In(parameter) == "query");

    public IEnumerable<string> PathFields => Fields.Where(parameter => In(parameter) == "path").Select(NameOf);

    /// <summary>The schema of the JSON object in its body; null if it takes none.</summary>
    public JsonObject? Body => Operation["requestBody"]?["content"]?["application/json"]?["schema"] is { } schema
        ? Resolve(schema).AsObject()
        : null;

    public bool TakesFile => Operation["requestBody"] is not null && Body is null;

    public bool GivesFile => Operation["responses"]!["206"] is not null;

    /// <summary>What it answers with a status; null if that is not described.</summary>
    public JsonNode? Answer(int status) => Operation["responses"]![$"{status}"] is { } answer ? Resolve(answer) : null;

    /// <summary>Its address, with what stands for the fields of its path.</summary>
    public Uri Address(Uri host, IReadOnlyDictionary<string, string> fields, string query = "")
    {
        var path = PathFields.Aggregate(Path, (path, name) => path.Replace($"{{{name}}}", fields[name], StringComparison.Ordinal));
        return AddressOf(host, path + query);
    }

    /// <summary>An address as it is written, and not as a client would tidy it up.</summary>
    public static Uri AddressOf(Uri host, string path) =>
        new(host.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    /// <summary>A body of JSON.</summary>
    public static ByteArrayContent Json(string text) => Content(Encoding.UTF8.GetBytes(text), "application/json");

    /// <summary>A body that says what it is, or does not.</summary>
    public static ByteArrayContent Content(byte[] bytes, string? mediaType)
    {
        var content = new ByteArrayContent(bytes);
        if (mediaType is not null) content.Headers.TryAddWithoutValidation("content-type", mediaType);
        return content;
    }

    /// <summary>What a part of the document refers to, or the part itself.</summary>
    public static JsonNode Resolve(JsonNode? part) => part!["$ref"] is { } reference
        ? reference.GetValue<string>()[2..].Split('/').Aggregate(Document, (node, name) => node[name]!)
        : part;

    public static string NameOf(JsonNode parameter) => parameter["name"]!.GetValue<string>();

    private static string In(JsonNode field) => field["in"]!.GetValue<string>();
}

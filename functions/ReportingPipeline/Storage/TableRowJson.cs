using System.Globalization;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>
/// A table's row as a line of JSON and back, as the service itself writes it: a type that JSON lacks is named beside its value.
/// </summary>
internal static class TableRowJson
{
    private const string TypeSuffix = "@odata.type";

    // What the service sets itself.
    private static readonly string[] OfTheService = ["odata.etag", "Timestamp"];

    /// <summary>The line of a row.</summary>
    public static string ToLine(TableEntity row)
    {
        var line = new JsonObject();
        var own = row.Where(property => !OfTheService.Contains(property.Key));
        foreach (var (name, value) in own.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            var (type, node) = ToNode(value);
            if (type is not null) line[name + TypeSuffix] = type;
            line[name] = node;
        }

        return line.ToJsonString();
    }

    /// <summary>The row of a line.</summary>
    public static TableEntity ToRow(string line)
    {
        var properties = JsonNode.Parse(line)!.AsObject();
        var row = new TableEntity();
        foreach (var (name, node) in properties.Where(property => !property.Key.EndsWith(TypeSuffix, StringComparison.Ordinal)))
        {
            row[name] = ToValue((string?)properties[name + TypeSuffix], node!.AsValue());
        }

        return row;
    }

    private static (string? Type, JsonNode Node) ToNode(object value) => value switch
    {
        string text => (null, JsonValue.Create(text)),
        bool truth => (null, JsonValue.Create(truth)),
        int number => (null, JsonValue.Create(number)),
        long number => ("Edm.Int64", JsonValue.Create(number.ToString(CultureInfo.InvariantCulture))),
        DateTimeOffset instant => ("Edm.DateTime", JsonValue.Create(instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture))),
        Guid guid => ("Edm.Guid", JsonValue.Create(guid.ToString())),
        _ => throw new NotSupportedException($"No table has values of the type {value.GetType()}."),
    };

    private static object ToValue(string? type, JsonValue node) => type switch
    {
        "Edm.Int64" => long.Parse((string)node!, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "Edm.Guid" => Guid.Parse((string)node!),
        null when node.TryGetValue<bool>(out var truth) => truth,
        null when node.TryGetValue<int>(out var number) => number,
        null => (string)node!,
        _ => throw new NotSupportedException($"No table has values of the type {type}."),
    };
}

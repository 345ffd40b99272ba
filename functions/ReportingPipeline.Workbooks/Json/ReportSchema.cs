using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>Makes the JSON Schema of the classes that are written, with what their attributes say beyond their types.</summary>
internal sealed class ReportSchema
{
    private const string Suffix = "Json";

    private readonly SortedDictionary<string, JsonNode?> _definitions = new(StringComparer.Ordinal);

    private ReportSchema()
    {
    }

    /// <summary>The schema of a class: each class that it is made of stands under $defs once, and every property is required.</summary>
    public static JsonObject Of<T>()
    {
        var schema = new ReportSchema();
        var root = ReportJson.Compact.GetJsonSchemaAsNode(
            typeof(T), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = schema.Transform });
        var name = root["$ref"]!.GetValue<string>().Split('/')[^1];
        var document = schema._definitions[name]!.AsObject();
        schema._definitions.Remove(name);
        document.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        document.Insert(1, "$id", ReportDocument.SchemaId);
        document.Insert(2, "title", typeof(T).GetCustomAttribute<DisplayNameAttribute>()!.DisplayName);
        document.Add("$defs", new JsonObject(schema._definitions));
        return document;
    }

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node)
    {
        var schema = context.TypeInfo.Kind == JsonTypeInfoKind.Object
            ? Referred(context.TypeInfo.Type, node.AsObject(), isNullable: context.PropertyInfo?.IsGetNullable == true)
            : node.AsObject();
        if (context.PropertyInfo is not { } property) return schema;

        // What has no setter is taken for nullable.
        if (!property.IsGetNullable) RemoveNull(schema);
        foreach (var attribute in property.AttributeProvider!.GetCustomAttributes(inherit: true)) Add(schema, attribute);
        return schema;
    }

    private JsonObject Referred(Type type, JsonObject schema, bool isNullable)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name.Replace(Suffix, "", StringComparison.Ordinal));
        if (!_definitions.ContainsKey(name)) _definitions[name] = Described(type, schema);
        JsonObject reference = new() { ["$ref"] = $"#/$defs/{name}" };
        return isNullable ? new JsonObject { ["anyOf"] = new JsonArray(reference, new JsonObject { ["type"] = "null" }) } : reference;
    }

    private static JsonObject Described(Type type, JsonObject schema)
    {
        var properties = schema["properties"]!.AsObject();
        RemoveNull(schema);
        if (type.IsAssignableTo(typeof(NumberJson)))
        {
            foreach (var (_, property) in properties) RemoveNull(property!.AsObject());
            schema.Remove("required");
            (schema["minProperties"], schema["maxProperties"]) = (1, 1);
        }
        else
        {
            schema["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        }

        schema["additionalProperties"] = false;
        if (type.GetCustomAttribute<DescriptionAttribute>() is { } description) Add(schema, description);
        return schema;
    }

    private static void Add(JsonObject schema, object attribute)
    {
        switch (attribute)
        {
            case DescriptionAttribute description:
                schema.Insert(0, "description", description.Description);
                break;
            case AtLeastAttribute least:
                schema["minimum"] = least.Number;
                break;
            case RegularExpressionAttribute expression:
                schema["pattern"] = expression.Pattern;
                break;
            case MinLengthAttribute least:
                schema["minItems"] = least.Length;
                break;
            case LengthAttribute length:
                (schema["minItems"], schema["maxItems"]) = (length.MinimumLength, length.MaximumLength);
                break;
            case AllowedValuesAttribute allowed:
                schema["const"] = JsonSerializer.SerializeToNode(allowed.Values.Single());
                break;
        }
    }

    // A number that is not there is left out, and what may be null is said where it is referred to.
    private static void RemoveNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray values) values.RemoveAll(value => value is null);
        if (schema["type"] is JsonArray types) schema["type"] = types.Single(type => type!.GetValue<string>() != "null")!.DeepClone();
    }
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>Adds to the schemas what types do not say: what fields mean, which must be there, and what their texts may be.</summary>
internal static class FieldRules
{
    // Of the fields of bodies, by their name, or by their name in one body.
    private static readonly Dictionary<string, Action<OpenApiSchema>> Texts = new()
    {
        ["name"] = schema => (schema.MinLength, schema.MaxLength) = (1, Fields.LongestName),
        ["comment"] = schema => schema.MaxLength = Fields.LongestComment,
        ["day"] = schema => schema.Format = "date",
        ["kind"] = schema => schema.Enum = Words(RegistrationFields.Kinds.Keys),
        ["newKind"] = schema => schema.Enum = Words(RegistrationFields.Kinds.Keys),
        [$"{nameof(CheckExplanation)}.check"] = schema => schema.Enum = Words(EnumText.All<CheckKind>().Keys),
        [$"{nameof(Settlement)}.state"] = schema => schema.Enum = Words(SettleDelivery.States.Keys),
    };

    public static Task AddAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.Namespace!.StartsWith(nameof(ReportingPipeline), StringComparison.Ordinal)) AddOfType(schema, type);
        if (context.JsonPropertyInfo is { AttributeProvider: PropertyInfo property } field) AddOfField(schema, property, field.Name);
        return Task.CompletedTask;
    }

    private static void AddOfField(OpenApiSchema schema, PropertyInfo property, string name)
    {
        // What is described by itself is only referred to.
        object? id = null;
        var isReferred = schema.Metadata?.TryGetValue("x-schema-id", out id) == true && id is string { Length: > 0 };
        if (isReferred) schema.Metadata!["x-ref-description"] = XmlComments.Of(property);
        else schema.Description = XmlComments.Of(property);

        // What has no setter is taken for nullable.
        if (new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull) RemoveNull(schema);
        if (property.DeclaringType is { } body && body.IsDefined(typeof(ExampleAttribute))
            && (Texts.GetValueOrDefault($"{body.Name}.{name}") ?? Texts.GetValueOrDefault(name)) is { } add)
        {
            add(schema);
        }
    }

    private static void AddOfType(OpenApiSchema schema, Type type)
    {
        schema.Description = XmlComments.Of(type);
        if (type.IsEnum)
        {
            var names = Enum.GetNames(type).ToDictionary(JsonNamingPolicy.CamelCase.ConvertName);
            (schema.Type, schema.Enum) = (JsonSchemaType.String, Words(names.Keys));
            var meanings = names.Select(name => $"- `{name.Key}`: {XmlComments.Of(type, name.Value)}");
            schema.Description = $"{schema.Description}\n\n{string.Join('\n', meanings)}";
            return;
        }

        if (schema.Properties is null) return;

        var mayBeLeftOut = MayBeLeftOut(type);
        schema.Required = schema.Properties.Keys.Where(name => !mayBeLeftOut.Contains(name)).ToHashSet();
        if (type.GetCustomAttribute<ExampleAttribute>() is { } example)
        {
            schema.AdditionalPropertiesAllowed = false;
            schema.Examples = [JsonNode.Parse(example.Json)!];
            foreach (var name in schema.Required) RemoveNull((OpenApiSchema)schema.Properties[name]);
        }
        else
        {
            foreach (var name in mayBeLeftOut) RemoveNull((OpenApiSchema)schema.Properties[name]);
        }
    }

    // Of what is sent, and of problems; any other object has all of its fields.
    private static HashSet<string> MayBeLeftOut(Type type) =>
        type.IsDefined(typeof(ExampleAttribute)) || type == typeof(WrongField) || type == typeof(StateConflict)
            ? [
                .. type.GetConstructors()[0].GetParameters()
                    .Where(parameter => parameter.HasDefaultValue)
                    .Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)),
            ]
            : [];

    private static void RemoveNull(OpenApiSchema schema) => schema.Type &= ~JsonSchemaType.Null;

    private static List<JsonNode> Words(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}

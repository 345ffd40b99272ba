using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>
/// A report as JSON for other systems: in English, without the language of any recipient,
/// as report.schema.json describes it.
/// </summary>
public static class ReportJson
{
    /// <summary>The media type of a report.</summary>
    public const string ContentType = "application/json";

    /// <summary>The media type of the schema.</summary>
    public const string SchemaContentType = "application/schema+json";

    /// <summary>camelCase, on one line; letters stand for themselves, since the file is no part of a web page.</summary>
    internal static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutNull } },
    };

    /// <summary>The same, indented, with lines that end in LF.</summary>
    internal static readonly JsonSerializerOptions Indented = new(Compact)
    {
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new OneLineConverter() },
    };

    /// <summary>The finished file, in UTF-8; the same model gives the same bytes.</summary>
    public static byte[] Write(ReportModel model) => JsonSerializer.SerializeToUtf8Bytes(new ReportDocument(model), Indented);

    /// <summary>The JSON Schema (draft 2020-12) of the file.</summary>
    public static byte[] Schema() => JsonSerializer.SerializeToUtf8Bytes(ReportSchema.Of<ReportDocument>(), Indented);

    private static void LeaveOutNull(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(NumberJson))) return;
        foreach (var property in type.Properties) property.ShouldSerialize = (_, value) => value is not null;
    }

    private sealed class OneLineConverter : JsonConverter<IOneLine>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(IOneLine));

        public override IOneLine Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Reports are only written.");

        public override void Write(Utf8JsonWriter writer, IOneLine value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Compact));
    }
}

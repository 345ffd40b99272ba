using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>A month in JSON, as <c>yyyy-MM</c>.</summary>
internal sealed class YearMonthJson : JsonConverter<YearMonth>
{
    public override YearMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        YearMonth.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, YearMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

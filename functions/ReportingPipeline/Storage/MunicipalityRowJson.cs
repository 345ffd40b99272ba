using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>A row of municipalities in JSON, as the list of its ids.</summary>
internal sealed class MunicipalityRowJson : JsonConverter<MunicipalityRow>
{
    public override MunicipalityRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MunicipalityRow.Of(JsonSerializer.Deserialize<List<string>>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, MunicipalityRow value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Ids, options);
}

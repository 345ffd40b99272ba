using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Storage;

/// <summary>A user's month in JSON, as its text.</summary>
internal sealed class UserMonthJson : JsonConverter<UserMonth>
{
    public override UserMonth Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        UserMonth.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, UserMonth value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Text);
}

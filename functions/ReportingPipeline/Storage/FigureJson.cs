using System.Text.Json;
using System.Text.Json.Serialization;
using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Storage;

/// <summary>Figures as numbers; one that is hidden as <c>":"</c>, and one that is missing as null.</summary>
internal sealed class FigureJson : JsonConverter<Figure>
{
    private const string Hidden = ":";

    public override bool HandleNull => true;

    public override Figure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number => new Figure(reader.GetInt64()),
        JsonTokenType.Null => Figure.NotCollected,
        JsonTokenType.String when reader.GetString() == Hidden => Figure.Hidden,
        _ => throw new JsonException($"A figure is a number, \"{Hidden}\" or null."),
    };

    public override void Write(Utf8JsonWriter writer, Figure value, JsonSerializerOptions options)
    {
        if (value.IsHidden) writer.WriteStringValue(Hidden);
        else if (value.Number is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }
}

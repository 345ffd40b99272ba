using System.Text.Json;

namespace ReportingPipeline;

/// <summary>Texts of JSON, which may hold half of a surrogate pair, or bytes that are not UTF-8: the parser lets both through.</summary>
internal static class JsonTexts
{
    /// <summary>The text of a string; null if it is none, or not well-formed.</summary>
    public static string? TryText(this JsonElement value) => value.ValueKind == JsonValueKind.String ? Try(value.GetString) : null;

    /// <summary>The name of a field; null if it is not well-formed.</summary>
    public static string? TryName(this JsonProperty field) => Try(() => field.Name);

    private static string? Try(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The settings of a machine: "Values" of local.settings.json or, without it, of local.settings.sample.json.</summary>
internal static class SettingsFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly string[] Names = ["local.settings.json", "local.settings.sample.json"];

    /// <summary>The values of the folder's file, named as configuration names them; none if there is no file.</summary>
    /// <exception cref="LocalHostException">The file is no JSON object with an object "Values" of plain values.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string folder)
    {
        var path = Names
            .Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        if (path is null) return new Dictionary<string, string?>();

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.GetProperty("Values").EnumerateObject().ToDictionary(
                value => value.Name.Replace("__", ":", StringComparison.Ordinal), value => Text(value.Value));
        }
        catch (Exception invalid) when (invalid is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new LocalHostException($"{path} is not a settings file with an object \"Values\": {invalid.Message}", invalid);
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => throw new InvalidOperationException("a value is an object or a list."),
        JsonValueKind.Null => null,
        _ => value.ToString(),
    };
}

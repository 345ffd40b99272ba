using System.Text.Json;

namespace ReportingPipeline.Tests.Settings;

/// <summary>The file local.settings.sample.json.</summary>
internal static class SettingsSample
{
    /// <summary>The settings that only a local run has, since Flex Consumption refuses them.</summary>
    public static readonly IReadOnlyList<string> LocalOnly = ["FUNCTIONS_WORKER_RUNTIME"];

    /// <summary>The connection of the host and the product to storage.</summary>
    public const string Storage = "AzureWebJobsStorage";

    /// <summary>The lines of the file.</summary>
    public static IReadOnlyList<string> Lines { get; } = Repository.Read("local.settings.sample.json").Split('\n');

    /// <summary>The settings and their values.</summary>
    public static IReadOnlyDictionary<string, string> Values { get; } = Parse();

    /// <summary>The settings that the product itself reads, by options or triggers.</summary>
    public static IEnumerable<string> ProductNames => Values.Keys.Except(LocalOnly).Where(name => name != Storage);

    private static Dictionary<string, string> Parse()
    {
        var options = new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowDuplicateProperties = false,
        };
        using var document = JsonDocument.Parse(string.Join('\n', Lines), options);
        return document.RootElement.GetProperty(nameof(Values)).EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);
    }
}

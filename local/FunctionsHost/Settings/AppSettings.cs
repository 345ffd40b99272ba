using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace FunctionsHost.Settings;

/// <summary>The settings of an app: environment variables, whose names are spelled with <c>__</c> for sections.</summary>
public sealed partial class AppSettings
{
    private const string DefaultConnection = "AzureWebJobsStorage";

    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly Dictionary<string, string> _values;

    /// <summary>With these values; names are told apart regardless of case.</summary>
    public AppSettings(IEnumerable<KeyValuePair<string, string>> values) =>
        _values = new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every setting.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The connection string of the storage account that the app and its host share.</summary>
    /// <exception cref="LocalHostException">It is not set.</exception>
    public string StorageConnection => Connection(null);

    /// <summary>"Values" of a file like local.settings.json, overruled by this process's environment variables.</summary>
    /// <exception cref="LocalHostException">The file is no JSON object with an object "Values" of plain values.</exception>
    public static AppSettings Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(ReadText(path), Lenient);
            return new AppSettings(document.RootElement.GetProperty(nameof(Values)).EnumerateObject().Select(value =>
                KeyValuePair.Create(value.Name, Environment.GetEnvironmentVariable(value.Name) ?? Text(value.Value))));
        }
        catch (Exception invalid)
            when (invalid is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new LocalHostException(
                $"{path} is not a settings file with an object \"Values\": {invalid.Message}", invalid);
        }
    }

    /// <summary>The same settings, and one more, or one in the place of another.</summary>
    public AppSettings With(string name, string value) => new(new Dictionary<string, string>(_values, _values.Comparer) { [name] = value });

    /// <summary>The text with each %Name% replaced by that setting.</summary>
    /// <exception cref="LocalHostException">A setting is missing.</exception>
    internal string Resolve(string text, string function) => Placeholder().Replace(text, found =>
        Find(found.Groups[1].Value)
        ?? throw new LocalHostException($"{function} needs the setting {found.Groups[1].Value}, which is not set."));

    /// <summary>The connection string that a trigger names; null takes that of the app's storage.</summary>
    /// <exception cref="LocalHostException">It is not set.</exception>
    internal string Connection(string? name) => Find(name ?? DefaultConnection) is { Length: > 0 } value
        ? value
        : throw new LocalHostException(
            $"The setting {name ?? DefaultConnection} must hold a storage connection string; "
            + "UseDevelopmentStorage=true takes the emulator.");

    // What is not among the settings may be an environment variable of the machine, as for the worker.
    private string? Find(string name) =>
        _values.TryGetValue(name, out var value) ? value : Environment.GetEnvironmentVariable(name);

    // Line by line, so that what is no UTF-8 is found by its line.
    private static string ReadText(string path)
    {
        var lines = Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n').Select(Encoding.Latin1.GetBytes).ToList();
        var wrong = lines.FindIndex(line => !Utf8.IsValid(line));
        return wrong < 0
            ? File.ReadAllText(path)
            : throw new InvalidOperationException($"line {wrong + 1} is not UTF-8; save the file as UTF-8.");
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => throw new InvalidOperationException("a value is an object or a list."),
        _ => value.ToString(),
    };

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}

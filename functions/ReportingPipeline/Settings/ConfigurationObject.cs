using System.Text.Json;

namespace ReportingPipeline.Settings;

/// <summary>An object of a configuration file that knows where it stands, so that every error names its field.</summary>
internal sealed class ConfigurationObject
{
    private readonly Dictionary<string, JsonElement> _fields;

    public ConfigurationObject(JsonElement element, string path, params string[] known)
    {
        Path = path;
        if (element.ValueKind != JsonValueKind.Object) throw Error("", "must be an object { … }");

        _fields = [];
        foreach (var field in element.EnumerateObject())
        {
            if (!known.Contains(field.Name)) throw Error(field.Name, $"is not a known field; known are {string.Join(", ", known)}");
            if (!_fields.TryAdd(field.Name, field.Value)) throw Error(field.Name, "stands there twice");
        }
    }

    public string Path { get; }

    public ConfigurationException Error(string name, string rule)
    {
        var field = string.Join('.', new[] { Path, name }.Where(part => part.Length > 0));
        return new ConfigurationException($"{(field.Length > 0 ? field : "The file")} {rule}.");
    }

    public bool Has(string name) => _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    public string Text(string name)
    {
        if (!Has(name)) throw Error(name, "is missing");
        return _fields[name] is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text
            ? text
            : throw Error(name, "must be text in quotes");
    }

    /// <summary>A text that a parser must accept; its null becomes an error that says what is accepted.</summary>
    public T Parse<T>(string name, Func<string, T?> parse, string accepted)
        where T : class
    {
        var text = Text(name);
        return parse(text) ?? throw Error(name, $"is '{text}'; it must be {accepted}");
    }

    /// <summary>A text that must be one of a few words.</summary>
    public T OneOf<T>(string name, params (string Word, T Value)[] words)
    {
        var text = Text(name);
        foreach (var (word, value) in words)
        {
            if (word == text) return value;
        }

        throw Error(name, $"is '{text}'; it must be {string.Join(" or ", words.Select(word => word.Word))}");
    }

    public long WholeNumber(string name, long least)
    {
        if (!Has(name)) throw Error(name, "is missing");
        return _fields[name].ValueKind == JsonValueKind.Number && _fields[name].TryGetInt64(out var number) && number >= least
            ? number
            : throw Error(name, $"is {_fields[name].GetRawText()}; it must be a whole number of at least {least}");
    }

    public IReadOnlyList<ConfigurationObject> Objects(string name, params string[] known) =>
        [.. Elements(name).Select((element, index) => new ConfigurationObject(element, At(name, index), known))];

    /// <summary>A list of texts, each of which must be among <paramref name="accepted"/> and stand there once.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyCollection<string> accepted)
    {
        var chosen = new List<string>();
        foreach (var (index, element) in Elements(name).Index())
        {
            var text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
            if (!accepted.Contains(text)) throw Error($"{name}[{index}]", $"is '{text}'; it must be one of {string.Join(", ", accepted)}");
            if (chosen.Contains(text)) throw Error($"{name}[{index}]", $"is '{text}', which stands there already");
            chosen.Add(text);
        }

        return chosen;
    }

    private JsonElement.ArrayEnumerator Elements(string name)
    {
        if (!Has(name)) throw Error(name, "is missing");
        if (_fields[name].ValueKind != JsonValueKind.Array) throw Error(name, "must be a list [ … ]");
        return _fields[name].EnumerateArray();
    }

    private string At(string name, int index) => Path.Length > 0 ? $"{Path}.{name}[{index}]" : $"{name}[{index}]";
}

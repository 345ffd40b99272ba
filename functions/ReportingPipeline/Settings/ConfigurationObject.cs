using System.Text.Json;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Settings;

/// <summary>An object of a configuration file that knows where it stands, so that every error names its field.</summary>
internal sealed partial class ConfigurationObject
{
    private readonly Dictionary<string, JsonElement> _fields;

    public ConfigurationObject(JsonElement element, string path, DateOnly today, params string[] known)
    {
        (Path, Today) = (path, today);
        if (element.ValueKind != JsonValueKind.Object) throw Error("", "must be an object { … }");

        _fields = [];
        foreach (var field in element.EnumerateObject())
        {
            var name = PlainText.Shown(field.TryName() ?? "\uFFFD");
            if (!known.Contains(name)) throw Error(name, $"is not a known field; known are {string.Join(", ", known)}");
            if (!_fields.TryAdd(name, field.Value)) throw Error(name, "stands there twice");
        }
    }

    public string Path { get; }

    /// <summary>The day on which the file is read, by which a date that nobody can mean is told.</summary>
    public DateOnly Today { get; }

    public ConfigurationException Error(string name, string rule)
    {
        var field = At(name);
        return new ConfigurationException($"{(field.Length > 0 ? field : "The file")} {rule}.");
    }

    public bool Has(string name) => _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Whether a field is there and holds an object.</summary>
    public bool IsObject(string name) => Has(name) && _fields[name].ValueKind == JsonValueKind.Object;

    public ConfigurationObject Object(string name, params string[] known) => new(Given(name), At(name), Today, known);

    /// <summary>A text on one line, without the blanks around it.</summary>
    public string Text(string name) => Text(Given(name), name);

    /// <summary>A text that a parser must accept; its null becomes an error that says what is accepted.</summary>
    public T Parse<T>(string name, Func<string, T?> parse, string accepted)
        where T : class
    {
        var text = Text(name);
        return parse(text) ?? throw Error(name, $"is '{PlainText.Shown(text)}'; it must be {accepted}");
    }

    /// <summary>A text that must be one of a few words.</summary>
    public T OneOf<T>(string name, params (string Word, T Value)[] words)
    {
        var text = Text(name);
        foreach (var (word, value) in words)
        {
            if (word == text) return value;
        }

        throw Error(name, $"is '{PlainText.Shown(text)}'; it must be {string.Join(" or ", words.Select(word => word.Word))}");
    }

    public bool TrueOrFalse(string name, bool absent) => Has(name) ? TrueOrFalse(name) : absent;

    public bool TrueOrFalse(string name) => Given(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Error(name, $"is {Shown(_fields[name])}; it must be true or false"),
    };

    /// <summary>A whole number within bounds, both included.</summary>
    public long WholeNumber(string name, long least, long most) =>
        WholeNumber(Given(name)) is { } number && number >= least && number <= most
            ? number
            : throw Error(name, $"is {Shown(_fields[name])}; it must be a whole number from {least} to {most}");

    /// <summary>A number within bounds, both included, in hundredths; it has at most two decimals.</summary>
    public long Hundredths(string name, long least, long most) =>
        Given(name) is { ValueKind: JsonValueKind.Number } value
        && value.TryGetDecimal(out var number) && number >= least && number <= most && decimal.IsInteger(number * 100)
            ? (long)(number * 100)
            : throw Error(name, $"is {Shown(_fields[name])}; it must be a number from {least} to {most} with at most two decimals");

    /// <summary>A whole number within bounds, both included.</summary>
    public int WholeNumber(string name, int least, int most, int absent) =>
        Has(name) ? WholeNumber(_fields[name], name, least, most) : absent;

    private static long? WholeNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private int WholeNumber(JsonElement value, string name, int least, int most) =>
        WholeNumber(value) is { } number && number >= least && number <= most
            ? (int)number
            : throw Error(name, $"is {Shown(value)}; it must be a whole number from {least} to {most}");

    private string Text(JsonElement value, string name)
    {
        if (value is not { ValueKind: JsonValueKind.String } || value.ValueEquals("")) throw Error(name, "must be text in quotes");

        var text = value.TryText();
        return text is not null && PlainText.TryLine(text) is { } kept
            ? kept
            : throw Error(
                name,
                $"is '{PlainText.Shown(text ?? "\uFFFD")}'; it must be {PlainText.Accepted}, "
                + $"on one line and of at most {PlainText.LongestLine} characters");
    }

    private static string Shown(JsonElement value) => PlainText.Shown(value.GetRawText());

    private JsonElement Given(string name) => Has(name) ? _fields[name] : throw Error(name, "is missing");

    private string At(string name) => string.Join('.', new[] { Path, name }.Where(part => part.Length > 0));
}

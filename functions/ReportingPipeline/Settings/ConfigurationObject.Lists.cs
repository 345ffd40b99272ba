using System.Text.Json;
using ReportingPipeline.Domain.Texts;

namespace ReportingPipeline.Settings;

/// <content>Fields that hold a list.</content>
internal sealed partial class ConfigurationObject
{
    public IReadOnlyList<ConfigurationObject> Objects(string name, params string[] known) =>
        [.. Elements(name).Select(item => new ConfigurationObject(item.Element, At(item.Name), Today, known))];

    /// <summary>
    /// A list of objects, each read into a value whose key, which stands in the field <paramref name="keyName"/>,
    /// no other has.
    /// </summary>
    public IReadOnlyList<T> Each<T>(string name, string[] known, Func<ConfigurationObject, T> read, string keyName, Func<T, string> key)
    {
        var all = new List<T>();
        foreach (var one in Objects(name, known))
        {
            var value = read(one);
            if (all.Any(other => key(other) == key(value))) throw one.Error(keyName, $"is '{key(value)}', which stands there already");
            all.Add(value);
        }

        return all;
    }

    /// <summary>Refuses an object of a list whose name people could not tell from that of one before.</summary>
    /// <param name="field">The field that the name stands in.</param>
    /// <param name="name">The name.</param>
    /// <param name="before">Those before, by what people see of them; this one is added.</param>
    /// <param name="advice">What to do about it.</param>
    public void RequireOwn(string field, string name, Dictionary<string, string> before, string advice)
    {
        var seen = PlainText.Seen(name);
        if (before.TryAdd(seen, name)) return;
        throw Error(field, $"is '{name}', which looks like '{before[seen]}' before it; {advice}");
    }

    /// <summary>A list of texts, each of which must be among <paramref name="accepted"/> and stand there once.</summary>
    public IReadOnlyList<string> Choices(string name, IReadOnlyCollection<string> accepted) =>
        Texts(
            name,
            text => accepted.Contains(text) ? text : null,
            $"one of {string.Join(", ", accepted)}",
            StringComparer.Ordinal);

    /// <summary>A list of texts, each as a parser gives it, whose null is an error; each must stand there once.</summary>
    public IReadOnlyList<string> Texts(string name, Func<string, string?> parse, string accepted, StringComparer sameness)
    {
        var texts = new List<string>();
        foreach (var (item, element) in Elements(name))
        {
            var given = element.TryText() ?? element.GetRawText();
            var text = element.ValueKind == JsonValueKind.String ? parse(given) : null;
            if (text is null) throw Error(item, $"is '{PlainText.Shown(given)}'; it must be {accepted}");
            if (texts.Contains(text, sameness)) throw Error(item, $"is '{PlainText.Shown(given)}', which stands there already");
            texts.Add(text);
        }

        return texts;
    }

    /// <summary>A list of whole numbers, each of which must lie within the bounds, both included, and stand there once.</summary>
    public IReadOnlyList<int> WholeNumbers(string name, int least, int most)
    {
        var numbers = new List<int>();
        foreach (var (item, element) in Elements(name))
        {
            var number = WholeNumber(element, item, least, most);
            if (numbers.Contains(number)) throw Error(item, $"is {number}, which stands there already");
            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>A list whose items are each a text or an object.</summary>
    /// <param name="name">The list's field.</param>
    /// <param name="known">The fields of an object.</param>
    /// <param name="ofText">Reads a text, which stands under the name that is given with it.</param>
    /// <param name="ofObject">Reads an object.</param>
    /// <param name="accepted">What an item may be, for the message where it is neither.</param>
    public IReadOnlyList<(string Item, T Value)> TextsOrObjects<T>(
        string name, string[] known, Func<string, string, T> ofText, Func<ConfigurationObject, T> ofObject, string accepted) =>
    [
        .. Elements(name).Select(item => (item.Name, item.Element.ValueKind switch
        {
            JsonValueKind.String => ofText(item.Name, Text(item.Element, item.Name)),
            JsonValueKind.Object => ofObject(new ConfigurationObject(item.Element, At(item.Name), Today, known)),
            _ => throw Error(item.Name, $"must be {accepted}"),
        })),
    ];

    private IEnumerable<(string Name, JsonElement Element)> Elements(string name)
    {
        var list = Given(name);
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((element, index) => ($"{name}[{index}]", element))
            : throw Error(name, "must be a list [ … ]");
    }
}

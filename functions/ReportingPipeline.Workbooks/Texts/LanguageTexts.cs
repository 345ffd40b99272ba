using System.Globalization;
using System.Runtime.CompilerServices;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>
/// Words in one language, from its resource file. A text's key is the name of its member in the class that reads it; where a member
/// chooses between texts, what it chooses by follows after an underscore.
/// </summary>
/// <param name="language">The language.</param>
/// <param name="texts">The texts by their keys.</param>
internal abstract class LanguageTexts(Language language, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The language.</summary>
    protected Language Language { get; } = language;

    /// <summary>Numbers, days and times in the language's sentences.</summary>
    public abstract Prose Prose { get; }

    /// <summary>A text as it stands; without a key that of the member that asks.</summary>
    /// <exception cref="KeyNotFoundException">The language does not have it.</exception>
    internal string Text([CallerMemberName] string key = "") =>
        texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text {key} in {Language}.");

    /// <summary>The one of a member's texts for a value that it chooses by.</summary>
    internal string Choice<T>(T value, [CallerMemberName] string key = "") where T : struct, Enum => Text($"{key}_{value}");

    /// <summary>
    /// A text with its placeholders filled in, by whatever order the language has them in;
    /// numbers are written by <see cref="Prose"/> first.
    /// </summary>
    internal string Format(string key, params string[] values) => string.Format(CultureInfo.InvariantCulture, Text(key), values);

    /// <summary>
    /// A text that counts something, in its singular for one and its plural for none and more.
    /// The number is {0}, other values follow.
    /// </summary>
    internal string Plural(string key, long count, params IEnumerable<string> values) =>
        Format(count == 1 ? $"{key}_one" : $"{key}_other", [Prose.Number(count), .. values]);
}

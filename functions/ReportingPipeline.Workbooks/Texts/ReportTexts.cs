using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>
/// The words of reports and of mails about them in one language. Each topic has a file of its own beside this; the texts themselves
/// are in one resource file a language. A text's key is the name of its member here; where a member chooses between texts, what it
/// chooses by follows after an underscore.
/// </summary>
internal sealed partial class ReportTexts
{
    private static readonly FrozenDictionary<Language, ReportTexts> All =
        Enum.GetValues<Language>().ToFrozenDictionary(
            language => language, language => new ReportTexts(language, TextResources.Read(language)));

    private readonly Language _language;
    private readonly IReadOnlyDictionary<string, string> _texts;

    private ReportTexts(Language language, IReadOnlyDictionary<string, string> texts)
    {
        (_language, _texts) = (language, texts);
        Prose = new Prose(this);
        Periods = new PeriodNames(this);
    }

    /// <summary>The texts in a language.</summary>
    public static ReportTexts In(Language language) => All[language];

    /// <summary>Numbers, days and times in the language's sentences.</summary>
    public Prose Prose { get; }

    /// <summary>What periods are called in the language.</summary>
    public PeriodNames Periods { get; }

    /// <summary>A text as it stands; without a key that of the member that asks.</summary>
    /// <exception cref="KeyNotFoundException">The language does not have it.</exception>
    internal string Text([CallerMemberName] string key = "") =>
        _texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"There is no text {key} in {_language}.");

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

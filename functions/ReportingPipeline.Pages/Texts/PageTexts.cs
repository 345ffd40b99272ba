using System.Collections.Frozen;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Pages.Texts;

/// <summary>
/// The words of pages in one language. Each topic has a file of its own beside this; the texts themselves are in one resource file a
/// language.
/// </summary>
internal sealed partial class PageTexts : LanguageTexts
{
    private static readonly FrozenDictionary<Language, PageTexts> All =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, language => new PageTexts(language));

    private readonly PeriodNames _periods;

    private PageTexts(Language language)
        : base(language, TextResources.Read(typeof(PageTexts), $"{language}")) =>
        (Prose, _periods) = (Prose.In(language), PeriodNames.In(language));

    /// <summary>The texts in a language.</summary>
    public static PageTexts In(Language language) => All[language];

    /// <inheritdoc/>
    public override Prose Prose { get; }

    // A text with something in it and a number behind that, of which the singular says nothing.
    private string Counted(string key, int count, string value) =>
        count == 1 ? Format($"{key}_one", value) : Format($"{key}_other", value, Prose.Number(count));
}

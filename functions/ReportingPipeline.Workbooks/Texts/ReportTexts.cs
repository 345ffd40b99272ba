using System.Collections.Frozen;
using ReportingPipeline.Domain.Languages;

namespace ReportingPipeline.Workbooks.Texts;

/// <summary>
/// The words of reports and of mails about them in one language. Each topic has a file of its own beside this; the texts themselves
/// are in one resource file a language.
/// </summary>
internal sealed partial class ReportTexts : LanguageTexts
{
    private static readonly FrozenDictionary<Language, ReportTexts> All =
        Enum.GetValues<Language>().ToFrozenDictionary(language => language, language => new ReportTexts(language));

    private ReportTexts(Language language)
        : base(language, TextResources.Read(language))
    {
        Prose = new Prose(this);
        Periods = new PeriodNames(this);
    }

    /// <summary>The texts in a language.</summary>
    public static ReportTexts In(Language language) => All[language];

    /// <inheritdoc/>
    public override Prose Prose { get; }

    /// <summary>What periods are called in the language.</summary>
    public PeriodNames Periods { get; }
}

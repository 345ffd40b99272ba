using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Texts;

namespace ReportingPipeline.Workbooks.Mail;

/// <summary>What the page behind the link of a mail says, besides which report it is.</summary>
/// <param name="LanguageTag">The language, such as <c>nb-NO</c>.</param>
/// <param name="Button">What is pressed to download the report.</param>
/// <param name="Note">What it is, and who gets to know.</param>
public sealed record DownloadTexts(string LanguageTag, string Button, string Note)
{
    /// <summary>The texts in a language.</summary>
    public static DownloadTexts In(Language language)
    {
        var texts = ReportTexts.In(language);
        return new DownloadTexts(texts.LanguageTag, texts.DownloadButton, texts.DownloadNote);
    }
}

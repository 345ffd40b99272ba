using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Triggers;

/// <summary>The page behind the link of a mail: what the report is, and a button.</summary>
internal static class DeliveryPage
{
    /// <summary>The page in a language.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="language">The language.</param>
    /// <param name="title">What the report is, in a line.</param>
    /// <param name="key">The key of the link, which the button sends.</param>
    public static IResult Of(HttpRequest request, Language language, string title, string key)
    {
        var texts = DownloadTexts.In(language);
        return HtmlPage.Of(
            request,
            texts.LanguageTag,
            title,
            $"""
            <form method="post" action="workbook">
            <input type="hidden" name="key" value="{HtmlPage.Encoded(key)}">
            <button>{texts.Button}</button>
            </form>
            <p>{texts.Note}</p>
            """);
    }
}

using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Workbooks.Mail;

namespace ReportingPipeline.Triggers;

/// <summary>The page behind the link of a mail: what the report is, and a button. It needs nothing else, and runs no script.</summary>
internal static class DeliveryPage
{
    private const string Style =
        "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "button{font:inherit;padding:.6rem 1.2rem;border:0;border-radius:.3rem;color:#fff;background:#0b5394;cursor:pointer}"
        + "button:focus-visible{outline:3px solid #1b1b1b;outline-offset:2px}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The page in a language.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="language">The language.</param>
    /// <param name="title">What the report is, in a line.</param>
    /// <param name="key">The key of the link, which the button sends.</param>
    public static IResult Of(HttpRequest request, Language language, string title, string key)
    {
        Answers.ForbidStoring(request);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";

        var texts = DownloadTexts.In(language);
        var (heading, link) = (HtmlEncoder.Default.Encode(title), HtmlEncoder.Default.Encode(key));
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="{texts.LanguageTag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>{heading}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{heading}</h1>
            <form method="post" action="workbook">
            <input type="hidden" name="key" value="{link}">
            <button>{texts.Button}</button>
            </form>
            <p>{texts.Note}</p>
            </main>
            </body>
            </html>

            """,
            MediaTypeNames.Text.Html,
            Encoding.UTF8);
    }
}

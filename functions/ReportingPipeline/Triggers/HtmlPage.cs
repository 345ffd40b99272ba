using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace ReportingPipeline.Triggers;

/// <summary>A page for people that needs nothing besides itself, and runs no script.</summary>
internal static class HtmlPage
{
    private const string Style =
        "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "button{font:inherit;padding:.6rem 1.2rem;margin:.3rem .6rem .3rem 0;border:0;border-radius:.3rem;color:#fff;background:#0b5394;"
        + "cursor:pointer}"
        + "button:focus-visible,textarea:focus-visible,input:focus-visible{outline:3px solid #1b1b1b;outline-offset:2px}"
        + "label{display:block;margin-top:1rem}"
        + "textarea,input{font:inherit;width:100%;box-sizing:border-box;padding:.4rem;border:1px solid #595959;border-radius:.2rem}"
        + "section{border-top:1px solid #8c8c8c;margin-top:2rem}"
        + ".said{border-left:.3rem solid #0b5394;padding:.5rem 1rem;background:#eef4fb}";

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>The page.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="languageTag">Its language, such as <c>nb-NO</c>.</param>
    /// <param name="title">Its title, as text.</param>
    /// <param name="content">What stands below the title, as HTML in which all text is encoded.</param>
    /// <param name="status">The status of the answer.</param>
    public static IResult Of(
        HttpRequest request, string languageTag, string title, string content, int status = StatusCodes.Status200OK)
    {
        Answers.ForbidStoring(request);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.Text(
            $"""
            <!doctype html>
            <html lang="{languageTag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="robots" content="noindex">
            <title>{Encoded(title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <h1>{Encoded(title)}</h1>
            {content}
            </main>
            </body>
            </html>

            """,
            MediaTypeNames.Text.Html,
            Encoding.UTF8,
            status);
    }

    /// <summary>Text as it stands in HTML.</summary>
    public static string Encoded(string text) => HtmlEncoder.Default.Encode(text);
}

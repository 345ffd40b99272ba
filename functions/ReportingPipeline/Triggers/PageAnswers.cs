using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Files;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Problems;

namespace ReportingPipeline.Triggers;

/// <summary>Answers that are pages for people.</summary>
internal static class PageAnswers
{
    /// <summary>A page, which no cache may store.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="content">What it says.</param>
    /// <param name="frame">What is around it.</param>
    /// <param name="status">The status of the answer.</param>
    public static async Task<IResult> OfAsync<TPage>(
        HttpRequest request, IPageOf<TPage> content, PageFrame frame, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var page = await PageRenderer.RenderAsync(content, frame);
        Answers.ForbidStoring(request);
        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy.Value;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.Text(page, MediaTypeNames.Text.Html, Encoding.UTF8, status);
    }

    /// <summary>A page that says what is wrong, in the language of whoever asks.</summary>
    /// <param name="request">What it answers.</param>
    /// <param name="status">What is wrong.</param>
    public static Task<IResult> OfAsync(HttpRequest request, int status)
    {
        var problem = status switch
        {
            StatusCodes.Status401Unauthorized => Problem.NotSignedIn,
            StatusCodes.Status403Forbidden => Problem.Forbidden,
            StatusCodes.Status404NotFound => Problem.NotFound,
            StatusCodes.Status429TooManyRequests => Problem.TooMany,
            < StatusCodes.Status500InternalServerError => Problem.Refused,
            _ => Problem.Failed,
        };
        var id = problem is Problem.TooMany or Problem.Refused or Problem.Failed
            ? CorrelateAnswers.IdOf(request.HttpContext.Response)
            : null;
        return OfAsync(request, new ProblemContent(problem, id), new PageFrame(LanguageOf(request)), status);
    }

    /// <summary>The language that a browser asks for; bokmål if it is none of those that there are.</summary>
    public static Language LanguageOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.Value?.Split('-')[0] switch
        {
            "nb" or "no" => Language.Bokmal,
            "nn" => Language.Nynorsk,
            "en" => Language.English,
            _ => (Language?)null,
        })
        .FirstOrDefault(language => language is not null) ?? Language.Bokmal;
}

using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Files;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Problems;
using ReportingPipeline.Pages.Staff;

namespace ReportingPipeline.Http;

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
        request.HttpContext.Response.Headers.ContentSecurityPolicy = PagePolicy.Value;
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
        return OfAsync(request, new ProblemContent(problem, id), FrameOf(request, LanguageOf(request)), status);
    }

    /// <summary>A page of a centre for staff, with the way to the others.</summary>
    public static Task<IResult> OfStaffAsync<TPage>(
        HttpRequest request, string centreId, IPageOf<TPage> content, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var language = LanguageOf(request);
        var frame = FrameOf(request, language) with { Navigation = StaffNavigation.In(language, centreId, request.Path) };
        return OfAsync(request, content, frame, status);
    }

    /// <summary>303: what was asked for is done, and where to look now.</summary>
    public static IResult SeeOther(HttpRequest request, string address)
    {
        Answers.ForbidStoring(request);
        request.HttpContext.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>What is around a page for whoever calls.</summary>
    public static PageFrame FrameOf(HttpRequest request, Language language)
    {
        var http = request.HttpContext;
        var call = http.Features.Get<GuardedCall>();
        return new PageFrame(language)
        {
            Antiforgery = call is { Refusal: null, TakesForms: true } ? TokenOf(http) : null,
            SignedIn = call is { Refusal: null, Caller: { Kind: CallerKind.Staff, Name: var name } } ? name : null,
        };
    }

    private static HiddenField TokenOf(HttpContext http)
    {
        var tokens = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        return new HiddenField(tokens.FormFieldName, tokens.RequestToken!);
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

using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReportingPipeline.Access;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Problems;

namespace ReportingPipeline.Http;

/// <summary>
/// Tells whoever is refused what to do, as problem details, of which whoever has called no API sees a page; of a link, and of what is for
/// staff, that page says more.
/// </summary>
public sealed class RefusedAnswers(LinkPages pages, StaffTokens tokens, DevelopmentSignIn development)
{
    /// <summary>The answer to a refused call.</summary>
    public async Task<IResult> OfAsync(HttpRequest request, Refusal refusal, CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        var status = StatusOf(refusal.Reason);
        if (refusal.RetryAfter is { } wait)
        {
            request.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return refusal switch
        {
            _ when request.Path.StartsWithSegments("/api") => ProblemOf(request, refusal.Reason, status),
            { Reason: RefusalReason.UnknownLink or RefusalReason.EndedLink } =>
                await pages.EndedAsync(request, refusal.EndedLink, status, cancellationToken),
            { Reason: RefusalReason.NotSignedIn } => await SignInAsync(request, status),
            _ => ProblemOf(request, refusal.Reason, status),
        };
    }

    private static int StatusOf(RefusalReason reason) => reason switch
    {
        RefusalReason.ForeignForm => StatusCodes.Status400BadRequest,
        RefusalReason.NoSession or RefusalReason.NotSignedIn => StatusCodes.Status401Unauthorized,
        RefusalReason.NotHere or RefusalReason.UnknownLink or RefusalReason.OutOfScope => StatusCodes.Status404NotFound,
        RefusalReason.EndedLink => StatusCodes.Status410Gone,
        RefusalReason.TooManyCalls => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status403Forbidden,
    };

    // What is of another centre is answered as if it were not there.
    private static IResult ProblemOf(HttpRequest request, RefusalReason reason, int status) => reason switch
    {
        RefusalReason.NotHere => Problems.UnknownCall(request),
        RefusalReason.OutOfScope => Problems.UnknownReport($"{request.RouteValues["id"] ?? request.RouteValues["centre"]}"),
        RefusalReason.TooManyCalls => Problems.Refused(status, "There were too many calls; Retry-After says when to call again."),
        RefusalReason.NotSignedIn or RefusalReason.NoSession => Problems.Refused(status, "Sign in first."),
        _ => Problems.Refused(status, "The call is not open to you; docs/access.md says to whom it is."),
    };

    // App Service itself answers below /.auth.
    private Task<IResult> SignInAsync(HttpRequest request, int status)
    {
        var path = Uri.EscapeDataString(request.Path);
        var address = development.IsAvailable ? $"/sign-in?return={path}"
            : tokens.CanSignIn ? $"/.auth/login/aad?post_login_redirect_uri={path}"
            : null;
        return PageAnswers.OfAsync(
            request,
            new ProblemContent(address is null ? Problem.NobodySignsIn : Problem.NotSignedIn, CorrelationId: null) { SignIn = address },
            new PageFrame(PageAnswers.LanguageOf(request)),
            status);
    }
}

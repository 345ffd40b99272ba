using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Recipients;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Opens the link that a centre's managers were sent, which changes nothing, since mail scanners open links as well. It needs no
/// function key: it holds a key of its own that nobody can guess.
/// </summary>
public sealed class OpenWaiting(WaitingReports waiting)
{
    /// <summary><c>GET /api/waiting/{centre}?key=…</c>: a page with what waits, where it is explained, approved or held.</summary>
    [Needs(AccessKind.Nothing)]
    [Function(nameof(OpenWaiting))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/waiting/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var key = request.Query["key"].ToString();
        return await waiting.FindCentreAsync(centre, key, cancellationToken) is { } found
            ? await PageAsync(request, WaitingContents.Of(
                found, await waiting.ReadAsync(found, cancellationToken), FormOf(found, key)))
            : await LinkEndedAsync(request);
    }

    /// <summary>The page of what waits, in the language of the centre's staff.</summary>
    internal static Task<IResult> PageAsync(HttpRequest request, WaitingContent content) =>
        PageAnswers.OfAsync(request, content, new PageFrame(Language.Bokmal));

    /// <summary>Where the buttons of the page lead.</summary>
    internal static FormTarget FormOf(Centre centre, string key) => new($"/api/waiting/{centre.Id}", new HiddenField("key", key));

    /// <summary>That a link leads nowhere any more.</summary>
    internal static Task<IResult> LinkEndedAsync(HttpRequest request) => PageAnswers.OfAsync(
        request, new LinkEndedContent(Contact: null), new PageFrame(Language.Bokmal), StatusCodes.Status404NotFound);
}

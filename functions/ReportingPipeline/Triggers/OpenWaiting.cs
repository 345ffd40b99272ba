using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;
using ReportingPipeline.Pages.Waiting;
using ReportingPipeline.Portal;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Shows a centre's managers what waits for them.</summary>
public sealed class OpenWaiting(CentresBlob centres, WaitingReports waiting)
{
    /// <summary>Where the buttons of the page lead.</summary>
    internal static readonly FormTarget Form = new("/waiting");

    /// <summary><c>GET /waiting</c>: a page with what waits, where it is explained, approved or held.</summary>
    [Needs(AccessKind.ManagerLink)]
    [Function(nameof(OpenWaiting))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "waiting")] HttpRequest request,
        CancellationToken cancellationToken) =>
        await centres.FindAsync(request.Link().Id.CentreId, cancellationToken) is { } centre
            ? await PageAsync(request, WaitingContents.Of(centre, await waiting.ReadAsync(centre, cancellationToken), Form))
            : Problems.UnknownCall(request);

    /// <summary>The page of what waits, in the language of the centre's staff.</summary>
    internal static Task<IResult> PageAsync(HttpRequest request, WaitingContent content) =>
        PageAnswers.OfAsync(request, content, PageAnswers.FrameOf(request, Language.Bokmal));
}

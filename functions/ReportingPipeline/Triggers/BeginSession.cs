using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Lets in whoever has opened a link and pressed its button.</summary>
public sealed class BeginSession(LinkCookies cookies, LinksTable links, TimeProvider clock)
{
    /// <summary><c>POST /open</c>, what the button does: begins a session, and leads to what the link is for.</summary>
    [Needs(AccessKind.SentLink)]
    [Function(nameof(BeginSession))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "open")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        var link = request.Link();
        await links.NoteOpenedAsync(link.Id, clock.GetUtcNow(), cancellationToken);
        cookies.BeginSession(request, link.Id);
        return PageAnswers.SeeOther(request, link.IsOfRecipient ? "/reports" : "/waiting");
    }
}

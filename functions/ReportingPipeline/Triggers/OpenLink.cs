using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Opens the link of a mail, which changes nothing, since mail scanners open links as well: a person presses the button that it shows.
/// </summary>
public sealed class OpenLink(LinkCookies cookies, LinkPages pages)
{
    /// <summary>
    /// <c>GET /open?key=</c>: keeps the link's key in a cookie and leads to the same without a key, so that it stands in no address; then
    /// <c>GET /open</c>: a page that says what the link leads to, with a button.
    /// </summary>
    [Needs(AccessKind.SentLink)]
    [Function(nameof(OpenLink))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "open")] HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (!request.Query.ContainsKey(LinkCookies.KeyField)) return await pages.ButtonAsync(request, request.Link(), cancellationToken);

        cookies.RememberOpened(request, request.Link().Id);
        return PageAnswers.SeeOther(request, "/open");
    }
}

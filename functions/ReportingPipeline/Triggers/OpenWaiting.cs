using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Opens the link that a centre's managers were sent, which changes nothing, since mail scanners open links as well. It needs no
/// function key: it holds a key of its own that nobody can guess.
/// </summary>
public sealed class OpenWaiting(WaitingReports waiting)
{
    /// <summary><c>GET /api/waiting/{centre}?key=…</c>: a page with what waits, where it is explained, approved or held.</summary>
    [Function(nameof(OpenWaiting))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/waiting/{centre}")] HttpRequest request,
        string centre,
        CancellationToken cancellationToken)
    {
        var key = request.Query["key"].ToString();
        return await waiting.FindCentreAsync(centre, key, cancellationToken) is { } found
            ? WaitingPage.Of(request, found, await waiting.ReadAsync(found, cancellationToken), key)
            : WaitingPage.InvalidLink(request);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;

namespace ReportingPipeline.Triggers;

/// <summary>Shows a recipient the reports that have been released to their municipality.</summary>
public sealed class ShowReports(LinkPages pages)
{
    /// <summary><c>GET /reports</c>: a page with every version, the newest first, and their files.</summary>
    [Needs(AccessKind.RecipientLink)]
    [Function(nameof(ShowReports))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reports")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pages.ReportsAsync(request, request.Link(), cancellationToken);
}

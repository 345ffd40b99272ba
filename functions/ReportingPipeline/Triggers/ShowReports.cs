using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Pages.Layout;

namespace ReportingPipeline.Triggers;

/// <summary>Shows a recipient the reports that have been released to their municipality.</summary>
public sealed class ShowReports(LinkPages pages)
{
    /// <summary>
    /// <c>GET /reports</c>: a page with every version, the newest first, and their files; with <c>told=1</c> it also says that the centre
    /// has been told who is not the right person.
    /// </summary>
    [Needs(AccessKind.RecipientLink)]
    [Function(nameof(ShowReports))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reports")] HttpRequest request,
        CancellationToken cancellationToken) =>
        pages.ReportsAsync(request, request.Link(), FormInput.Empty, cancellationToken);
}

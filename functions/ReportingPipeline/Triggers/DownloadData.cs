using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Json;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out a released report as JSON for other systems, of any revision.</summary>
public sealed class DownloadData(ReportLookup reports, WorkbookBlobs workbooks)
{
    /// <summary><c>GET /api/reports/{id}/data</c>: the file, or 404 and why there is none, or 409 for a preview.</summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadData))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportJson.ContentType)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/data")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Downloads.ReleasedAsync(reports, workbooks, id, ReportFormat.Data, cancellationToken);
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out the workbook of a released report, of any revision.</summary>
public sealed class DownloadWorkbook(ReportLookup reports, WorkbookBlobs workbooks)
{
    /// <summary>
    /// <c>GET /api/reports/{id}/workbook</c>: the file, or 404 and why there is none yet, or 409 for a preview.
    /// The id of a revision gives that revision's.
    /// </summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadWorkbook))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportWorkbook.ContentType)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Downloads.ReleasedAsync(reports, workbooks, id, format: null, cancellationToken);
}

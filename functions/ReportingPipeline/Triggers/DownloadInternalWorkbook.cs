using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out the workbook of a report or preview with nothing hidden in it, to the centre's own staff.</summary>
public sealed class DownloadInternalWorkbook(ReportLookup reports, InternalWorkbooks workbooks)
{
    /// <summary>
    /// <c>GET /api/internal/reports/{id}/workbook</c>: a file that is written for this answer and marked as internal, or 404 and
    /// why there is none yet; the answer may not be stored.
    /// </summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadInternalWorkbook))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportWorkbook.ContentType)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/internal/reports/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Downloads.InternalAsync(request, reports, workbooks, id, cancellationToken);
}

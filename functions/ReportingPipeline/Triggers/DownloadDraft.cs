using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out the draft of a report, as recipients would get it, to the centre's own staff.</summary>
public sealed class DownloadDraft(ReportLookup reports, WorkbookBlobs workbooks)
{
    /// <summary>
    /// <c>GET /api/internal/reports/{id}/draft</c>: the file, marked as a draft, or 404 and why there is none;
    /// the answer may not be stored.
    /// </summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadDraft))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportWorkbook.ContentType)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/internal/reports/{id}/draft")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Downloads.DraftAsync(request, reports, workbooks, id, cancellationToken);
}

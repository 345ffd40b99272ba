using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Pdf;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out a released report as a PDF for archives, of any revision.</summary>
public sealed class DownloadPdf(ReportLookup reports, WorkbookBlobs workbooks)
{
    /// <summary><c>GET /api/reports/{id}/pdf</c>: the file, or 404 and why there is none, or 409 for a preview.</summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadPdf))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportPdf.ContentType)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/pdf")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Downloads.ReleasedAsync(reports, workbooks, id, ReportFormat.Pdf, cancellationToken);
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;
using ReportingPipeline.Workbooks.Csv;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out the tables of a released report as CSV files, of any revision.</summary>
public sealed class DownloadTables(ReportLookup reports, WorkbookBlobs workbooks)
{
    /// <summary>
    /// <c>GET /api/reports/{id}/tables</c>: a zip of the files and their description,
    /// or 404 and why there is none, or 409 for a preview.
    /// </summary>
    [Needs(AccessKind.FunctionKey, IsRecorded = true)]
    [Function(nameof(DownloadTables))]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, ReportTables.ContentType)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/tables")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        Downloads.ReleasedAsync(reports, workbooks, id, ReportFormat.Tables, cancellationToken);
}

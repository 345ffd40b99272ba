using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Hands a file of a report to staff of its centre, and records it.</summary>
public sealed class DownloadStaffFile(ReportLookup reports, WorkbookBlobs workbooks, InternalWorkbooks internalWorkbooks)
{
    /// <summary>
    /// <c>GET /staff/reports/{id}/{file}</c>, where the file is draft, internal (with nothing hidden) or workbook (as it was released).
    /// </summary>
    [Needs(AccessKind.CentreStaff, IsRecorded = true)]
    [Function(nameof(DownloadStaffFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "staff/reports/{id}/{file}")] HttpRequest request,
        string id,
        string file,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        return file switch
        {
            "draft" => Downloads.DraftAsync(request, reports, workbooks, id, cancellationToken),
            "internal" => Downloads.InternalAsync(request, reports, internalWorkbooks, id, cancellationToken),
            "workbook" => Downloads.ReleasedAsync(reports, workbooks, id, format: null, cancellationToken),
            _ => Task.FromResult(Problems.UnknownCall(request)),
        };
    }
}

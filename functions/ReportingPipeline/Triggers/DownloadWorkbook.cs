using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Domain.Ledger;
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
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/reports/{id}/workbook")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var found = await reports.FindAsync(id, cancellationToken);
        if (found is not [{ } report] || report.Id.Report.PeriodId == id) return Problems.NotOneReport(id, found);
        if (report.Id.IsPreview)
        {
            return Problems.Conflict(
                $"{report.Id} is a preview: it hides nothing, so only the centre's own staff may see it, "
                + $"under GET internal/reports/{report.Id}/workbook.");
        }

        if (report.Release is not { } workbook)
        {
            var problem = $"{id} is not released yet: {StatusText.Of(report)}; its draft is the centre's own, "
                + $"under GET internal/reports/{report.Id}/draft. {report.LastError}";
            return Problems.NotFound(problem.TrimEnd());
        }

        return await workbooks.ReadAsync(workbook.BlobName, cancellationToken) is { } bytes
            ? Answers.File(workbook, bytes)
            : Problems.NotFound($"The workbook {workbook.BlobName} has been deleted from the storage account.");
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Hands out the workbook of a built report.</summary>
public sealed class DownloadWorkbook(ReportsTable reports, WorkbookBlobs workbooks)
{
    /// <summary><c>GET /api/reports/{id}/workbook</c>: the file, or 404 and why there is none yet.</summary>
    [Function(nameof(DownloadWorkbook))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "reports/{id}/workbook")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (ReportId.TryParse(id) is not { } reportId || await reports.FindAsync(reportId, cancellationToken) is not { } report)
        {
            return Problems.NotFound(GetReport.Unknown(id));
        }

        if (report.Workbook is null) return Problems.NotFound($"The workbook of {id} is not built yet; the report is {ReportView.StateOf(report.State)}. {report.LastError}".TrimEnd());

        var file = await workbooks.OpenAsync(report.Workbook.BlobName, cancellationToken);
        return file is null
            ? Problems.NotFound($"The workbook {report.Workbook.BlobName} has been deleted from the storage account.")
            : Results.Stream(file, ReportWorkbook.ContentType, report.Workbook.BlobName.Replace('/', '-'), report.Workbook.BuiltAt);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Http;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Hands a file of a released report to the recipient whose municipality it was released to, and records it.</summary>
public sealed class DownloadOwnReport(ReleasedReports reports, WorkbookBlobs workbooks, DeliveryOutcomes deliveries)
{
    /// <summary>
    /// <c>GET /reports/{period}/{version}/{file}</c>, where the file is workbook, pdf or tables; a version that was sent to whoever has the
    /// link then counts as downloaded.
    /// </summary>
    [Needs(AccessKind.RecipientLink, IsRecorded = true)]
    [Function(nameof(DownloadOwnReport))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reports/{period}/{version}/{file}")] HttpRequest request,
        string period,
        string version,
        string file,
        CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        var link = request.Link();
        return await reports.FindAsync(link.Id.CentreId, period, link.MunicipalityId!, version, cancellationToken) is { } report
            && await FileAsync(report.Release!, file, cancellationToken) is { } answer
            ? await NoteAsync(request, report.Id, link, answer, cancellationToken)
            : Problems.UnknownCall(request);
    }

    private async Task<IResult?> FileAsync(BuiltWorkbook workbook, string file, CancellationToken cancellationToken) => file switch
    {
        "workbook" => await Downloads.ReleasedAsync(workbooks, workbook, format: null, cancellationToken),
        "pdf" => await Downloads.ReleasedAsync(workbooks, workbook, ReportFormat.Pdf, cancellationToken),
        "tables" => await Downloads.ReleasedAsync(workbooks, workbook, ReportFormat.Tables, cancellationToken),
        _ => null,
    };

    private async Task<IResult> NoteAsync(
        HttpRequest request, RevisionId report, SentLink link, IResult answer, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method) && OutboxId.TryParse(link.Delivery ?? "") is { } sent)
        {
            await deliveries.NoteDownloadAsync(new OutboxId(report, sent.Key), cancellationToken);
        }

        return answer;
    }
}

using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Http;

/// <summary>Answers with a file of a report, or of the revision whose id is given; or 404 and why there is none.</summary>
internal static class Downloads
{
    /// <summary>200 and a released report; or 409 for a preview.</summary>
    /// <param name="reports">Finds the report.</param>
    /// <param name="workbooks">Holds its files.</param>
    /// <param name="id">The report, or a revision of it.</param>
    /// <param name="format">The format that stands beside the workbook; null for the workbook itself.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static Task<IResult> ReleasedAsync(
        ReportLookup reports, WorkbookBlobs workbooks, string id, ReportFormat? format, CancellationToken cancellationToken) =>
        OfOneAsync(reports, id, async report =>
        {
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

            return await ReleasedAsync(workbooks, workbook, format, cancellationToken)
                ?? Problems.NotFound(format is null
                    ? $"The workbook {workbook.BlobName} has been deleted from the storage account."
                    : $"There is no {WorkbookBlobs.NameBeside(workbook.BlobName, format)} in the storage account: "
                        + "it has been deleted, or the report is from before there were such files.");
        }, cancellationToken);

    /// <summary>200 and a file that was released with a workbook, or the workbook itself; null if there is none.</summary>
    public static async Task<IResult?> ReleasedAsync(
        WorkbookBlobs workbooks, BuiltWorkbook workbook, ReportFormat? format, CancellationToken cancellationToken)
    {
        var name = format is null ? workbook.BlobName : WorkbookBlobs.NameBeside(workbook.BlobName, format);
        return await workbooks.ReadAsync(name, cancellationToken) is not { } bytes ? null
            : format is null ? Answers.File(workbook, bytes)
            : Answers.File(format, name, workbook.BuiltAt, bytes);
    }

    /// <summary>200 and the draft of a report, which no cache may store.</summary>
    public static Task<IResult> DraftAsync(
        HttpRequest request, ReportLookup reports, WorkbookBlobs workbooks, string id, CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        return OfOneAsync(reports, id, async report =>
        {
            if (report.Workbook is not { } draft)
            {
                return Problems.NotFound($"The draft of {id} is not built yet: {StatusText.Of(report)}. {report.LastError}".TrimEnd());
            }

            return await workbooks.ReadDraftAsync(draft.BlobName, cancellationToken) is { } bytes
                ? Answers.File(draft, bytes)
                : Problems.NotFound($"The draft {draft.BlobName} has been deleted from the storage account.");
        }, cancellationToken);
    }

    /// <summary>200 and the workbook of a report with nothing hidden, which no cache may store.</summary>
    public static Task<IResult> InternalAsync(
        HttpRequest request, ReportLookup reports, InternalWorkbooks workbooks, string id, CancellationToken cancellationToken)
    {
        Answers.ForbidStoring(request);
        return OfOneAsync(
            reports,
            id,
            async report => await workbooks.WriteAsync(report, cancellationToken) is var (name, bytes)
                ? Answers.InternalFile(name, bytes)
                : Problems.NotFound($"The counts of {id} are not frozen yet: {StatusText.Of(report)}. {report.LastError}".TrimEnd()),
            cancellationToken);
    }

    private static async Task<IResult> OfOneAsync(
        ReportLookup reports, string id, Func<LedgerEntry, Task<IResult>> answer, CancellationToken cancellationToken)
    {
        var found = await reports.FindAsync(id, cancellationToken);
        return found is [{ } report] && report.Id.Report.PeriodId != id ? await answer(report) : Problems.NotOneReport(id, found);
    }
}

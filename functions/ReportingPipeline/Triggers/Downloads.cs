using Microsoft.AspNetCore.Http;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Triggers;

/// <summary>Answers with the files that stand beside a workbook.</summary>
internal static class Downloads
{
    /// <summary>
    /// 200 and a report in a format, 404 and why there is none, or 409 for a preview.
    /// The id of a revision gives that revision's.
    /// </summary>
    public static async Task<IResult> FileAsync(
        ReportLookup reports, WorkbookBlobs workbooks, string id, ReportFormat format, CancellationToken cancellationToken)
    {
        var found = await reports.FindAsync(id, cancellationToken);
        if (found is not [{ } report] || report.Id.Report.PeriodId == id) return Problems.NotOneReport(id, found);
        if (report.Id.IsPreview)
        {
            return Problems.Conflict(
                $"{report.Id} is a preview: it hides nothing, so there is only its workbook, for the centre's own staff, "
                + $"under GET internal/reports/{report.Id}/workbook.");
        }

        if (report.Release is not { } workbook)
        {
            return Problems.NotFound($"{id} is not released yet: {StatusText.Of(report)}. {report.LastError}".TrimEnd());
        }

        var name = WorkbookBlobs.NameBeside(workbook.BlobName, format);
        return await workbooks.ReadAsync(name, cancellationToken) is { } bytes
            ? Answers.File(format, name, workbook.BuiltAt, bytes)
            : Problems.NotFound(
                $"There is no {name} in the storage account: it has been deleted, or the report is from before there were such files.");
    }
}

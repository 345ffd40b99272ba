using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Writes a draft as a workbook, and a released report in all its formats: the workbook last,
/// so that there is none without the others.
/// </summary>
public sealed class ReportFiles(WorkbookBlobs workbooks)
{
    /// <summary>
    /// Stores the workbook of a revision's present draft, or preview;
    /// one that an attempt that died has left there stays.
    /// </summary>
    /// <returns>The workbook that is there, and whether it says what this model does.</returns>
    public async Task<(BuiltWorkbook Workbook, bool SaysThis)> StoreDraftAsync(
        LedgerEntry entry, ReportModel model, Language language, CancellationToken cancellationToken)
    {
        var bytes = ReportWorkbook.Write(model, language);
        var name = ReportFileName.Of(model.Heading, entry.Draft);
        var workbook = await workbooks.StoreDraftAsync(
            entry.Id, name, bytes, model.Heading.DataAsOf, model.Heading.CreatedAt, cancellationToken);
        return (workbook, workbook.Sha256 == WorkbookBlobs.Sha256Of(bytes));
    }

    /// <summary>Stores the files of a released report; those that an attempt that died has left there stay.</summary>
    /// <returns>The workbook that is there, and whether every file there is says what this model does.</returns>
    public async Task<(BuiltWorkbook Workbook, bool SayThis)> StoreAsync(
        LedgerEntry entry, ReportModel model, Language language, CancellationToken cancellationToken)
    {
        var (content, name, sayThis) = (new ReportContent(model), ReportFileName.Of(model.Heading, entry.Publication), true);
        foreach (var format in ReportFormat.BesideWorkbook)
        {
            sayThis &= await workbooks.StoreBesideAsync(
                entry.Id, name, format, format.Write(content, language), cancellationToken);
        }

        var bytes = ReportWorkbook.Write(content, language);
        var workbook = await workbooks.StoreAsync(
            entry.Id, name, bytes, model.Heading.DataAsOf, model.Heading.CreatedAt, cancellationToken);
        return (workbook, sayThis && workbook.Sha256 == WorkbookBlobs.Sha256Of(bytes));
    }
}

using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Reporting;

/// <summary>
/// Workbooks that hide nothing, for the centre's own staff: written anew from the frozen counts each time, marked on every
/// sheet, and stored nowhere.
/// </summary>
public sealed class InternalWorkbooks(CentresBlob centres, FrozenReports frozenReports)
{
    /// <summary>
    /// The workbook of a revision or preview as its checks are explained by now, in the language of its recipient, and its file's name;
    /// null if its counts are not frozen yet.
    /// </summary>
    /// <exception cref="ConfigurationException">The centre or the recipient is no longer configured.</exception>
    public async Task<(string Name, byte[] Bytes)?> WriteAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var centre = (await centres.ReadAsync(cancellationToken)).FirstOrDefault(centre => centre.Id == entry.Id.Report.CentreId)
            ?? throw new ConfigurationException($"The centre {entry.Id.Report.CentreId} is no longer configured.");
        return await frozenReports.ComposeInternalAsync(entry, centre, cancellationToken) is { } model
            ? ($"{ReportFileName.Of(model.Heading, entry.IsReleased ? entry.Publication : entry.Draft)}.xlsx",
                ReportWorkbook.Write(model, centre.LanguageOf(entry.Id.Report.MunicipalityId)))
            : null;
    }
}

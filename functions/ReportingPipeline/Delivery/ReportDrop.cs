using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Delivery;

/// <summary>Puts released workbooks where staff take them from, to dispatch them by hand.</summary>
public sealed class ReportDrop(WorkbookBlobs workbooks, DropContainers drops)
{
    /// <summary>Puts a report's workbook and its checksum into the municipality's container; it may be done again.</summary>
    public async Task<HandOver> PutAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        var file = entry.Workbook!;
        var workbook = await workbooks.ReadAsync(file.BlobName, cancellationToken);
        if (workbook is null) return new HandOver.NotHandedOver($"The workbook {file.BlobName} has been deleted from the storage account.");

        var place = await drops.PutAsync(entry.Id.Report.MunicipalityId, file.BlobName, workbook, file.Sha256, cancellationToken);
        return new HandOver.Accepted(place);
    }
}

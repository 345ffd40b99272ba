using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Delivery.Drop;

/// <summary>Puts released reports where staff take them from, to dispatch them by hand.</summary>
public sealed class DropDelivery(WorkbookBlobs workbooks, DropContainers drops) : IChannelDelivery
{
    /// <inheritdoc/>
    public Type ChannelType => typeof(DropChannel);

    /// <inheritdoc/>
    public string? MessageIdOf(RevisionId revision, OutboxRow row) => null;

    /// <summary>
    /// Puts a report's files and their checksums into the municipality's container, the workbook last, so that whoever sees it
    /// sees the others; it may be done again. A report from before there were other formats is a workbook alone.
    /// </summary>
    public async Task<HandOver> HandOverAsync(
        LedgerEntry entry, OutboxRow row, Centre? centre, Func<CancellationToken, Task> begin, CancellationToken cancellationToken)
    {
        var file = entry.Release!;
        var workbook = await workbooks.ReadAsync(file.BlobName, cancellationToken);
        if (workbook is null) return new HandOver.NotHandedOver($"The workbook {file.BlobName} has been deleted from the storage account.");

        var files = new List<DroppedFile>();
        foreach (var format in ReportFormat.BesideWorkbook)
        {
            var name = WorkbookBlobs.NameBeside(file.BlobName, format);
            if (await workbooks.ReadAsync(name, cancellationToken) is not { } content) continue;
            files.Add(new DroppedFile(name, format.ContentType, content, WorkbookBlobs.Sha256Of(content)));
        }

        files.Add(new DroppedFile(file.BlobName, ReportWorkbook.ContentType, workbook, file.Sha256));
        var place = await drops.PutAsync(entry.Id.Report.MunicipalityId, files, cancellationToken);
        return new HandOver.Accepted(place);
    }
}

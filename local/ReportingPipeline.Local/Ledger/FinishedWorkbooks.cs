using Azure.Storage.Blobs;

namespace ReportingPipeline.Local.Ledger;

/// <summary>The workbooks that the ledger names: one for each report, released or the latest draft.</summary>
internal sealed class FinishedWorkbooks(string connectionString)
{
    private readonly BlobServiceClient _blobs = new(connectionString);

    /// <summary>The address of the containers.</summary>
    public Uri Place => _blobs.Uri;

    /// <summary>The lines of a ledger whose workbooks are built.</summary>
    public static IReadOnlyList<LedgerLine> In(IEnumerable<LedgerLine> ledger) => [.. ledger.Where(line => line.BlobName is not null)];

    /// <summary>Copies workbooks below a folder, which is created if need be.</summary>
    public async Task CopyToAsync(string folder, IReadOnlyList<LedgerLine> lines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
        {
            var path = Path.Combine(folder, line.BlobName!);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await _blobs.GetBlobContainerClient(line.Container).GetBlobClient(line.BlobName).DownloadToAsync(path, cancellationToken);
        }
    }
}

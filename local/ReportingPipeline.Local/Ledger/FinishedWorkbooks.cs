using Azure.Storage.Blobs;

namespace ReportingPipeline.Local.Ledger;

/// <summary>The workbooks in the reports container that the ledger names: one for each report, and no draft that another has replaced.</summary>
internal sealed class FinishedWorkbooks(string connectionString)
{
    private readonly BlobContainerClient _reports = new BlobServiceClient(connectionString).GetBlobContainerClient("reports");

    /// <summary>The container's address.</summary>
    public Uri Place => _reports.Uri;

    /// <summary>The names of the workbooks that a ledger names.</summary>
    public static IReadOnlyList<string> NamesIn(IEnumerable<LedgerLine> ledger) => [.. ledger.Select(line => line.BlobName).OfType<string>()];

    /// <summary>Copies workbooks below a folder, which is created if need be.</summary>
    public async Task CopyToAsync(string folder, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await _reports.GetBlobClient(name).DownloadToAsync(path, cancellationToken);
        }
    }
}

using Azure.Storage.Blobs;

namespace ReportingPipeline.Example;

/// <summary>The workbooks that the pipeline has put into the reports container.</summary>
internal sealed class FinishedWorkbooks(string connectionString)
{
    private readonly BlobContainerClient _reports = new BlobServiceClient(connectionString).GetBlobContainerClient("reports");

    /// <summary>The container's address.</summary>
    public Uri Place => _reports.Uri;

    /// <summary>How many there are.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in _reports.GetBlobsAsync(cancellationToken: cancellationToken)) count++;
        return count;
    }

    /// <summary>Copies all of them below a folder, which is created if need be, and returns how many.</summary>
    public async Task<int> CopyToAsync(string folder, CancellationToken cancellationToken)
    {
        var copied = 0;
        await foreach (var blob in _reports.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var path = Path.Combine(folder, blob.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await _reports.GetBlobClient(blob.Name).DownloadToAsync(path, cancellationToken);
            copied++;
        }

        return copied;
    }
}

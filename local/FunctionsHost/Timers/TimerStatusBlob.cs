using Azure.Storage.Blobs;

namespace FunctionsHost.Timers;

/// <summary>The blob in which a timer is remembered, where hosts keep it.</summary>
internal sealed class TimerStatusBlob(string connection, string hostId, string function)
{
    private readonly BlobContainerClient _container = new(connection, "azure-webjobs-hosts");

    private BlobClient Blob => _container.GetBlobClient($"timers/{hostId}/{function}/status");

    /// <summary>What was remembered; null if nothing was.</summary>
    public async Task<TimerStatus?> ReadAsync(CancellationToken cancellationToken) => await Blob.ExistsAsync(cancellationToken)
        ? (await Blob.DownloadContentAsync(cancellationToken)).Value.Content.ToObjectFromJson<TimerStatus>()
        : null;

    public async Task WriteAsync(TimerStatus status, CancellationToken cancellationToken)
    {
        await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await Blob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);
    }
}

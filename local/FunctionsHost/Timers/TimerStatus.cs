using Azure.Storage.Blobs;

namespace FunctionsHost.Timers;

/// <summary>What is remembered of a timer, in UTC, under the names that functions read it by.</summary>
/// <param name="Last">When it was last due and ran; the default date if it never did.</param>
/// <param name="Next">When it is due next.</param>
/// <param name="LastUpdated">When this was written.</param>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated);

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

using System.Text.Json;
using Azure.Storage.Blobs;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The blob in which hosts record when a timer ran and is due next.</summary>
internal sealed class ScheduleRecord(BlobContainerClient container, string hostId, string function)
{
    public const string ContainerName = "azure-webjobs-hosts";

    private readonly BlobClient _blob = container.GetBlobClient($"timers/{hostId}/{function}/status");

    /// <summary>What was recorded; null if nothing was.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!await _blob.ExistsAsync(cancellationToken)) return null;
        var content = await _blob.DownloadContentAsync(cancellationToken);
        return content.Value.Content.ToObjectFromJson<ScheduleStatus>();
    }

    public async Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _blob.UploadAsync(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(status)), overwrite: true, cancellationToken);
    }
}

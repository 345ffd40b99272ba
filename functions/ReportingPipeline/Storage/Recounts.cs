using System.Text.Json;
using Azure.Storage.Queues;

namespace ReportingPipeline.Storage;

/// <summary>The queue of centres whose visits are to be counted anew.</summary>
public sealed class Recounts(QueueServiceClient queues)
{
    private readonly QueueClient _recounts = queues.GetQueueClient(StorageNames.RecountsQueue);

    /// <summary>Has a centre's visits counted anew, or all visits.</summary>
    public Task EnqueueAsync(Recount recount, CancellationToken cancellationToken) =>
        _recounts.SendMessageAsync(JsonSerializer.Serialize(recount), cancellationToken);
}

/// <summary>That visits are to be counted anew.</summary>
/// <param name="CentreId">Of which centre; null for all visits.</param>
public sealed record Recount(string? CentreId);

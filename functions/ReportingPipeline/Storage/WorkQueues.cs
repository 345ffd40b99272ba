using System.Text.Json;
using Azure.Storage.Queues;

namespace ReportingPipeline.Storage;

/// <summary>
/// The queues of what somebody has asked for and takes a while; how far what was asked for on a page has come stands in
/// <see cref="WorkBlobs"/>.
/// </summary>
public sealed class WorkQueues(QueueServiceClient queues)
{
    private readonly QueueClient _imports = queues.GetQueueClient(StorageNames.ImportsQueue);
    private readonly QueueClient _recounts = queues.GetQueueClient(StorageNames.RecountsQueue);
    private readonly QueueClient _runs = queues.GetQueueClient(StorageNames.RunsQueue);

    /// <summary>Has a file that was handed in imported.</summary>
    public Task EnqueueAsync(ImportOrder order, CancellationToken cancellationToken) =>
        _imports.SendMessageAsync(JsonSerializer.Serialize(order), cancellationToken);

    /// <summary>Has a centre's visits counted anew, or all visits.</summary>
    public Task EnqueueAsync(Recount order, CancellationToken cancellationToken) =>
        _recounts.SendMessageAsync(JsonSerializer.Serialize(order), cancellationToken);

    /// <summary>Has everything done now for a centre.</summary>
    public Task EnqueueAsync(RunOrder order, CancellationToken cancellationToken) =>
        _runs.SendMessageAsync(JsonSerializer.Serialize(order), cancellationToken);
}

/// <summary>That a file is to be imported.</summary>
/// <param name="CentreId">The centre that it is of.</param>
/// <param name="ImportId">Which one it is.</param>
public sealed record ImportOrder(string CentreId, string ImportId);

/// <summary>That visits are to be counted anew.</summary>
/// <param name="CentreId">Of which centre; null for all visits.</param>
public sealed record Recount(string? CentreId);

/// <summary>That everything is to be done now for a centre.</summary>
/// <param name="CentreId">The centre.</param>
/// <param name="RunId">Which run it is.</param>
public sealed record RunOrder(string CentreId, string RunId);

using System.Text.Json;
using Azure.Storage.Queues;

namespace ReportingPipeline.Storage;

/// <summary>
/// The queues of what takes a while: what timers have done for each centre, and what somebody has asked for. How far what was
/// asked for on a page has come stands in <see cref="WorkBlobs"/>.
/// </summary>
public sealed class WorkQueues(QueueServiceClient queues)
{
    private readonly QueueClient _centreTasks = queues.GetQueueClient(StorageNames.CentreTasksQueue);
    private readonly QueueClient _imports = queues.GetQueueClient(StorageNames.ImportsQueue);
    private readonly QueueClient _runs = queues.GetQueueClient(StorageNames.RunsQueue);

    /// <summary>Has something done for a centre.</summary>
    public Task EnqueueAsync(CentreTask task, CancellationToken cancellationToken) =>
        _centreTasks.SendMessageAsync(JsonSerializer.Serialize(task), cancellationToken);

    /// <summary>Has a file that was handed in imported.</summary>
    public Task EnqueueAsync(ImportOrder order, CancellationToken cancellationToken) =>
        _imports.SendMessageAsync(JsonSerializer.Serialize(order), cancellationToken);

    /// <summary>Has everything done now for a centre.</summary>
    public Task EnqueueAsync(RunOrder order, CancellationToken cancellationToken) =>
        _runs.SendMessageAsync(JsonSerializer.Serialize(order), cancellationToken);
}

/// <summary>That a file is to be imported.</summary>
/// <param name="CentreId">The centre that it is of.</param>
/// <param name="ImportId">Which one it is.</param>
public sealed record ImportOrder(string CentreId, string ImportId);

/// <summary>That everything is to be done now for a centre.</summary>
/// <param name="CentreId">The centre.</param>
/// <param name="RunId">Which run it is.</param>
public sealed record RunOrder(string CentreId, string RunId);

using System.Text.Json;
using Azure.Storage.Queues;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Storage;

/// <summary>The queue of reports to build.</summary>
public sealed class ReportRequests(QueueServiceClient queues) : IReportRequests
{
    private readonly QueueClient _requests = queues.GetQueueClient(StorageNames.ReportRequestsQueue);

    /// <inheritdoc/>
    public Task EnqueueAsync(ReportId id, CancellationToken cancellationToken) =>
        _requests.SendMessageAsync(JsonSerializer.Serialize(id), cancellationToken);
}

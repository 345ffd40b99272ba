using System.Text.Json;
using Azure.Storage.Queues;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Storage;

/// <summary>The queue of reports whose next step is due.</summary>
public sealed class ReportSteps(QueueServiceClient queues) : IReportSteps
{
    // The service refuses to keep a message back for longer.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly QueueClient _steps = queues.GetQueueClient(StorageNames.ReportStepsQueue);

    /// <inheritdoc/>
    public Task EnqueueAsync(RevisionId id, TimeSpan after, CancellationToken cancellationToken) => _steps.SendMessageAsync(
        JsonSerializer.Serialize(id), visibilityTimeout: KeptBackFor(after), cancellationToken: cancellationToken);

    /// <summary>How long a message is kept back: in whole seconds, as the service counts, and none too early.</summary>
    internal static TimeSpan KeptBackFor(TimeSpan after) =>
        after < Longest ? TimeSpan.FromSeconds(Math.Ceiling(after.TotalSeconds)) : Longest;
}

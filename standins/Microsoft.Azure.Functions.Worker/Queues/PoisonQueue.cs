using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Where the messages of a function go that failed too often.</summary>
internal sealed class PoisonQueue(LocalFunction function, QueueServiceClient service, string source, FailureLog failures, ILogger logger)
{
    private readonly QueueClient _queue = service.GetQueueClient($"{source}-poison");

    /// <summary>Copies the message and takes it off its own queue.</summary>
    public async Task MoveAsync(
        QueueClient from, QueueMessage message, string receipt, string reason, Exception? failure, CancellationToken cancellationToken)
    {
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await _queue.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        await from.DeleteMessageAsync(message.MessageId, receipt, cancellationToken);
        logger.LogError("A message of {Function} was moved to {Queue}: {Reason}", function.Name, _queue.Name, reason);
        failures.AddPoisoned(function, _queue.Name, reason, failure);
    }
}

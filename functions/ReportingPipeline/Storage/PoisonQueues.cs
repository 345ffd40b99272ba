using Azure;
using Azure.Storage.Queues;

namespace ReportingPipeline.Storage;

/// <summary>Where the host puts a message that failed as often as host.json allows; nobody reads it there by itself.</summary>
public sealed class PoisonQueues(QueueServiceClient queues)
{
    /// <summary>How many messages, about, lie in a queue's poison queue.</summary>
    public async Task<int> CountAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            var properties = await queues.GetQueueClient($"{queue}-poison").GetPropertiesAsync(cancellationToken);
            return properties.Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // The host makes it for its first message.
            return 0;
        }
    }
}

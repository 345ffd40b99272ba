using Azure.Storage.Queues;
using FunctionsHost.Settings;

namespace FunctionsHost.Queues;

/// <summary>extensions.queues of host.json, with the defaults of hosts.</summary>
/// <param name="BatchSize">How many messages are taken at once.</param>
/// <param name="NewBatchThreshold">More are taken when no more than so many still run.</param>
/// <param name="MaxDequeueCount">How often a message is tried before it is moved to the poison queue.</param>
/// <param name="VisibilityTimeout">How long a message that failed stays hidden before it is tried again.</param>
/// <param name="MaxPollingInterval">The longest wait before an empty queue is looked at again.</param>
/// <param name="Encoding">How the text of messages is written.</param>
internal sealed record QueueSettings(
    int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval, QueueMessageEncoding Encoding)
{
    // Hosts wait up to a minute; a person at a terminal should not.
    private static readonly TimeSpan LongestLocalPolling = TimeSpan.FromSeconds(1);

    public static QueueSettings Read(HostFile file)
    {
        const string section = "extensions:queues:";
        var batchSize = Math.Clamp(file.Number(section + "batchSize", 16), 1, 32);
        var polling = file.Interval(section + "maxPollingInterval", LongestLocalPolling);
        return new QueueSettings(
            batchSize,
            file.Number(section + "newBatchThreshold", batchSize / 2),
            file.Number(section + "maxDequeueCount", 5),
            file.Interval(section + "visibilityTimeout", TimeSpan.Zero),
            polling < LongestLocalPolling ? polling : LongestLocalPolling,
            file.Choice(section + "messageEncoding", QueueMessageEncoding.Base64));
    }
}

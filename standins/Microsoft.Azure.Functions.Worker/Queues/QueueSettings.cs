using Azure.Storage.Queues;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>extensions.queues of host.json, with the defaults of hosts.</summary>
internal sealed record QueueSettings(
    int BatchSize, int NewBatchThreshold, int MaxDequeueCount, TimeSpan VisibilityTimeout, TimeSpan MaxPollingInterval,
    TimeSpan Lease, QueueMessageEncoding Encoding)
{
    // Hosts wait up to a minute by default; a person at a terminal should not.
    private static readonly TimeSpan LongestLocalPolling = TimeSpan.FromSeconds(1);

    public static QueueSettings Read(HostFile file, LocalHostOptions options)
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
            options.MessageLease,
            file.Text(section + "messageEncoding") is { } encoding
                ? Enum.Parse<QueueMessageEncoding>(encoding, ignoreCase: true)
                : QueueMessageEncoding.Base64);
    }
}

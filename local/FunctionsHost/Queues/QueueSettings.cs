using Azure.Storage.Queues;

namespace FunctionsHost.Queues;

/// <summary>extensions.queues of host.json, with the defaults of hosts.</summary>
internal sealed record QueueSettings
{
    private readonly int? _newBatchThreshold;

    /// <summary>How many messages are taken at once, from 1 to 32.</summary>
    public int BatchSize { get; init => field = Math.Clamp(value, 1, 32); } = 16;

    /// <summary>More are taken when no more than so many still run.</summary>
    public int NewBatchThreshold
    {
        get => _newBatchThreshold ?? BatchSize / 2;
        init => _newBatchThreshold = value;
    }

    /// <summary>How often a message is tried before it is moved to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary>How long a message that failed stays hidden before it is tried again.</summary>
    public TimeSpan VisibilityTimeout { get; init; }

    /// <summary>The longest wait before an empty queue is looked at again.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How the text of messages is written.</summary>
    public QueueMessageEncoding MessageEncoding { get; init; } = QueueMessageEncoding.Base64;
}

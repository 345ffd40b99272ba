namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function for each message of a queue.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute(string queueName) : Attribute
{
    /// <summary>The queue, or %Name% for the setting that names it.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting with the connection string; null takes AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }
}

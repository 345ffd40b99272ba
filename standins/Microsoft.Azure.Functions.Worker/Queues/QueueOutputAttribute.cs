namespace Microsoft.Azure.Functions.Worker;

/// <summary>Puts what a function returns on a queue: a string as it is, anything else as JSON, each item of an array by itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QueueOutputAttribute(string queueName) : Attribute
{
    /// <summary>The queue, or %Name% for the setting that names it; created if missing.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>The setting with the connection string; null takes AzureWebJobsStorage.</summary>
    public string? Connection { get; set; }
}

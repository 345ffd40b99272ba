namespace Microsoft.Azure.Functions.Worker;

/// <summary>Retries a timer's invocation that failed; HTTP and queue triggers ignore it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RetryAttribute : Attribute
{
    /// <summary>How many retries follow the first attempt; -1 is without end.</summary>
    public int MaxRetryCount { get; set; }
}

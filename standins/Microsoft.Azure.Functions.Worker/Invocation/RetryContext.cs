namespace Microsoft.Azure.Functions.Worker;

/// <summary>How often an invocation has been retried.</summary>
public abstract class RetryContext
{
    /// <summary>0 in the first attempt.</summary>
    public abstract int RetryCount { get; }

    /// <summary>How many retries there can be; -1 is without end.</summary>
    public abstract int MaxRetryCount { get; }
}

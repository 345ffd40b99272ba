namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The count of one invocation's retries.</summary>
internal sealed class LocalRetryContext(int count, int max) : RetryContext
{
    public override int RetryCount => count;

    public override int MaxRetryCount => max;
}

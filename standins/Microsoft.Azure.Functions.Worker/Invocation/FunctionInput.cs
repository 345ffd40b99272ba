namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What makes a function run: the trigger's value, what else the trigger knows, and why.</summary>
internal sealed record FunctionInput(object Value, IReadOnlyDictionary<string, object?> Data, string Reason)
{
    public RetryContext Retry { get; init; } = new LocalRetryContext(0, 0);
}

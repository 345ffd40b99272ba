namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a trigger knows besides its own value.</summary>
public abstract class BindingContext
{
    /// <summary>Route and query values of a request, or a queue message's properties, by name.</summary>
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of a function.</summary>
public abstract class FunctionContext
{
    /// <summary>A new identifier for each invocation.</summary>
    public abstract string InvocationId { get; }

    /// <summary>The function's identifier, stable between starts.</summary>
    public abstract string FunctionId { get; }

    /// <summary>What the trigger knows besides its own value.</summary>
    public abstract BindingContext BindingContext { get; }

    /// <summary>How often this invocation has been retried; counts from 0 where nothing retries.</summary>
    public abstract RetryContext RetryContext { get; }

    /// <summary>The services of this invocation's scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    /// <summary>The function that is invoked.</summary>
    public abstract FunctionDefinition FunctionDefinition { get; }

    /// <summary>What middleware and function hand each other.</summary>
    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Cancelled when the host stops or, for HTTP, when the caller has gone.</summary>
    public virtual CancellationToken CancellationToken { get; } = CancellationToken.None;
}

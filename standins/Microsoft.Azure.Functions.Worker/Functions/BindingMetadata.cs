namespace Microsoft.Azure.Functions.Worker;

/// <summary>One input or output of a function.</summary>
public abstract class BindingMetadata
{
    /// <summary>The parameter's name.</summary>
    public abstract string Name { get; }

    /// <summary>The kind of binding: httpTrigger, timerTrigger, queueTrigger or queue.</summary>
    public abstract string Type { get; }

    /// <summary>Whether the function reads or writes it.</summary>
    public abstract BindingDirection Direction { get; }
}

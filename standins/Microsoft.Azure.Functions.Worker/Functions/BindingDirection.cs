namespace Microsoft.Azure.Functions.Worker;

/// <summary>Whether a binding is read or written.</summary>
public enum BindingDirection
{
    /// <summary>The function reads it.</summary>
    In,

    /// <summary>The function writes it.</summary>
    Out,
}

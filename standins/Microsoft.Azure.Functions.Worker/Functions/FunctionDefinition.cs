using System.Collections.Immutable;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a function is, the same for each of its invocations.</summary>
public abstract class FunctionDefinition
{
    /// <summary>The path of the assembly that holds the method.</summary>
    public abstract string PathToAssembly { get; }

    /// <summary>The method, as namespace, class and method name joined by dots.</summary>
    public abstract string EntryPoint { get; }

    /// <summary>An identifier of the function that is stable between starts.</summary>
    public abstract string Id { get; }

    /// <summary>The name given in the function's attribute.</summary>
    public abstract string Name { get; }

    /// <summary>The trigger, by the name of the parameter that carries it.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> InputBindings { get; }

    /// <summary>The outputs other than an HTTP response.</summary>
    public abstract IImmutableDictionary<string, BindingMetadata> OutputBindings { get; }
}

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What a process takes from its surroundings, so that several hosts can run in one.</summary>
internal sealed record HostSetup
{
    /// <summary>The folder of host.json and the settings file.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The classes that may hold functions; null looks in the assembly the settings name, or the entry assembly.</summary>
    public IReadOnlyList<Type>? FunctionClasses { get; init; }

    /// <summary>The sessions' classes; null looks in the assembly the build names.</summary>
    public IReadOnlyList<Type>? SessionClasses { get; init; }

    /// <summary>What was wrong before there was a host to say it.</summary>
    public LocalHostException? Refusal { get; init; }

    public HostConsole Console { get; init; } = HostConsole.Process;
}

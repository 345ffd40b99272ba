using FunctionsHost.Settings;

namespace FunctionsHost;

/// <summary>What to run, and how.</summary>
public sealed record LocalHostOptions
{
    /// <summary>The folder of the built or published app, with its host.json and worker.config.json.</summary>
    public required string AppFolder { get; init; }

    /// <summary>The app's settings.</summary>
    public required AppSettings Settings { get; init; }

    /// <summary>Where HTTP is served on this machine; 0 takes a free port, null serves none.</summary>
    public int? Port { get; init; } = 7071;

    /// <summary>The key that opens functions of level Function; without it and a master key, calls need none.</summary>
    public string FunctionKey { get; init; } = "";

    /// <summary>The key that opens everything; without it and a function key, calls need none.</summary>
    public string MasterKey { get; init; } = "";

    /// <summary>Whether timers run on their schedules; by hand they always can.</summary>
    public bool RunTimers { get; init; } = true;

    /// <summary>How long a message is hidden unless that is renewed; a host that dies leaves it hidden for so long.</summary>
    public TimeSpan MessageLease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long the worker may take from its start to its first answer.</summary>
    public TimeSpan WorkerStartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long what runs may take to end when the host stops; then it is left to itself.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Names the app among several on one storage account, as timers are remembered by it.</summary>
    public string HostId { get; init; } = "local";

    /// <summary>What schedules and waits go by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

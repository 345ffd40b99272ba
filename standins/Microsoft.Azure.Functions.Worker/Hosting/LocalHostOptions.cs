using System.Reflection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The local host's own settings, all below LocalHost.</summary>
internal sealed class LocalHostOptions(IConfiguration settings, HostArguments arguments)
{
    public const string DefaultConnection = "AzureWebJobsStorage";

    public bool Once => arguments.Once;

    public IReadOnlyList<string> Arguments => arguments.Others;

    /// <summary>7071 unless --port or LocalHost:Port says otherwise; 0 takes a free one.</summary>
    public int Port => arguments.Port ?? (settings["LocalHost:Port"] is { } text ? HostArguments.ParsePort(text) : 7071);

    public bool RequireKeys => settings.GetValue("LocalHost:RequireKeys", defaultValue: false);

    public string? FunctionKey => settings["LocalHost:FunctionKey"];

    public string? MasterKey => settings["LocalHost:MasterKey"];

    /// <summary>How long a queue message is hidden before it must be renewed.</summary>
    public TimeSpan MessageLease => settings.GetValue("LocalHost:MessageLease", TimeSpan.FromMinutes(10));

    /// <summary>The folder of a storage emulator that this host starts; null keeps it in memory.</summary>
    public string? StorageFolder => settings["LocalHost:StorageFolder"] switch
    {
        "memory" => null,
        { } folder => Path.GetFullPath(folder),
        null => Path.Combine(RepositoryRoot, ".azurite"),
    };

    public string HostId => settings["AzureFunctionsWebHost:hostid"]
        ?? (Assembly.GetEntryAssembly()?.GetName().Name ?? "local").ToLowerInvariant();

    private static string RepositoryRoot => typeof(LocalHostOptions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "RepositoryRoot").Value!;
}

using Azurite;
using FunctionsHost;

namespace ReportingPipeline.Local.Emulator;

/// <summary>Starts the storage emulator if the app's storage is on this machine and nothing answers there.</summary>
internal static class DevelopmentStorage
{
    /// <summary>The emulator that was started; null if none was needed.</summary>
    /// <exception cref="LocalHostException">The emulator cannot be started; the message says why.</exception>
    public static async Task<AzuriteServer?> EnsureAsync(
        string connectionString, string? folder, Action<string> say, CancellationToken cancellationToken)
    {
        if (StorageEndpoints.Parse(connectionString) is not { } ports) return null;

        var answering = await ports.FindAnsweringAsync(cancellationToken);
        if (answering.Count == 3) return null;
        if (answering.Count > 0)
        {
            throw new LocalHostException(
                $"Storage should answer on ports {ports}, but only {string.Join(" and ", answering)} answers. " +
                "Stop what uses it, or start all of the emulator.");
        }

        say($"Starting the storage emulator on ports {ports}, {(folder is null ? "in memory" : $"with its data in {folder}")}.");
        try
        {
            var options = new AzuriteOptions { Folder = folder, BlobPort = ports.Blob, QueuePort = ports.Queue, TablePort = ports.Table };
            return await AzuriteServer.StartAsync(options, say, cancellationToken);
        }
        catch (InvalidOperationException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new LocalHostException($"The storage emulator cannot be started. {failure.Message}", failure);
        }
    }
}

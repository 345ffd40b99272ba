using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Azurite;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>Runs the built app as a program of its own, as `dotnet run -- --once` does.</summary>
internal static class AppProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string App = typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "App").Value!;

    /// <summary>One pass, until the app ends.</summary>
    public static async Task<AppRun> OnceAsync(string connection, IReadOnlyDictionary<string, string>? settings = null, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [App, "--once", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AzureWebJobsStorage"] = connection },
        };
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var duration = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new AppRun(process.ExitCode, await output, await error, duration.Elapsed);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A connection string of three ports that nobody listens on.</summary>
    public static string UnusedConnection()
    {
        var listeners = Enumerable.Range(0, 3).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var services = listeners.Zip(
            ["Blob", "Queue", "Table"],
            (listener, service) => $"{service}Endpoint=http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/{AzuriteServer.AccountName}");
        var connection = $"AccountName={AzuriteServer.AccountName};AccountKey={AzuriteServer.AccountKey};{string.Join(';', services)}";
        foreach (var listener in listeners) listener.Dispose();
        return connection;
    }
}

/// <summary>A finished run of the app.</summary>
internal sealed record AppRun(int ExitCode, string Output, string Error, TimeSpan Duration);

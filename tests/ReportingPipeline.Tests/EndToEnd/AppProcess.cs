using System.Diagnostics;
using System.Reflection;

namespace ReportingPipeline.Tests.EndToEnd;

/// <summary>Runs the built app as a program of its own, as `dotnet run` does.</summary>
internal static class AppProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string App = typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "App").Value!;

    /// <summary>One pass, until the app ends.</summary>
    public static Task<AppRun> OnceAsync(string connection, IReadOnlyDictionary<string, string>? settings = null, params string[] arguments) =>
        RunAsync(new Dictionary<string, string>(settings ?? new Dictionary<string, string>()) { ["AzureWebJobsStorage"] = connection }, ["--once", .. arguments]);

    /// <summary>The app with these settings and arguments, until it ends.</summary>
    public static async Task<AppRun> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [App, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;

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
}

/// <summary>A finished run of the app.</summary>
internal sealed record AppRun(int ExitCode, string Output, string Error, TimeSpan Duration);

using System.Globalization;
using System.Reflection;
using FunctionsHost;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>The built app in a process of its own, whose timers never fire by themselves.</summary>
internal static class AppProcess
{
    private static readonly string[] Schedules =
        ["CollectSchedule", "RecountSchedule", "ReconcileSchedule", "ExportSchedule", "RetentionSchedule"];

    private static readonly string AppFolder = typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(AppFolder)).Value!;

    /// <summary>Starts it on a free port, on the storage of a connection string.</summary>
    public static Task<LocalFunctionsHost> StartAsync(string connection)
    {
        var settings = Schedules
            .Select(name => KeyValuePair.Create(name, "0 0 0 29 2 *"))
            .Append(KeyValuePair.Create("AzureWebJobsStorage", connection));
        return LocalFunctionsHost.StartAsync(
            new LocalHostOptions { AppFolder = AppFolder, Settings = new AppSettings(settings), Port = 0, RunTimers = false },
            NullLoggerFactory.Instance);
    }

    /// <summary>Its working set in megabytes, now and at the most, as Linux counts it for that one process.</summary>
    public static (double Now, double Most) Megabytes()
    {
        var status = Directory.EnumerateDirectories("/proc")
            .Where(process => int.TryParse(Path.GetFileName(process), out _) && IsApp(process))
            .Select(process => File.ReadAllLines(Path.Combine(process, "status")))
            .Single();
        return (MegabytesOf("VmRSS:"), MegabytesOf("VmHWM:"));

        double MegabytesOf(string name) => double.Parse(
            status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture) / 1024;
    }

    private static bool IsApp(string process)
    {
        try
        {
            var arguments = File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0');
            return arguments.Contains(Path.Combine(AppFolder, "ReportingPipeline.dll")) && arguments.Contains("--functions-uri");
        }
        catch (IOException)
        {
            return false;
        }
    }
}

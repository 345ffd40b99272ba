using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using FunctionsHost;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>The app in a process of its own, whose timers never fire by themselves.</summary>
internal static class AppProcess
{
    private static readonly string[] Schedules =
        ["CollectSchedule", "RecountSchedule", "ReconcileSchedule", "ExportSchedule", "RetentionSchedule"];

    // As it was built together with this.
    private static readonly string AppFolder = MetadataOf(nameof(AppFolder));

    /// <summary>The folder of its project.</summary>
    public static readonly string ProjectFolder = MetadataOf(nameof(ProjectFolder));

    /// <summary>Starts the built app on a free port, on the storage of a connection string.</summary>
    public static Task<LocalFunctionsHost> StartAsync(string connection) => StartAsync(AppFolder, connection);

    /// <summary>Starts the app that is in a folder likewise, with variables in its environment.</summary>
    public static Task<LocalFunctionsHost> StartAsync(
        string folder, string connection, params IEnumerable<KeyValuePair<string, string>> variables)
    {
        var settings = Schedules
            .Select(name => KeyValuePair.Create(name, "0 0 0 29 2 *"))
            .Append(KeyValuePair.Create("AzureWebJobsStorage", connection))
            .Concat(variables);
        return LocalFunctionsHost.StartAsync(
            new LocalHostOptions { AppFolder = folder, Settings = new AppSettings(settings), Port = 0, RunTimers = false },
            NullLoggerFactory.Instance);
    }

    /// <summary>The working set of the built app in megabytes, now and at the most, as Linux counts it for that one process.</summary>
    public static (double Now, double Most) Megabytes() => Megabytes(AppFolder);

    /// <summary>The working set of the app that is in a folder, likewise.</summary>
    public static (double Now, double Most) Megabytes(string folder)
    {
        var status = File.ReadAllLines($"/proc/{ProcessOf(folder)}/status");
        return (MegabytesOf("VmRSS:"), MegabytesOf("VmHWM:"));

        double MegabytesOf(string name) => double.Parse(
            status.Single(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
            CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The seconds of processor time that the app in a folder has taken.</summary>
    public static double ProcessorSeconds(string folder)
    {
        using var process = Process.GetProcessById(ProcessOf(folder));
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static string MetadataOf(string key) => typeof(AppProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == key).Value!;

    private static int ProcessOf(string folder) => Directory.EnumerateDirectories("/proc")
        .Where(process => int.TryParse(Path.GetFileName(process), out _) && IsApp(process, folder))
        .Select(process => int.Parse(Path.GetFileName(process), CultureInfo.InvariantCulture))
        .Single();

    private static bool IsApp(string process, string folder)
    {
        try
        {
            var arguments = File.ReadAllText(Path.Combine(process, "cmdline")).Split('\0');
            return arguments.Contains(Path.Combine(folder, "ReportingPipeline.dll")) && arguments.Contains("--functions-uri");
        }
        catch (IOException)
        {
            return false;
        }
    }
}

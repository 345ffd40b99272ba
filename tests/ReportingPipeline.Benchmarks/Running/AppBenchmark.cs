using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Azurite;
using FunctionsHost;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Local.Ledger;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>The built app as a process of its own: from its start to its first answer, and what it takes to make all reports of a centre.</summary>
internal static class AppBenchmark
{
    private const int Starts = 5;

    private static readonly string AppFolder = typeof(AppBenchmark).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(AppFolder)).Value!;

    public static async Task RunAsync()
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        await new ExampleLoader(storage.ConnectionString, _ => { }).LoadIfEmptyAsync(CancellationToken.None);
        using var client = new HttpClient();

        var seconds = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var host = await StartAsync(storage.ConnectionString);
            await client.GetStringAsync(new Uri(host.HttpAddress!, "api/owed"));
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var timing = new Timing("start to first answer", [.. seconds]);
        Printed.Table(
            $"app: the built app in a process of its own, {Starts} starts",
            ["s", "median", "min", "max"],
            [timing.Name, .. Printed.Spread(timing, Printed.Seconds)]);

        string[] header = ["", "reports", "s", "after its first answer", "after collecting", "after the reports", "at the most"];
        Printed.Table(
            $"app: one pass of the example, and of a centre of {LargeCentre.Size}, and the working set of the app's process in MB",
            header,
            ["the example", .. await PassAsync(storage.ConnectionString)],
            ["the large centre", .. await PassOfLargeCentreAsync()]);
    }

    private static async Task<string[]> PassOfLargeCentreAsync()
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        var loader = new ExampleLoader(storage.ConnectionString, _ => { });
        await loader.LoadAsync(LargeCentre.Rows().ToList(), LargeCentre.File(), CancellationToken.None);
        return await PassAsync(storage.ConnectionString);
    }

    // Collects, reconciles and waits until every report has come as far as it can.
    private static async Task<string[]> PassAsync(string connection)
    {
        using var client = new HttpClient();
        await using var app = await StartAsync(connection);
        await client.GetStringAsync(new Uri(app.HttpAddress!, "api/owed"));
        var (afterStart, _) = Memory();
        var started = Stopwatch.GetTimestamp();
        await app.InvokeAsync("CollectVisits", "", CancellationToken.None);
        var (afterCollecting, _) = Memory();
        await app.InvokeAsync("ReconcileReports", "", CancellationToken.None);
        var ledger = await new LedgerProgress(app, new LedgerReader(connection), TimeProvider.System, _ => { }).WaitAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (afterReports, most) = Memory();
        return
        [
            Printed.Whole(ledger.Count(line => line.Sha256 is not null)),
            .. new[] { seconds, afterStart, afterCollecting, afterReports, most }.Select(Printed.Whole),
        ];
    }

    private static Task<LocalFunctionsHost> StartAsync(string connection)
    {
        var schedules = new[] { "CollectSchedule", "RecountSchedule", "ReconcileSchedule", "RetentionSchedule" };
        var settings = schedules.Select(name => KeyValuePair.Create(name, "0 0 0 29 2 *")).Append(KeyValuePair.Create("AzureWebJobsStorage", connection));
        return LocalFunctionsHost.StartAsync(
            new LocalHostOptions { AppFolder = AppFolder, Settings = new AppSettings(settings), Port = 0, RunTimers = false }, NullLoggerFactory.Instance);
    }

    // In megabytes, as Linux counts them for the one process that runs the app.
    private static (double Now, double Most) Memory()
    {
        var status = Directory.EnumerateDirectories("/proc")
            .Where(process => int.TryParse(Path.GetFileName(process), out _) && IsApp(process))
            .Select(process => File.ReadAllLines(Path.Combine(process, "status")))
            .Single();
        return (Megabytes("VmRSS:"), Megabytes("VmHWM:"));

        double Megabytes(string name) => double.Parse(
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

using System.Diagnostics;
using Azurite;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Local;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Local.Ledger;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>
/// The built app as a process of its own: from its start to its first answer, and what it takes to make all reports of a centre.
/// </summary>
internal static class AppBenchmark
{
    private const int Starts = 5;

    public static async Task RunAsync()
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        await new ExampleLoader(storage.ConnectionString, _ => { }).LoadIfEmptyAsync(CancellationToken.None);
        using var client = new HttpClient();

        var seconds = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var host = await AppProcess.StartAsync(storage.ConnectionString);
            await client.GetStringAsync(new Uri(host.HttpAddress!, "api/owed"));
            seconds.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        var timing = new Timing("start to first answer", [.. seconds]);
        Printed.Table(
            $"app: the built app in a process of its own, {Starts} starts",
            ["s", "median", "min", "max"],
            [timing.Name, .. Printed.Spread(timing, Printed.Seconds)]);

        var (example, large) = (await PassAsync(storage.ConnectionString), await PassOfLargeCentreAsync());
        Printed.Table(
            $"app: one pass of the example, and of a centre of {MadeUpCentre.Large.Size}, and the working set of the app's process in MB",
            ["", "reports", "s", "after its first answer", "after collecting", "after the reports", "at the most"],
            Passed("the example", example),
            Passed("the large centre", large));
        Printed.Table(
            "app: seconds of what is done again and again, when nothing has changed; and of a report, until it is released",
            ["", "collecting", "counting anew", "reconciling", "a report"],
            Repeated("the example", example),
            Repeated("the large centre", large));
    }

    private static string[] Passed(string name, Pass pass) =>
    [
        name,
        .. new[] { pass.Reports, pass.Seconds, pass.AfterStart, pass.AfterCollecting, pass.AfterReports, pass.AtMost }.Select(Printed.Whole),
    ];

    private static string[] Repeated(string name, Pass pass) =>
        [name, .. new[] { pass.Collecting, pass.Recounting, pass.Reconciling, pass.SecondsAReport }.Select(Printed.Seconds)];

    private static async Task<Pass> PassOfLargeCentreAsync()
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        var loader = new ExampleLoader(storage.ConnectionString, _ => { });
        await loader.LoadAsync(MadeUpCentre.Large.Rows().ToList(), MadeUpCentre.File(MadeUpCentre.Large), CancellationToken.None);
        return await PassAsync(storage.ConnectionString);
    }

    // Collects, reconciles and waits until every report has come as far as it can; then does the same again, with nothing to do.
    private static async Task<Pass> PassAsync(string connection)
    {
        using var client = new HttpClient();
        await using var app = await AppProcess.StartAsync(connection);
        await client.GetStringAsync(new Uri(app.HttpAddress!, "api/owed"));
        var (afterStart, _) = AppProcess.Megabytes();
        var started = Stopwatch.GetTimestamp();
        await SecondsOfAsync("CollectVisits");
        var (afterCollecting, _) = AppProcess.Megabytes();
        await SecondsOfAsync("ReconcileReports");
        var progress = new LedgerProgress(app, new LedgerReader(connection), TimeProvider.System, _ => { });
        var ledger = await progress.WaitAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (afterReports, atMost) = AppProcess.Megabytes();
        return new Pass(
            ledger.Count(line => line.Sha256 is not null), seconds, afterStart, afterCollecting, afterReports, atMost,
            await SecondsOfAsync("CollectVisits"), await SecondsOfAsync("RecountVisits"), await SecondsOfAsync("ReconcileReports"));

        async Task<double> SecondsOfAsync(string timer)
        {
            var begun = Stopwatch.GetTimestamp();
            await app.RunTimerAsync(timer, CancellationToken.None);
            return Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
    }
}

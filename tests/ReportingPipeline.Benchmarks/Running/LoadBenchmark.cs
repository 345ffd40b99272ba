using System.Globalization;
using Azurite;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Local;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Local.Ledger;

namespace ReportingPipeline.Benchmarks.Running;

/// <summary>Many clients at once that download a workbook, look whether it has changed, and list reports.</summary>
internal static class LoadBenchmark
{
    private const int Clients = 200;
    private const int Seconds = 60;

    private const string Workbook = "api/reports/sagatun_2018-H1_hamar/workbook";
    private const string List = "api/reports";

    public static async Task RunAsync()
    {
        await using var storage = await AzuriteServer.StartAsync(new AzuriteOptions());
        await new ExampleLoader(storage.ConnectionString, _ => { }).LoadIfEmptyAsync(CancellationToken.None);
        await using var app = await AppProcess.StartAsync(storage.ConnectionString);
        await app.RunTimerAsync("CollectVisits", CancellationToken.None);
        await app.RunTimerAsync("ReconcileReports", CancellationToken.None);
        await new LedgerProgress(app, new LedgerReader(storage.ConnectionString), TimeProvider.System, _ => { })
            .WaitAsync(CancellationToken.None);

        var (workbook, list) = (new Uri(app.HttpAddress!, Workbook), new Uri(app.HttpAddress!, List));
        using var client = new HttpClient();
        using var answer = await client.GetAsync(workbook);
        var rows = new[]
        {
            await RowAsync("downloading one workbook", workbook),
            await RowAsync("… which the client has already", workbook, $"If-None-Match: {answer.Headers.ETag}"),
            await RowAsync("listing the reports", list),
        };
        if (rows.Any(row => row is null))
        {
            Printed.Note("load: there is no wrk on this machine; Debian has it in a package of that name.");
            return;
        }

        string[] header =
            ["", "answers a second", "ms, median", "ms, 99 of 100", "failed", "MB after 10 s", "after 30 s", "after 60 s", "at the most"];
        Printed.Table(
            $"load: {Clients} clients for {Seconds} s each, on the same cores as the emulator and the host; MB of the app's working set",
            [header, .. rows.Select(row => row!)]);
    }

    private static async Task<string[]?> RowAsync(string name, Uri address, string? header = null)
    {
        var loading = Wrk.RunAsync(address, Clients, Seconds, header);
        var megabytes = new List<double>();
        foreach (var pause in new[] { 10, 20, Seconds - 31 })
        {
            if (loading.IsCompleted) break;
            await Task.WhenAny(loading, Task.Delay(TimeSpan.FromSeconds(pause)));
            megabytes.Add(AppProcess.Megabytes().Now);
        }

        if (await loading is not { } load) return null;
        return
        [
            name,
            Printed.Whole(load.ASecond),
            Printed.Milliseconds(load.Median),
            Printed.Milliseconds(load.Slowest),
            load.Failed.ToString(CultureInfo.InvariantCulture),
            .. megabytes.Append(AppProcess.Megabytes().Most).Select(Printed.Whole),
        ];
    }
}

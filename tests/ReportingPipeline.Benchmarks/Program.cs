using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Kills;
using ReportingPipeline.Benchmarks.Ledger;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Pages;
using ReportingPipeline.Benchmarks.Reports;
using ReportingPipeline.Benchmarks.Running;
using ReportingPipeline.Benchmarks.Scale;
using ReportingPipeline.Benchmarks.Workbooks;

(string Name, Func<Task> Run)[] benchmarks =
[
    ("workbooks", WorkbooksBenchmark.RunAsync),
    ("pages", PagesBenchmark.RunAsync),
    ("decide", DecideBenchmark.RunAsync),
    ("history", HistoryBenchmark.RunAsync),
    ("reports", ReportsBenchmark.RunAsync),
    ("collect", CollectBenchmark.RunAsync),
    ("app", AppBenchmark.RunAsync),
    ("start", StartBenchmark.RunAsync),
    ("load", LoadBenchmark.RunAsync),
    ("scale", ScaleBenchmark.RunAsync),
    ("ledger", LedgerBenchmark.RunAsync),
    ("kills", KillsBenchmark.RunAsync),
];

var unknown = args.Except(benchmarks.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No benchmark is called {string.Join(", ", unknown)}; there are {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}.");
    return 1;
}

Console.WriteLine(Printed.Machine);
foreach (var (name, run) in benchmarks)
{
    // Two prove rather than measure, and take longer than all the others; one publishes the app twice, one needs a program of its own, and
    // one goes through ten years.
    if (args.Contains(name) || (args.Length == 0 && name is not ("ledger" or "kills" or "start" or "load" or "scale"))) await run();
}

return 0;

using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Ledger;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Pages;
using ReportingPipeline.Benchmarks.Reports;
using ReportingPipeline.Benchmarks.Running;
using ReportingPipeline.Benchmarks.Workbooks;

(string Name, Func<Task> Run)[] benchmarks =
[
    ("workbooks", WorkbooksBenchmark.RunAsync),
    ("pages", PagesBenchmark.RunAsync),
    ("pipeline", PipelineBenchmark.RunAsync),
    ("collect", CollectBenchmark.RunAsync),
    ("app", AppBenchmark.RunAsync),
    ("ledger", LedgerBenchmark.RunAsync),
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
    // That proves rather than measures, and takes longer than all the others.
    if (args.Contains(name) || (args.Length == 0 && name != "ledger")) await run();
}

return 0;

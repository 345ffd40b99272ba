using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Pages;
using ReportingPipeline.Benchmarks.Reports;
using ReportingPipeline.Benchmarks.Workbooks;

(string Name, Func<Task> Run)[] benchmarks =
[
    ("workbooks", WorkbooksBenchmark.RunAsync),
    ("pages", PagesBenchmark.RunAsync),
    ("pipeline", PipelineBenchmark.RunAsync),
    ("collect", CollectBenchmark.RunAsync),
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
    if (args.Length == 0 || args.Contains(name)) await run();
}

return 0;

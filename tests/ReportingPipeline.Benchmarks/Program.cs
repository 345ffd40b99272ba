using System.Globalization;
using ReportingPipeline.Benchmarks.Attack;
using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Disclosure;
using ReportingPipeline.Benchmarks.Ledger;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Pages;
using ReportingPipeline.Benchmarks.Reports;
using ReportingPipeline.Benchmarks.Running;
using ReportingPipeline.Benchmarks.Workbooks;

// A number among the names says how many centres are attacked.
var numbers = args.Where(arg => int.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out _)).ToList();
(string Name, Func<Task> Run)[] benchmarks =
[
    ("workbooks", WorkbooksBenchmark.RunAsync),
    ("pages", PagesBenchmark.RunAsync),
    ("pipeline", PipelineBenchmark.RunAsync),
    ("collect", CollectBenchmark.RunAsync),
    ("app", AppBenchmark.RunAsync),
    ("disclosure", DisclosureBenchmark.RunAsync),
    ("ledger", LedgerBenchmark.RunAsync),
    ("attack", () => AttackBenchmark.RunAsync(numbers.Count == 0 ? null : int.Parse(numbers[0], CultureInfo.InvariantCulture))),
];

var unknown = args.Except(numbers).Except(benchmarks.Select(benchmark => benchmark.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"No benchmark is called {string.Join(", ", unknown)}; there are {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}.");
    return 1;
}

Console.WriteLine(Printed.Machine);
foreach (var (name, run) in benchmarks)
{
    // Those prove rather than measure, and take longer than all the others.
    if (args.Contains(name) || (args.Length == 0 && name is not ("disclosure" or "ledger" or "attack"))) await run();
}

return 0;

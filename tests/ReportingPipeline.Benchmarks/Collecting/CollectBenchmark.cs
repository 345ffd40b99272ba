using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Collection;

namespace ReportingPipeline.Benchmarks.Collecting;

/// <summary>Collecting 100 000 visits from the emulator, and again after few of them or none have changed.</summary>
internal static class CollectBenchmark
{
    private const int Visits = 100_000;
    private const int Users = 2000;
    private const int Changes = 100;
    private const int Runs = 2;

    // Reading again what was written shortly before the last run guards against clocks that differ. Between two nightly
    // runs lies a day, so here it must not hide what a run costs that finds nothing changed.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Night = TimeSpan.FromSeconds(2);

    public static async Task RunAsync()
    {
        await using var collector = await CollectorInAzurite.StartAsync(Overlap, SyntheticCentre.Id);
        var months = CollectorInAzurite.Months;
        var rows = SyntheticVisits.Of(SyntheticCentre.Id, months, (Visits / months.Count) + 1, Users).Take(Visits).ToList();
        var loading = await Measure.SecondsAsync(() => collector.AddAsync(rows));

        Console.Error.WriteLine($"  loaded {rows.Count} visits in {Printed.Seconds(loading)} s");

        var inOneMonth = Enumerable.Range(rows.Count / 2 + rows.Count / months.Count / 2, Changes).ToList();
        var spread = Enumerable.Range(0, Changes).Select(number => number * (rows.Count / Changes)).ToList();
        var results = new Dictionary<string, CollectionResult>();
        var timings = new Dictionary<string, List<double>>();
        for (var run = 0; run < Runs; run++)
        {
            await collector.ForgetAsync();
            await Task.Delay(Night);
            await TimeAsync("first", everything: false);
            await TimeAsync("nothing changed", everything: false);
            await ChangeAsync(inOneMonth);
            await TimeAsync($"{Changes} rows changed in one month", everything: false);
            await ChangeAsync(spread);
            await TimeAsync($"{Changes} rows changed over all months", everything: false);
            await TimeAsync("full recount", everything: true);
        }

        var measured = timings.Select(entry => new Timing(entry.Key, entry.Value)).ToList();
        Printed.Table(
            $"collect: {Printed.Whole(rows.Count)} visits of {Printed.Whole(Users)} users in {months.Count} partitions of Azurite in memory, {Runs} rounds",
            [
                ["", "median s", "min s", "max s", "of first", "partitions read", "rows read", "rows written"],
                .. measured.Select(timing => (string[])
                [
                    timing.Name, .. Printed.Spread(timing, Printed.Seconds), Printed.Ratio(timing.Median, measured[0].Median),
                    Printed.Whole(results[timing.Name].PartitionsRead), Printed.Whole(results[timing.Name].RowsRead), Printed.Whole(results[timing.Name].Written),
                ]),
            ]);
        Printed.Note($"Loading took {Printed.Seconds(loading)} s. The emulator takes most of every time: each of its pages costs as much as its table is large.");
        Printed.Note($"TimestampOverlap is {Overlap.TotalSeconds:0} s and runs wait {Night.TotalSeconds:0} s after a change: in real life a night lies between, and the overlap is 10 minutes.");

        async Task TimeAsync(string name, bool everything)
        {
            if (!timings.TryGetValue(name, out var seconds)) timings[name] = seconds = [];
            seconds.Add(await Measure.SecondsAsync(async () => results[name] = await collector.CollectAsync(everything)));
            Console.Error.WriteLine($"  {name}: {Printed.Seconds(seconds[^1])} s, {results[name]}");
        }

        async Task ChangeAsync(IEnumerable<int> numbers)
        {
            foreach (var number in numbers) rows[number] = SyntheticVisits.Corrected(rows[number]);
            await collector.ReplaceAsync(numbers.Select(number => rows[number]));
            await Task.Delay(Night);
        }
    }
}

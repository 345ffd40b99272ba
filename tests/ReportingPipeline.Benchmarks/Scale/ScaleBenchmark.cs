using ReportingPipeline.Benchmarks.Measuring;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>
/// What ten years of 357 municipalities take, whether each has a centre or all share one: each kind of work is measured once after a
/// year and once after ten, and then ten years of nights are added up.
/// </summary>
internal static class ScaleBenchmark
{
    public static async Task RunAsync()
    {
        // The first one compiles.
        await MeasuredYears.RunAsync(ScaledShape.CentreForEach, 1);
        var all = new List<(ScaledShape Shape, Measured Young, Measured Old)>();
        foreach (var shape in new[] { ScaledShape.CentreForEach, ScaledShape.OneForAll })
        {
            var (young, old) = (await MeasuredYears.RunAsync(shape, 1), await MeasuredYears.RunAsync(shape, ScaledShape.Years));
            ScaleTables.PrintWorks(shape, young, old);
            all.Add((shape, young, old));
        }

        // Of the fuller ledger, so that what each file takes by itself counts for little.
        var exportedRow = all[^1].Old.Works[Work.ExportedRow];
        var costs = new List<string[]> { MonthlyCost.Heading };
        foreach (var (shape, young, old) in all)
        {
            var nights = new ScaledYears(shape, young, old, exportedRow).Nights().ToList();
            ScaleTables.PrintNights(shape, nights);
            ScaleTables.PrintWaves(shape, nights);
            costs.Add(MonthlyCost.Row(shape, old, ScaleTables.YearOf(nights, ScaledShape.Years)));
        }

        Printed.Table(
            $"scale: a month of the tenth year on instances of {Platform.InstanceGigabytes} GB, of which "
            + $"{Printed.Whole(Prices.FreeGigabyteSeconds)} GB-s and {Printed.Whole(Prices.FreeRuns)} runs are free; and its storage",
            costs);
    }
}

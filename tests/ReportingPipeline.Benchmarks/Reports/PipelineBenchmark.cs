using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>One report from collected counts, of two centres with the same users, one of which has four times the visits.</summary>
internal static class PipelineBenchmark
{
    private const int VisitsPerMonth = 250;
    private const int Users = 500;
    private const int Runs = 15;

    public static async Task RunAsync()
    {
        var months = CollectorInAzurite.Months;
        await using var collector = await CollectorInAzurite.StartAsync(new CollectionOptions().TimestampOverlap, "once", "fourfold");
        await collector.AddAsync(SyntheticVisits.Of("once", months, VisitsPerMonth, Users));
        await collector.AddAsync(SyntheticVisits.Of("fourfold", months, VisitsPerMonth, Users, copies: 4));
        await collector.CollectAsync(everything: false);

        var (once, fourfold) = (await collector.CentreAsync("once"), await collector.CentreAsync("fourfold"));
        var timings = await Measure.InTurnsAsync(
            warmUps: 5,
            Runs,
            ($"{Printed.Whole(months.Count * VisitsPerMonth)} visits", () => BuildAsync(collector, once)),
            ($"{Printed.Whole(months.Count * VisitsPerMonth * 4)} visits", () => BuildAsync(collector, fourfold)));

        Printed.Table(
            $"pipeline: reading the counts of {Users} users in two years, composing and writing one report, {Runs} runs each",
            [
                ["ms", "median", "min", "max"],
                .. timings.Select(timing => (string[])[timing.Name, .. Printed.Spread(timing, Printed.Milliseconds)]),
            ]);
        Printed.Note($"time with four times the visits: {Printed.Ratio(timings[1].Median, timings[0].Median)}");
    }

    private static async Task BuildAsync(CollectorInAzurite collector, Centre centre)
    {
        var period = centre.Calendar.Parse($"{CollectorInAzurite.Months[^1].Year}-H2");
        var (counts, rejected) = await collector.Get<CollectedCountsReader>().ReadAsync(
            centre.Id, ReportComposer.MonthsNeeded(centre, period), mostRejected: 50, CancellationToken.None);
        var heading = new ReportHeading(centre.Id, centre.Name, centre.Municipalities[0], period, Revision: 1, counts.DataAsOf, counts.DataAsOf);
        ReportWorkbook.Write(ReportComposer.Compose(heading, centre, counts, rejected));
    }
}

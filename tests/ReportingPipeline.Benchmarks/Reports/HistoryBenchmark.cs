using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>What a report costs of two centres with as many visits in each half-year, one of which has four times the history.</summary>
internal static class HistoryBenchmark
{
    private const int MeasuredPeriods = 4;

    // A report tells of five years, so that one of a centre that is younger has less in it.
    private static readonly MadeUpCentre Young = new("young", Municipalities: 8, 2018, HalfYears: 12, Visits: 18_000, Users: 1_000);
    private static readonly MadeUpCentre Old = Young with { Id = "old", FirstYear = 2000, HalfYears = 48, Visits = 72_000 };

    public static async Task RunAsync()
    {
        await using var app = await CollectorInAzurite.StartAsync(MadeUpCentre.File(Young, Old), new CollectionOptions().TimestampOverlap);
        await app.AddAsync(Young.Rows().Concat(Old.Rows()));
        await app.CollectAsync(everything: false);
        var measured = new List<IReadOnlyList<IGrouping<string, RevisionId>>>();
        foreach (var centre in new[] { Old, Young })
        {
            var periods = await ReportsBenchmark.OwedAsync(app, centre);
            foreach (var earlier in periods.SkipLast(MeasuredPeriods)) await ReportsBenchmark.DeliverAsync(app, earlier);
            measured.Add([.. periods.TakeLast(MeasuredPeriods)]);
        }

        var costs = new[] { ReportCost.None, ReportCost.None };
        for (var period = 0; period < MeasuredPeriods; period++)
        {
            foreach (var (index, periods) in measured.Index())
            {
                var cost = await ReportCost.OfAsync(periods[period].Count(), () => ReportsBenchmark.DeliverAsync(app, periods[period]));
                costs[index] = costs[index].Plus(cost);
            }
        }

        Printed.Table(
            $"history: {costs[0].Reports} reports of the last {MeasuredPeriods} half-years",
            ReportCost.Header,
            costs[1].Row($"of {Young.HalfYears} half-years"),
            costs[0].Row($"of {Old.HalfYears} half-years"));
        Printed.Note($"processor time with four times the history: {Printed.Ratio(costs[0].ProcessorSeconds, costs[1].ProcessorSeconds)}");
    }
}

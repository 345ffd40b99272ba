using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>Building one report as the app does, of two centres with the same users, one of which has four times the visits.</summary>
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
        var (onceId, fourfoldId) = (await OweAsync(collector, once), await OweAsync(collector, fourfold));
        var timings = await Measure.InTurnsAsync(
            warmUps: 5,
            Runs,
            ($"{Printed.Whole(months.Count * VisitsPerMonth)} visits", () => BuildAsync(collector, once, onceId)),
            ($"{Printed.Whole(months.Count * VisitsPerMonth * 4)} visits", () => BuildAsync(collector, fourfold, fourfoldId)));

        Printed.Table(
            $"pipeline: freezing the counts of {Users} users in two years, recounting the half-year, checking and writing one report, {Runs} runs each",
            [
                ["ms", "median", "min", "max"],
                .. timings.Select(timing => (string[])[timing.Name, .. Printed.Spread(timing, Printed.Milliseconds)]),
            ]);
        Printed.Note($"time with four times the visits: {Printed.Ratio(timings[1].Median, timings[0].Median)}");
    }

    private static async Task<RevisionId> OweAsync(CollectorInAzurite collector, Centre centre)
    {
        var report = new ReportId(centre.Id, $"{CollectorInAzurite.Months[^1].Year}-H2", centre.Municipalities[0].Id);
        var now = TimeProvider.System.GetUtcNow();
        var owed = Transitions.Owe(new RevisionId(report, 1), LocalTime.DateOf(now), now, Decision.System, "Measured");
        await collector.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, owed);
        return owed.Entry.Id;
    }

    // From the second time on as a report that is frozen and built anew, since what is there already would be taken up.
    private static async Task BuildAsync(CollectorInAzurite collector, Centre centre, RevisionId id)
    {
        var ledger = collector.Get<LedgerTable>();
        var now = TimeProvider.System.GetUtcNow();
        var entry = await ledger.UpdateAsync(
            id, entry => entry.State == ReportState.Checking ? entry.FreezeAnew(Decision.System, "Measured", now) : null, CancellationToken.None);
        await collector.Get<ReportBuilder>().BuildAsync(entry!, centre, CancellationToken.None);
    }
}

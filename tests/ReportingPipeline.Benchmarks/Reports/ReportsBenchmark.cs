using System.Diagnostics;
using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Measuring;
using ReportingPipeline.Benchmarks.Scale;
using ReportingPipeline.Benchmarks.Visits;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Benchmarks.Reports;

/// <summary>
/// What every report of a large centre costs, from owed until it lies in its drop, as the app makes it: the processor time and the memory of this
/// process, which the emulator is not in.
/// </summary>
internal static class ReportsBenchmark
{
    public static async Task RunAsync()
    {
        var centre = MadeUpCentre.Large;
        await using var app = await CollectorInAzurite.StartAsync(MadeUpCentre.File(centre), new CollectionOptions().TimestampOverlap);
        await app.AddAsync(centre.Rows());
        await app.CollectAsync(everything: false);
        var periods = await OwedAsync(app, centre);

        // The first period compiles.
        await DeliverAsync(app, periods[0]);
        var others = periods.Skip(1).SelectMany(period => period).ToList();
        var cost = await ReportCost.OfAsync(others.Count, () => DeliverAsync(app, others));

        Printed.Table(
            $"reports: {cost.Reports} reports of a centre of {centre.Size}, from owed until it lies in its drop",
            ReportCost.Header,
            cost.Row(""));
        using var process = Process.GetCurrentProcess();
        Printed.Note($"{Printed.Whole(process.PeakWorkingSet64 / 1e6)} MB of memory at the most");
    }

    /// <summary>Enters what a centre owes, and returns it by periods, in order.</summary>
    public static async Task<IReadOnlyList<IGrouping<string, RevisionId>>> OwedAsync(CollectorInAzurite app, MadeUpCentre centre) =>
    [
        .. (await app.Get<Reconciler>().ReconcileAsync(centre.Id, CancellationToken.None))
            .GroupBy(report => report.Id.Report.PeriodKey, report => report.Id)
            .OrderBy(period => period.Key, StringComparer.Ordinal),
    ];

    /// <summary>Makes reports, one after the other, as they may come on one machine.</summary>
    public static async Task DeliverAsync(CollectorInAzurite app, IEnumerable<RevisionId> reports)
    {
        var (runner, ledger) = (app.Get<StepRunner>(), app.Get<LedgerTable>());
        foreach (var report in reports)
        {
            await runner.RunAsync(report, CancellationToken.None);
            await DeliveredEntries.RequireReleasedAsync(ledger, report);
        }
    }
}

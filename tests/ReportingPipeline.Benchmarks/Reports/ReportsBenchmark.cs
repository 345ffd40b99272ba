using System.Diagnostics;
using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Benchmarks.Measuring;
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
        await using var app = await CollectorInAzurite.StartAsync(LargeCentre.File(), new CollectionOptions().TimestampOverlap);
        await app.AddAsync(LargeCentre.Rows());
        await app.CollectAsync(everything: false);
        var reconciler = app.Get<Reconciler>();
        var periods = (await reconciler.ReconcileAsync(LargeCentre.Id, CancellationToken.None))
            .GroupBy(report => report.Id.Report.PeriodKey, report => report.Id)
            .OrderBy(period => period.Key, StringComparer.Ordinal)
            .ToList();

        // The first period compiles.
        await DeliverAsync(app, periods[0]);
        var (cpu, bytes, collections) = (Environment.CpuUsage, GC.GetTotalAllocatedBytes(precise: true), GC.CollectionCount(2));
        var started = Stopwatch.GetTimestamp();
        foreach (var period in periods.Skip(1)) await DeliverAsync(app, period);

        var reports = periods.Skip(1).Sum(period => period.Count());
        var seconds = (Environment.CpuUsage.TotalTime - cpu.TotalTime).TotalSeconds;
        Printed.Table(
            $"reports: {reports} reports of a centre of {LargeCentre.Size}, from owed until it lies in its drop",
            ["a report", "ms of processor", "ms", "MB allocated", "collections of all memory"],
            [
                "",
                Printed.Milliseconds(seconds / reports),
                Printed.Milliseconds(Stopwatch.GetElapsedTime(started).TotalSeconds / reports),
                Printed.Ratio((GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1e6, reports),
                Printed.Ratio(GC.CollectionCount(2) - collections, reports),
            ]);
        using var process = Process.GetCurrentProcess();
        Printed.Note($"{Printed.Whole(process.PeakWorkingSet64 / 1e6)} MB of memory at the most");
    }

    // One after the other, as they may come on one machine.
    private static async Task DeliverAsync(CollectorInAzurite app, IEnumerable<RevisionId> reports)
    {
        var (runner, ledger) = (app.Get<StepRunner>(), app.Get<LedgerTable>());
        foreach (var report in reports)
        {
            await runner.RunAsync(report, CancellationToken.None);
            var entry = await ledger.FindAsync(report, CancellationToken.None);
            if (entry is not { Release: not null, State: ReportState.Delivering })
            {
                var waits = entry?.Checks.Where(check => !check.IsSettled).Select(check => check.Sentence) ?? [];
                throw new InvalidOperationException($"{report} has not come into its drop: {entry?.State} {entry?.LastError} {string.Join(' ', waits)}");
            }
        }
    }
}

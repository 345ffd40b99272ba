using System.Globalization;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>
/// Measures each kind of work in one centre after some years: of the earlier periods one report is really made, which closes them,
/// and those to the other municipalities are written beside it as the app would have left them.
/// </summary>
internal static class MeasuredYears
{
    // Enough to be made at once on one instance, several times.
    private const int FurtherReports = 32;

    /// <summary>Measures a centre after so many years.</summary>
    public static async Task<Measured> RunAsync(ScaledShape shape, int years)
    {
        var year = ScaledShape.FirstYear + years;
        await using var app = await ScaledApp.StartAsync(string.Create(CultureInfo.InvariantCulture, $"{year}-01-14T01:00:00Z"));
        var works = new Dictionary<Work, Invocation>();
        await app.AddAsync(shape.Rows(years, daysAfter: 12));
        await CloseEarlierAsync(app, shape);
        await MeasureNightAsync(app, shape, works);
        var reports = await MeasureReportsAsync(app, shape, works);
        await MeasureCorrectionsAsync(app, shape, works, reports);
        return new Measured(works, await RowsAReportAsync(app, reports[0]), await app.MegabytesOfAsync(reports[0].Report));
    }

    private static async Task CloseEarlierAsync(ScaledApp app, ScaledShape shape)
    {
        await app.ConfigureAsync(shape.File(recipients: 1));
        await app.RunAsync(CentreTaskKind.CountAnew, ScaledShape.CentreId);
        await app.RunAsync(CentreTaskKind.Reconcile, ScaledShape.CentreId);
        var ledger = app.Get<LedgerTable>();
        foreach (var owed in await ledger.ReadAsync(ScaledShape.CentreId, CancellationToken.None))
        {
            await app.RunAsync(owed.Id);
            await DeliveredEntries.SettleAsync(ledger, await DeliveredEntries.RequireReleasedAsync(ledger, owed.Id), app.Now);
        }

        await DeliveredEntries.CopyAsync(app, shape);
        await app.ConfigureAsync(shape.File(shape.Recipients));
    }

    private static async Task MeasureNightAsync(ScaledApp app, ScaledShape shape, Dictionary<Work, Invocation> works)
    {
        works[Work.CollectTimer] = await app.MeasureAsync(app.RunTimerAsync<CollectVisits>);
        works[Work.CollectNothing] = await MeasureAsync(CentreTaskKind.Collect);
        await app.AddAsync(shape.RowsOf(new DateOnly(app.Now.Year, 1, 13)));
        works[Work.CollectDay] = await MeasureAsync(CentreTaskKind.Collect);
        works[Work.CollectUnknown] = await MeasureAsync(CentreTaskKind.Collect, CurrentCountsTable.UnknownCentres);
        works[Work.CountAnew] = await MeasureAsync(CentreTaskKind.CountAnew);
        works[Work.ReconcileTimer] = await app.MeasureAsync(app.RunTimerAsync<ReconcileReports>);
        works[Work.ReconcileNothing] = await MeasureAsync(CentreTaskKind.Reconcile);
        works[Work.Retention] = await MeasureAsync(CentreTaskKind.DeleteExpired);

        Task<Invocation> MeasureAsync(CentreTaskKind kind, string? centreId = null) =>
            app.MeasureAsync(() => app.RunAsync(kind, centreId ?? ScaledShape.CentreId));
    }

    private static async Task<IReadOnlyList<RevisionId>> MeasureReportsAsync(
        ScaledApp app, ScaledShape shape, Dictionary<Work, Invocation> works)
    {
        app.Now = app.Now.AddDays(1);
        works[Work.ReconcileOwed] = await app.MeasureAsync(() => app.RunAsync(CentreTaskKind.Reconcile, ScaledShape.CentreId));
        var ledger = app.Get<LedgerTable>();
        var owed = (await ledger.ReadAsync(ScaledShape.CentreId, CancellationToken.None))
            .Where(entry => entry.State == ReportState.Owed)
            .Select(entry => entry.Id)
            .ToList();
        works[Work.FirstReport] = await app.MeasureAsync(() => app.RunAsync(owed[0]));
        works[Work.IdleMessage] = await app.MeasureAsync(() => app.RunAsync(owed[0]));
        if (shape.Recipients > 1)
        {
            works[Work.FirstReportOfInstance] = await app.MeasureAsync(() => app.RunAsync(owed[1]));
            var further = owed.Skip(2).Take(FurtherReports).ToList();
            var all = await app.MeasureFurtherAsync(() => Parallel.ForEachAsync(
                further,
                new ParallelOptions { MaxDegreeOfParallelism = (int)Platform.AtOnceOnInstance },
                async (report, _) => await app.RunAsync(report)));
            works[Work.FurtherReport] = all.Times(1.0 / further.Count) with { Storage = InOneRun(all.Storage, further.Count) };
        }

        var made = owed.Take(2 + FurtherReports).ToList();
        foreach (var report in made) await DeliveredEntries.RequireReleasedAsync(ledger, report);
        await DeliveredEntries.FinishAsync(ledger, made[^1], owed.Skip(made.Count));
        var exported = await app.MeasureAsync(app.RunTimerAsync<ExportLedger>);
        works[Work.ExportedRow] = exported.Times(1 / exported.Storage.RowsRead);
        return made;
    }

    // Runs beside each other do not make one of them shorter.
    private static StorageUse InOneRun(StorageUse all, int runs)
    {
        var one = StorageUse.None.Plus(all, 1.0 / runs);
        return one with { Rounds = one.Requests };
    }

    // Late registrations of the half-year that has just been reported, on the next revision date.
    private static async Task MeasureCorrectionsAsync(
        ScaledApp app, ScaledShape shape, Dictionary<Work, Invocation> works, IReadOnlyList<RevisionId> reports)
    {
        app.Now = new DateTimeOffset(app.Now.Year, 2, 1, 5, 0, 0, TimeSpan.Zero);
        await app.AddAsync(shape.LateRowsOf(new DateOnly(app.Now.Year - 1, 12, 30)));
        await app.RunAsync(CentreTaskKind.CountAnew, ScaledShape.CentreId);
        works[Work.ReconcileCorrected] = await app.MeasureAsync(() => app.RunAsync(CentreTaskKind.Reconcile, ScaledShape.CentreId));
        works[Work.CompareChanged] = await app.MeasureAsync(() => app.RunAsync(reports[0]));
        var ledger = app.Get<LedgerTable>();
        var before = (await ledger.ReadAsync(ScaledShape.CentreId, CancellationToken.None))
            .First(entry => entry.Id.Report.PeriodKey == string.Create(CultureInfo.InvariantCulture, $"{app.Now.Year - 1}-H1"));
        works[Work.CompareUnchanged] = await app.MeasureAsync(() => app.RunAsync(before.Id));
    }

    private static async Task<double> RowsAReportAsync(ScaledApp app, RevisionId report)
    {
        var ledger = app.Get<LedgerTable>();
        var entries = (await ledger.ReadAsync(report.Report, CancellationToken.None)).Where(entry => entry.Id == report).ToList();
        var history = await ledger.ReadHistoryAsync(report.Report, CancellationToken.None);
        return entries.Sum(entry => 1 + entry.Outbox.Count) + history.Count(change => change.Revision == report.Revision) + 1;
    }
}

using Azure.Data.Tables;
using FunctionsHost;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.EndToEnd;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What <see cref="DoCentreTask"/> does for one centre keeps no other from anything, and may be done again.</summary>
public sealed class DoCentreTaskTests
{
    private static readonly string[] Night = ["CollectVisits", "ReconcileReports"];

    [Fact]
    public async Task Night_OneCentreAlwaysFails_TheOtherIsCollectedReconciledAndReported()
    {
        var logs = new RecordedLogs();
        await using var app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => false, TwoCentres.File, logs: logs);
        await app.WriteAsync(SourceRows.SomebodyCame("vang", "2020-07", "2020-10"));
        await TwoCentres.BreakAsync(app.Account);

        foreach (var timer in Night)
        {
            var failure = await Assert.ThrowsAsync<LocalHostException>(() => app.InvokeAsync(timer));
            Assert.Contains(" of sagatun failed: ", failure.Message, StringComparison.Ordinal);
        }

        var reports = (await app.UntilAtRestAsync("vang_2020-H2")).GetProperty("reports").EnumerateArray().ToList();
        Assert.Equal(4, reports.Count);
        Assert.All(reports, report => Assert.NotEqual("failed", report.Text("state")));
        Assert.Equal(app.Clock.Now, await app.Get<CollectedCountsReader>().ReadDataAsOfAsync("vang", CancellationToken.None));
        Assert.Equal(4, (await app.Get<LedgerTable>().ReadAsync("vang", CancellationToken.None)).Count(entry => entry.Draft == 1));
        Assert.Empty(await app.Get<LedgerTable>().ReadAsync("sagatun", CancellationToken.None));
        Assert.All(["Collect", "Reconcile"], kind => Assert.Contains(
            logs.Messages, message => message.Contains($"{kind} of sagatun failed: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Night_OneCentreIsTakenOut_IsToldAndTheOtherIsCollectedReconciledAndReported()
    {
        await using var app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => false, TwoCentres.File);
        foreach (var timer in Night) await app.InvokeAsync(timer);
        await app.UntilAtRestAsync("vang_2020-H2");
        await app.Account.ConfigureAsync(TwoCentres.OnlySecond);
        var firstNight = app.Clock.Now;
        app.Clock.Now = new DateTimeOffset(2021, 9, 1, 6, 0, 0, TimeSpan.Zero);

        foreach (var timer in Night)
        {
            var refusal = await Assert.ThrowsAsync<LocalHostException>(() => app.InvokeAsync(timer));
            Assert.StartsWith(
                $"{timer}: {nameof(ConfigurationException)}: configuration/centres.json: The centre sagatun has reports in the ledger, ",
                refusal.Message,
                StringComparison.Ordinal);
            await app.UntilIdleAsync();
        }

        Assert.Equal(app.Clock.Now, await app.Get<CollectedCountsReader>().ReadDataAsOfAsync("vang", CancellationToken.None));
        await app.UntilAtRestAsync("vang_2021-H1");
        Assert.Equal(8, (await app.Get<LedgerTable>().ReadAsync("vang", CancellationToken.None)).Count(entry => entry.Draft == 1));

        // The rows of the one that was taken out are not those of an unknown one.
        Assert.Equal(
            firstNight,
            await app.Get<CollectedCountsReader>().ReadDataAsOfAsync(CurrentCountsTable.UnknownCentres, CancellationToken.None));
    }

    [Theory]
    [InlineData(CentreTaskKind.Collect)]
    [InlineData(CentreTaskKind.CountAnew)]
    [InlineData(CentreTaskKind.Reconcile)]
    public async Task RunAsync_AgainAndTwiceAtOnce_ChangesNothing(CentreTaskKind kind)
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2018-07-20T06:00:00Z"), visit => string.CompareOrdinal(visit.PartitionKey, "sagatun|2018-07") < 0);
        foreach (var timer in Night) await app.InvokeAsync(timer);
        await app.UntilAtRestAsync("sagatun_2018-H1");

        await AssertChangesNothingAsync(app, kind);

        var entries = await app.Get<LedgerTable>().ReadAsync("sagatun", CancellationToken.None);
        Assert.Equal(4, entries.Count(entry => entry.State != ReportState.Owed));
    }

    [Fact]
    public async Task RunAsync_DeletesAgainAndTwiceAtOnce_ChangesNothing()
    {
        // Nobody is owed anything, so that what was registered in 2018 has expired.
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2026-07-01T06:00:00Z"),
            visit => visit.PartitionKey is "sagatun|2018-07" or "sagatun|2019-07",
            EditedCentres.With(("centres[0].lastPeriod", null), ("centres[0].revisedForMonths", null), ("centres[0].recipients", "[]")),
            setting: new("Retention:DryRun", "false"));
        await app.InvokeAsync("CollectVisits");
        await app.InvokeAsync("DeleteExpiredVisits");

        await AssertChangesNothingAsync(app, CentreTaskKind.DeleteExpired);

        var left = await RowsAsync(app, StorageNames.VisitsTable);
        Assert.NotEmpty(left);
        Assert.All(left, row => Assert.Contains("PartitionKey=sagatun|2019-07", row, StringComparison.Ordinal));
    }

    private static async Task AssertChangesNothingAsync(RunningApp app, CentreTaskKind kind)
    {
        await app.UntilIdleAsync();
        var before = await EverythingAsync(app);

        foreach (var time in new[] { 1, 2 })
        {
            for (var sent = 0; sent < time; sent++)
            {
                await app.Get<WorkQueues>().EnqueueAsync(new CentreTask("sagatun", kind), CancellationToken.None);
            }

            await app.UntilIdleAsync();
            Assert.Equal(before, await EverythingAsync(app));
        }

        Assert.Empty(app.Host.Failures);
    }

    // Every row, without the service's own columns, and every blob that the app has written; but for the keys of rejected rows, which
    // a recount lists anew beside the old ones, and for where they stand.
    private static async Task<List<string>> EverythingAsync(RunningApp app)
    {
        var everything = new List<string>();
        foreach (var table in (await app.Account.TableNamesAsync()).Where(name => name != StorageNames.RejectedVisitsTable))
        {
            everything.AddRange((await RowsAsync(app, table)).Select(row => $"{table}: {row}"));
        }

        foreach (var container in app.Account.Blobs.GetBlobContainers().Where(container => container.Name != "azure-webjobs-hosts"))
        {
            await foreach (var blob in app.Account.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                everything.Add($"{container.Name}/{blob.Name} {blob.Properties.ETag}");
            }
        }

        return everything;
    }

    private static async Task<List<string>> RowsAsync(RunningApp app, string table)
    {
        var rows = new List<string>();
        await foreach (var row in app.Account.Tables.GetTableClient(table).QueryAsync<TableEntity>())
        {
            rows.Add(string.Join(' ', row.Where(column => column.Key is not ("odata.etag" or "Timestamp" or "Partitions")).Select(column => $"{column.Key}={column.Value}").Order(StringComparer.Ordinal)));
        }

        return rows;
    }
}

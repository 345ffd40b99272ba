using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// The timers' functions: <see cref="CollectVisits"/>, <see cref="RecountVisits"/> and <see cref="ReconcileReports"/>, and
/// <see cref="AdvanceReport"/> behind the last of them.
/// </summary>
public sealed class TimersTests
{
    private static readonly MonthSpan January = MonthSpan.Of(new YearMonth(2019, 1));

    [Fact]
    public async Task RecountVisits_RowWasDeletedFromTheSource_FindsWhatCollectVisitsCannot()
    {
        // A clock ahead of the storage service's, so that no row counts as changed because it was written just now.
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2099-01-01T00:00:00Z"), visit => visit.PartitionKey == "sagatun|2019-01" && !visit.Cancelled,
            EditedCentres.With("centres[0].oldPeriodsConfirmed", "true"));
        await app.InvokeAsync("CollectVisits");
        var before = await VisitsAsync(app);
        var visits = app.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        await foreach (var row in visits.QueryAsync<Azure.Data.Tables.TableEntity>("PartitionKey eq 'sagatun|2019-01'", maxPerPage: 1))
        {
            await visits.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            break;
        }

        await app.InvokeAsync("CollectVisits");
        Assert.Equal(before, await VisitsAsync(app));
        await app.InvokeAsync("RecountVisits");
        Assert.Equal(before - 1, await VisitsAsync(app));
    }

    [Fact]
    public async Task Timers_CentresAreNotDescribedYet_WaitWithoutFailingAndHttpSaysWhatIsMissing()
    {
        await using var app = await RunningApp.StartAsync(new ManualClock("2020-07-16T02:00:00Z"), _ => false);
        var configuration = app.Account.Blobs.GetBlobContainerClient(StorageNames.ConfigurationContainer);
        await configuration.DeleteBlobAsync(StorageNames.CentresBlob);

        foreach (var timer in SettingsInCode.Timers) await app.InvokeAsync(timer);

        using var owed = await app.Client.GetAsync(new Uri("owed", UriKind.Relative));
        Assert.Contains("The blob configuration/centres.json is missing.", await owed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await app.Account.ConfigureAsync(EditedCentres.With("centres[0].firstPeriod", "\"2018-H2\""));
        await app.InvokeAsync("ReconcileReports");
        Assert.NotEmpty(await app.Get<LedgerTable>().ReadAsync("sagatun", CancellationToken.None));
    }

    [Fact]
    public async Task ReconcileReports_Twice_BuildsEveryOwedReportOnceAndChangesNothingMore()
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2020-07-16T02:00:00Z"),
            visit => string.CompareOrdinal(visit.Date, "2020-07") < 0,
            EditedCentres.With("centres[0].firstPeriod", "\"2018-H2\""));
        await app.InvokeAsync("CollectVisits");
        await app.InvokeAsync("ReconcileReports");
        await app.UntilIdleAsync();
        var (files, owed, entries) = (Files(app), await app.GetAsync("owed"), await app.Get<LedgerTable>().ReadAsync("sagatun", CancellationToken.None));

        await app.InvokeAsync("ReconcileReports");
        await app.UntilIdleAsync();

        // Every report is a draft once; only a released one is written in every format, apart from the drafts.
        Assert.Equal(16, entries.Count);
        Assert.All(entries, entry => Assert.Equal((1, 1), (entry.Draft, entry.Publication)));
        Assert.Equal(
            entries.Select(entry => $"drafts/{NameOf(entry, "_UTKAST-1")}").Order(StringComparer.Ordinal),
            FilesIn("drafts/", files));
        Assert.Equal(
            entries.Where(entry => entry.Id.Report.PeriodKey == "2018-H2").Select(entry => $"reports/{NameOf(entry)}")
                .SelectMany(workbook => ReportFormat.BesideWorkbook
                    .Select(format => WorkbookBlobs.NameBeside(workbook, format)).Append(workbook))
                .Order(StringComparer.Ordinal),
            FilesIn("reports/", files));
        Assert.Equal(files, Files(app));
        Assert.Equal(owed.ToString(), (await app.GetAsync("owed")).ToString());
        Assert.Equal(
            [
                "2018-H2: 0 of 4 delivered, 4 waiting to be dispatched",
                "2019-H1: 0 of 4 delivered, 4 waiting for an explanation",
                "2019-H2: 0 of 4 delivered, 4 waiting for an explanation",
                "2020-H1: 0 of 4 delivered, 4 waiting for an explanation",
            ],
            owed.Each(period => $"{period.Text("period")}: {period.Text("summary")}"));
        Assert.Equal(
            ["explain: Besøk: 1\u00a0700, mot 3\u00a0451 i første halvår 2019. Endringen er \u22121\u00a0751 (\u221250,7\u00a0%), over grensen på 25\u00a0%."],
            await FindingsAsync(app, "2020-H1"));
        Assert.Empty(app.Host.Failures);
    }

    private static async Task<IEnumerable<string>> FindingsAsync(RunningApp app, string period) =>
        from check in (await app.GetAsync($"internal/reports/sagatun_{period}_hamar")).GetProperty("checks").EnumerateArray()
        where check.Text("verdict") != "ok"
        select $"{check.Text("verdict")}: {check.Text("finding")}";

    private static async Task<int> VisitsAsync(RunningApp app) =>
        (await app.Get<CollectedCountsReader>().ReadAsync("sagatun", January, 0, CancellationToken.None)).Counts.Visits(January).Visits;

    private static string NameOf(LedgerEntry entry, string draft = "")
    {
        var (_, period, municipality) = entry.Id.Report;
        var name = municipality == "loten" ? "Løten" : char.ToUpperInvariant(municipality[0]) + municipality[1..];
        return $"sagatun/{period}/{municipality}/Sagatun_{period}_{name}_v1{draft}.xlsx";
    }

    private static IEnumerable<string> FilesIn(string container, IEnumerable<string> files) =>
        files.Where(file => file.StartsWith(container, StringComparison.Ordinal))
            .Select(file => file.Split(' ')[0]).Order(StringComparer.Ordinal);

    private static List<string> Files(RunningApp app) =>
    [
        .. from container in app.Account.Blobs.GetBlobContainers()
           from blob in app.Account.Blobs.GetBlobContainerClient(container.Name).GetBlobs()
           select $"{container.Name}/{blob.Name} {blob.Properties.ETag} {blob.Properties.LastModified:O}",
    ];
}

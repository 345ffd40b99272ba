using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>
/// The example centre in its first half-year of registering, 2019-H1, with two recipients and a visit each: a storage account,
/// a clock and the app's services, in which a test takes the place of the timers, the queue and the people.
/// </summary>
internal sealed class LedgerScene : IAsyncDisposable
{
    public const string Hamar = "sagatun_2019-H1_hamar_r1";
    public const string Stange = "sagatun_2019-H1_stange_r1";

    /// <summary>The first day on which the reports of 2019-H1 are owed.</summary>
    public const string FirstDayOwed = "2019-07-15T06:00:00Z";

    private const string Address = "post@hamar.example";

    private readonly Pipeline _app;

    private LedgerScene(Pipeline app, ManualClock clock, RecordedSteps steps, RecordedErrors errors) =>
        (_app, Clock, Steps, Errors) = (app, clock, steps, errors);

    public ManualClock Clock { get; }

    public RecordedSteps Steps { get; }

    /// <summary>What is logged as an error.</summary>
    public RecordedErrors Errors { get; }

    public LedgerTable Ledger => Get<LedgerTable>();

    public StorageAccount Account => _app.Account;

    private TableClient Visits => Account.Tables.GetTableClient(StorageNames.VisitsTable);

    /// <summary>A scene in which the visits are there and collected, and nothing is in the ledger.</summary>
    /// <param name="edits">Fields of centres.json that are other than the scene has them.</param>
    public static async Task<LedgerScene> NewAsync(params (string Path, string? Json)[] edits)
    {
        var scene = await EmptyAsync(mailServer: null, edits);
        await scene.WriteAsync(Visit("2019-01", "v1", 14, "a1", "0403"), Visit("2019-04", "v2", 5, "b2", "0417"));
        await scene.CollectAsync();
        return scene;
    }

    /// <summary>A scene whose first recipient is told by e-mail and has no drop.</summary>
    public static async Task<LedgerScene> WithMailAsync(IMailServer mailServer)
    {
        var scene = await EmptyAsync(mailServer, Recipients($$"""{ "municipality": "hamar", "emails": ["{{Address}}"], "drop": false }"""));
        await scene.WriteAsync([Visit("2019-01", "v1", 14, "a1", "0403"), .. SomebodyCame("2019-04")]);
        await scene.CollectAsync();
        return scene;
    }

    /// <summary>A scene in which nothing has been collected.</summary>
    public static Task<LedgerScene> EmptyAsync(IMailServer? mailServer = null, params (string Path, string? Json)[] edits) => EmptyAsync(mailServer, logs: null, edits);

    /// <summary>A scene in which nothing has been collected, and something listens to its logs.</summary>
    public static async Task<LedgerScene> EmptyAsync(IMailServer? mailServer, ILoggerProvider? logs, params (string Path, string? Json)[] edits)
    {
        var (clock, steps, errors) = (new ManualClock(FirstDayOwed), new RecordedSteps(), new RecordedErrors());
        var app = await Pipeline.NewAsync(
            clock,
            Centres(edits),
            services =>
            {
                services.AddSingleton<IReportSteps>(steps).AddSingleton<ILoggerProvider>(errors);
                if (mailServer is not null) services.AddSingleton(mailServer);
                if (logs is not null) services.AddSingleton(logs);
            },
            [
                new("Mail:From", "rapport@sagatun.example"),
                new("Delivery:PublicAddress", "https://rapport.sagatun.example/"),
                new("Delivery:MostAttempts", "3"),
                .. TestKeys.OnlyFirst,
            ]);
        return new LedgerScene(app, clock, steps, errors);
    }

    /// <summary>An edit that gives the centre these recipients.</summary>
    public static (string Path, string? Json) Recipients(params string[] recipients) => ("centres[0].recipients", $"[{string.Join(", ", recipients)}]");

    /// <summary>A row of the source table, registered at noon of its day unless it is late.</summary>
    public static TableEntity Visit(string month, string rowKey, int day, string user, string municipality, string? registeredAt = null)
    {
        var row = SourceRows.Row($"sagatun|{month}", rowKey, day, user, municipality);
        if (registeredAt is not null) row["RegisteredAt"] = DateTimeOffset.Parse(registeredAt, CultureInfo.InvariantCulture);
        return row;
    }

    /// <summary>Visits by users of their own, one each on the first days of a month: enough of them to be told.</summary>
    public static TableEntity[] Crowd(string month, string name, int users, string municipality, string? registeredAt = null) =>
        [.. Enumerable.Range(1, users).Select(number => Visit(month, $"{name}{number}", number, $"{name}{number}", municipality, registeredAt))];

    /// <summary>One visit by nobody known in each of some months, so that no half of a period is without any.</summary>
    public static TableEntity[] SomebodyCame(params string[] months) => SourceRows.SomebodyCame("sagatun", months);

    /// <summary>A built report with every figure.</summary>
    public async Task<ReportModel> WithEveryFigureAsync(string id)
    {
        var centre = (await Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        return (await Get<FrozenReports>().ComposeInternalAsync(await EntryAsync(id), centre, CancellationToken.None))!;
    }

    /// <summary>The visits of a built report's period, told or not.</summary>
    public async Task<long?> VisitsAsync(string id) => (await WithEveryFigureAsync(id)).Visits.Reported.Visits.Visits.Number;

    public T Get<T>()
        where T : notnull => _app.Get<T>();

    public Task ConfigureAsync(params (string Path, string? Json)[] edits) => Account.ConfigureAsync(Centres(edits));

    public async Task WriteAsync(params TableEntity[] rows)
    {
        foreach (var row in rows) await Visits.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    /// <summary>Writes many rows, in as few requests as there can be.</summary>
    public async Task WriteAllAsync(IReadOnlyCollection<TableEntity> rows)
    {
        foreach (var partition in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(100)))
        {
            await Visits.SubmitTransactionAsync(partition.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        }
    }

    public Task DeleteAsync(TableEntity row) => Visits.DeleteEntityAsync(row.PartitionKey, row.RowKey);

    public Task CollectAsync() => _app.CollectAllAsync();

    /// <summary>What the timers do in a night, and all that follows from it at once.</summary>
    public async Task SpendNightAsync(string now)
    {
        Clock.Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
        await CollectAsync();
        await ReconcileAsync();
    }

    /// <summary>Reconciles, and takes every step that follows at once.</summary>
    public async Task ReconcileAsync()
    {
        await _app.ReconcileAllAsync();
        await TakeStepsAsync();
        while (Steps.HasDue) await TakeStepsAsync();
    }

    /// <summary>Takes what is on the queue, once.</summary>
    public async Task TakeStepsAsync()
    {
        foreach (var id in Steps.TakeAll()) await Get<StepRunner>().RunAsync(id, CancellationToken.None);
    }

    public Task RunAsync(string id) => Get<StepRunner>().RunAsync(Id(id), CancellationToken.None);

    public static RevisionId Id(string id) => RevisionId.TryParse(id)!;

    public async Task<LedgerEntry> EntryAsync(string id) =>
        await Ledger.FindAsync(Id(id), CancellationToken.None) ?? throw new InvalidOperationException($"{id} is not in the ledger.");

    /// <summary>Where the one delivery of <see cref="Hamar"/> stands, and before when it is not tried again.</summary>
    public async Task<(OutboxState State, DateTimeOffset? NotBefore)> DeliveryAsync()
    {
        var row = Assert.Single((await EntryAsync(Hamar)).Outbox);
        return (row.State, row.NotBefore);
    }

    /// <summary>The entries of the centre with their states, in order.</summary>
    public async Task<string> StatesAsync() => string.Join(
        '\n', (await Ledger.ReadAsync("sagatun", CancellationToken.None)).Select(entry => $"{entry.Id} {entry.State}"));

    /// <summary>What happened to a report, an event a line.</summary>
    public async Task<IReadOnlyList<string>> HistoryAsync(string id) =>
        [.. (await Ledger.ReadHistoryAsync(Id(id).Report, CancellationToken.None)).Select(happening => $"r{happening.Revision} {happening.Who}: {happening.What}")];

    public async Task<byte[]> DraftAsync(BuiltWorkbook draft) => (await Get<WorkbookBlobs>().ReadDraftAsync(draft.BlobName, CancellationToken.None))!;

    public async Task<byte[]> FileAsync(BuiltWorkbook release) => (await Get<WorkbookBlobs>().ReadAsync(release.BlobName, CancellationToken.None))!;

    /// <summary>A report's workbook as text: what is released, or the draft before.</summary>
    public async Task<string> TextAsync(string id)
    {
        var entry = await EntryAsync(id);
        using var file = new MemoryStream(entry.Release is { } release ? await FileAsync(release) : await DraftAsync(entry.Workbook!));
        return WorkbookText.Render(file);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Everything is in order by itself, so that a test breaks only what it is about.
    private static string Centres((string Path, string? Json)[] edits) => EditedCentres.With(
    [
        ("centres[0].registeredFrom", "\"2019-01\""),
        ("centres[0].firstPeriod", "\"2019-H1\""),
        ("centres[0].lastPeriod", null),
        ("centres[0].openingDays", null),
        ("centres[0].checks", """{ "largestChangePercent": 1000, "largestWithoutMunicipalityPercent": 100 }"""),
        ("centres[0].grants", "[]"),
        Recipients("""{ "municipality": "hamar" }""", """{ "municipality": "stange" }"""),
        .. edits,
    ]);
}

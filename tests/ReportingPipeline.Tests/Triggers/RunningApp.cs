using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using FunctionsHost;
using FunctionsHost.Settings;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Local;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The whole app in this process, put together as Program.cs does, on a storage account and a free port of its own.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly string[] Schedules = ["CollectSchedule", "RecountSchedule", "ReconcileSchedule", "ExportSchedule", "RetentionSchedule"];

    private readonly LocalFunctionsHost _host;
    private readonly InProcessWorker _worker;

    private RunningApp(StorageAccount account, ManualClock clock, InProcessWorker worker, LocalFunctionsHost host)
    {
        Account = account;
        Clock = clock;
        _worker = worker;
        _host = host;
        Client.BaseAddress = new Uri(host.HttpAddress!, "api/");
    }

    public StorageAccount Account { get; }

    public ManualClock Clock { get; }

    public HttpClient Client { get; } = new();

    public LocalFunctionsHost Host => _host;

    /// <summary>
    /// Starts the app on an account with a description of the centres and some of the example's visits; with a key if its functions
    /// shall need one, and a master key likewise, something that listens to the worker's logs, and what a test changes of the app;
    /// or on an account that another app has used.
    /// </summary>
    public static async Task<RunningApp> StartAsync(
        ManualClock clock,
        Func<VisitRow, bool> which,
        string? centres = null,
        string? functionKey = null,
        KeyValuePair<string, string?>? setting = null,
        string? masterKey = null,
        ILoggerProvider? logs = null,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<FunctionsApplicationBuilder>? configure = null,
        StorageAccount? account = null)
    {
        account ??= await StorageAccount.NewAsync(isSetUp: false);
        var visits = SagatunVisits.All().Where(which).ToList();
        await new ExampleLoader(account.ConnectionString, _ => { }).LoadAsync(visits, centres ?? ExampleLoader.Centres(), CancellationToken.None);

        var ofHost = new Dictionary<string, string>(Schedules.Select(name => KeyValuePair.Create(name, "0 0 0 29 2 *")))
        {
            ["AzureWebJobsStorage"] = account.ConnectionString,
        };
        var options = new LocalHostOptions
        {
            AppFolder = AppContext.BaseDirectory,
            Settings = new AppSettings(ofHost),
            Port = 0,
            FunctionKey = functionKey ?? "",
            MasterKey = masterKey ?? "",
        };
        InProcessWorker? worker = null;
        var host = await LocalFunctionsHost.StartAsync(options, NullLoggerFactory.Instance, async launch => worker = await InProcessWorker.StartAsync(launch, builder =>
        {
            builder.Configuration.AddInMemoryCollection(ofHost!);
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Configuration.AddInMemoryCollection(setting is { } given ? [given] : []);
            builder.Configuration.AddInMemoryCollection(TestKeys.Rotated);
            builder.ConfigureReportingPipeline();
            configure?.Invoke(builder);
            builder.Services.AddSingleton<TimeProvider>(clock);
            if (logs is not null) builder.Logging.AddProvider(logs);
        }));
        return new RunningApp(account, clock, worker!, host);
    }

    /// <summary>Forgets what reports share that are made within minutes, as if those had passed.</summary>
    public void ForgetCounts() => ((MemoryCache)Get<IMemoryCache>()).Clear();

    /// <summary>Writes rows into the source table.</summary>
    public async Task WriteAsync(IEnumerable<TableEntity> rows)
    {
        var visits = Account.Tables.GetTableClient(StorageNames.VisitsTable);
        foreach (var row in rows) await visits.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    /// <summary>Enters reports into the ledger, as if they were asked for.</summary>
    public async Task EnterAsync(params IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            var owed = Transitions.Owe(new RevisionId(ReportId.TryParse(id)!, 1), new DateOnly(2021, 1, 15), Clock.Now, "Kari", "Asked for");
            Assert.True(await Get<LedgerTable>().TrySaveAsync(CancellationToken.None, owed));
        }
    }

    public T Get<T>()
        where T : notnull => _worker.Services.GetRequiredService<T>();

    /// <summary>Runs a timer, and returns when what it has asked to be done for each centre is done.</summary>
    /// <exception cref="LocalHostException">It failed, or some of that.</exception>
    public async Task InvokeAsync(string timer)
    {
        if (await _host.RunTimerAsync(timer, CancellationToken.None) is [var failure, ..]) throw new LocalHostException(failure.Reason);
    }

    /// <summary>Returns once no message is due and none runs.</summary>
    public Task UntilIdleAsync() => _host.UntilIdleAsync(CancellationToken.None);

    public Task<HttpResponseMessage> PostAsync(object order) => Client.PostAsJsonAsync("reports", order);

    /// <summary>What is answered to a body at a path.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, object body) => Client.PostAsJsonAsync(path, body);

    /// <summary>What is answered to a text file at a path.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string path, string text)
    {
        using var file = new StringContent(text);
        return await Client.PostAsync(path, file);
    }

    /// <summary>What is answered to a file of bytes at a path.</summary>
    public async Task<HttpResponseMessage> PostFileAsync(string path, byte[] bytes)
    {
        using var file = new ByteArrayContent(bytes);
        return await Client.PostAsync(path, file);
    }

    /// <summary>Asks for a report, waits until nothing more happens to it, and returns it as it is then shown.</summary>
    public async Task<JsonElement> BuildAsync(string centre, string period, string municipality)
    {
        var answer = await PostAsync(new { centre, period, municipality });
        await answer.JsonAsync(HttpStatusCode.Accepted);
        return await UntilAtRestAsync($"{centre}_{period}_{municipality}");
    }

    /// <summary>
    /// Builds the reports of the earlier periods to one recipient, so that each waits for nothing but approval: the release of a
    /// later one closes them as well, and is refused before.
    /// </summary>
    public async Task BuildEarlierAsync(string centre, string period)
    {
        var configured = (await Get<CentresBlob>().ReadAsync(CancellationToken.None)).Single(other => other.Id == centre);
        var reported = configured.Calendar.Parse(period);
        for (var part = configured.FirstPeriod; part.LastDay < reported.FirstDay; part = part.Next())
        {
            await BuildAsync(centre, part.Key, "hamar");
        }
    }

    /// <summary>Builds a report and releases it, as a person does, and returns it once it lies in the drop.</summary>
    public async Task<JsonElement> ReleaseAsync(string centre, string period, string municipality)
    {
        await BuildEarlierAsync(centre, period);
        await BuildAsync(centre, period, municipality);
        await (await PostAsync($"reports/{centre}_{period}_{municipality}/approve", new { name = "Kari" })).JsonAsync(HttpStatusCode.OK);
        return await UntilStatusAsync($"{centre}_{period}_{municipality}", "waiting to be dispatched");
    }

    /// <summary>
    /// Waits until nothing more happens to a report, or to those of a period, and returns what is then shown. Two calls in a
    /// row may leave a message that comes back when a lease has ended, so that the queue is not empty for minutes.
    /// </summary>
    public Task<JsonElement> UntilAtRestAsync(string id) => UntilAsync(id, IsAtRest);

    /// <summary>Waits until a report stands in certain words, and returns it.</summary>
    public Task<JsonElement> UntilStatusAsync(string id, string status) => UntilAsync(id, report => report.Text("status") == status);

    /// <summary>Waits until a report is in a state, whatever it waits for there, and returns it.</summary>
    public Task<JsonElement> UntilStateAsync(string id, string state) => UntilAsync(id, report => report.Text("state") == state);

    private async Task<JsonElement> UntilAsync(string id, Func<JsonElement, bool> isReached)
    {
        for (var attempt = 0; attempt < 1_000; attempt++)
        {
            await UntilIdleAsync();
            var shown = await GetAsync($"reports/{id}");
            if (shown.TryGetProperty("reports", out var reports) ? reports.EnumerateArray().All(isReached) : isReached(shown)) return shown;
            await Task.Delay(TimeSpan.FromMilliseconds(30));
        }

        throw new TimeoutException($"{id} does not come to rest: {await GetAsync($"reports/{id}")}");
    }

    private static bool IsAtRest(JsonElement report) =>
        report.Text("state") is not ("owed" or "building" or "approved")
        && report.GetProperty("deliveries").EnumerateArray().All(delivery => delivery.Text("state") is not ("waiting" or "handingOver"));

    /// <summary>Takes a step of an entry that the app would only take after a failure or a long time.</summary>
    public async Task<LedgerEntry> StepAsync(RevisionId id, Func<LedgerEntry, LedgerChange> step) =>
        await Get<LedgerTable>().UpdateAsync(id, step, CancellationToken.None) ?? throw new InvalidOperationException($"There is no {id}.");

    /// <summary>A released workbook as it is downloaded, as text.</summary>
    public Task<string> WorkbookTextAsync(string id) => FileTextAsync($"reports/{id}/workbook");

    /// <summary>A report's draft as it is downloaded, as text.</summary>
    public Task<string> DraftTextAsync(string id) => FileTextAsync($"internal/reports/{id}/draft");

    /// <summary>A report's workbook or preview with nothing hidden in it, as text.</summary>
    public Task<string> InternalTextAsync(string id) => FileTextAsync($"internal/reports/{id}/workbook");

    private async Task<string> FileTextAsync(string path)
    {
        using var file = new MemoryStream(await Client.GetByteArrayAsync(path));
        return WorkbookText.Render(file);
    }

    public Task<JsonElement> GetAsync(string path) => Client.GetFromJsonAsync<JsonElement>(path);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
    }
}

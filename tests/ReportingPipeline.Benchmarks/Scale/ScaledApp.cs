using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Benchmarks.Collecting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Benchmarks.Scale;

/// <summary>The app's functions on a storage account in the emulator, with everything counted that they ask of it.</summary>
internal sealed class ScaledApp : IAsyncDisposable
{
    private readonly StorageAccount _account;
    private readonly StorageCalls _calls = new();
    private readonly ManualClock _clock;
    private Pipeline _instance;

    private ScaledApp(StorageAccount account, string now)
    {
        (_account, _clock) = (account, new ManualClock(now));
        _instance = NewInstance();
    }

    public static async Task<ScaledApp> StartAsync(string now) => new(await StorageAccount.NewAsync(), now);

    public TableServiceClient Tables => _account.Tables;

    /// <summary>What the app takes for the time; the emulator stamps rows with the real one.</summary>
    public DateTimeOffset Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    public T Get<T>()
        where T : notnull => _instance.Get<T>();

    public Task ConfigureAsync(string centres) => _account.ConfigureAsync(centres);

    public Task AddAsync(IEnumerable<VisitRow> visits) =>
        CollectorInAzurite.WriteAsync(_account.Tables, visits, TableTransactionActionType.Add);

    public Task RunTimerAsync<T>()
        where T : class => (Task)typeof(T).GetMethod("RunAsync")!.Invoke(Function<T>(), [new TimerInfo(), CancellationToken.None])!;

    public Task RunAsync(CentreTaskKind kind, string centreId) =>
        Function<DoCentreTask>().RunAsync(new CentreTask(centreId, kind), CancellationToken.None);

    public Task RunAsync(RevisionId report) => Function<AdvanceReport>().RunAsync(report, CancellationToken.None);

    /// <summary>What a run takes on an instance that has just been started, and so has read nothing.</summary>
    public async Task<Invocation> MeasureAsync(Func<Task> run)
    {
        await RestartAsync();
        return await MeasureFurtherAsync(run);
    }

    /// <summary>What a further run takes on the same instance.</summary>
    public async Task<Invocation> MeasureFurtherAsync(Func<Task> run)
    {
        GC.Collect();
        _calls.Take();
        var (processor, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        await run();
        return new Invocation(
            _calls.Take(),
            (Environment.CpuUsage.TotalTime - processor).TotalSeconds,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1e6);
    }

    /// <summary>What the files of a report take, in every container.</summary>
    public async Task<double> MegabytesOfAsync(ReportId report)
    {
        var bytes = 0L;
        await foreach (var container in _account.Blobs.GetBlobContainersAsync())
        {
            await foreach (var blob in _account.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                if (!blob.Name.Contains($"/{report.PeriodKey}/{report.MunicipalityId}/", StringComparison.Ordinal)) continue;
                bytes += blob.Properties.ContentLength ?? 0;
            }
        }

        return bytes / 1e6;
    }

    /// <summary>Another instance in the place of this one.</summary>
    public async Task RestartAsync()
    {
        await _instance.DisposeAsync();
        _instance = NewInstance();
    }

    public ValueTask DisposeAsync() => _instance.DisposeAsync();

    private T Function<T>() => ActivatorUtilities.CreateInstance<T>(Get<IServiceProvider>());

    private Pipeline NewInstance() => new(_account, _clock, settings: null, services => services
        .AddSingleton(_calls.Tables(_account.ConnectionString))
        .AddSingleton(_calls.Blobs(_account.ConnectionString))
        .AddSingleton(_calls.Queues(_account.ConnectionString)));
}

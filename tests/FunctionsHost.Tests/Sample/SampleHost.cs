using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using FunctionsHost.Settings;

namespace FunctionsHost.Tests.Sample;

/// <summary>A host that runs the sample app, with queues and a port of its own.</summary>
public class SampleHost : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>A schedule that no test waits for.</summary>
    public const string Never = "0 0 0 29 2 *";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private LocalFunctionsHost? _host;

    /// <summary>Tells its queues and timers from those of other tests.</summary>
    public string Name { get; init; } = $"t{Guid.NewGuid():N}"[..20];

    /// <summary>Settings of the app beside those that every host gives it; null takes one away.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>How the host is started otherwise than by default.</summary>
    public Func<LocalHostOptions, LocalHostOptions> Options { get; init; } = options => options;

    /// <summary>How messages are written.</summary>
    public QueueMessageEncoding Encoding { get; init; } = QueueMessageEncoding.Base64;

    public HttpClient Client => _client;

    public LocalFunctionsHost Host => _host ?? throw new InvalidOperationException("The host does not run.");

    internal RecordedLogs Logs { get; } = new();

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        var connection = Settings.GetValueOrDefault("AzureWebJobsStorage") ?? await Emulator.ConnectionStringAsync();
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = connection,
            ["TextStorage"] = connection,
            ["OrderQueue"] = Name,
            ["TextQueue"] = $"{Name}-text",
            ["TickSchedule"] = Never,
        };
        foreach (var (name, value) in Settings) settings[name] = value;
        var options = new LocalHostOptions
        {
            AppFolder = AppFolder.Built,
            Settings = new AppSettings(settings.Where(setting => setting.Value is not null)!),
            Port = 0,
            HostId = Name,
        };
        _host = await LocalFunctionsHost.StartAsync(Options(options), Logs, cancellationToken: cancellationToken);
        if (_client.BaseAddress is null) _client.BaseAddress = _host.HttpAddress;
    }

    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _host, null) is { } host) await host.DisposeAsync();
    }

    /// <summary>A queue of this host: that of orders or, with "-text" or "-poison" behind its name, another.</summary>
    public async Task<QueueClient> QueueAsync(string suffix = "", QueueMessageEncoding? encoding = null)
    {
        var options = new QueueClientOptions { MessageEncoding = encoding ?? Encoding };
        var queue = new QueueClient(await Emulator.ConnectionStringAsync(), Name + suffix, options);
        await queue.CreateIfNotExistsAsync();
        return queue;
    }

    /// <summary>Puts an order on its queue.</summary>
    public async Task OrderAsync(string name, int failures = 0, string? gate = null, bool isStubborn = false) =>
        await (await QueueAsync()).SendMessageAsync(JsonSerializer.Serialize(
            new { Name = name, Failures = failures, Gate = gate, IsStubborn = isStubborn }));

    /// <summary>Waits until no message is due and none runs.</summary>
    public Task UntilIdleAsync() => Host.UntilIdleAsync(CancellationToken.None);

    /// <summary>Lets functions go on that wait at a gate.</summary>
    public async Task OpenAsync(string gate) => (await _client.PostAsync($"api/gates/{gate}", null)).Dispose();

    /// <summary>The process of the worker, and the port of its own server.</summary>
    public async Task<(int Process, int Port)> WorkerAsync()
    {
        var worker = await _client.GetFromJsonAsync<JsonElement>("api/worker");
        return (worker.GetProperty("process").GetInt32(), worker.GetProperty("port").GetInt32());
    }

    /// <summary>The blob that the timer of a function is remembered in.</summary>
    public async Task<BlobClient> StatusAsync(string function)
    {
        var container = new BlobContainerClient(await Emulator.ConnectionStringAsync(), "azure-webjobs-hosts");
        await container.CreateIfNotExistsAsync();
        return container.GetBlobClient($"timers/{Name}/{function}/status");
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        _client.Dispose();
    }

    Task IAsyncLifetime.InitializeAsync() => StartAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
}

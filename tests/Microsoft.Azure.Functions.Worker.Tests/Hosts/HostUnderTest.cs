using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.LocalHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A host in this process, on a free port, with the functions of the classes given.</summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private IHost? _host;
    private string _storage = "";

    public Recorder Recorder { get; } = new();

    public string Name { get; init; } = TestStorage.RandomName();

    public Dictionary<string, string?> Settings { get; } = [];

    public string[] Arguments { get; init; } = [];

    public Type[] Sessions { get; init; } = [];

    public TimeProvider? Time { get; init; }

    public Action<FunctionsApplicationBuilder> Configure { get; init; } = builder => builder.ConfigureFunctionsWebApplication();

    public int ExitCode { get; private set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public HttpClient Client { get; } = new();

    public LocalSessionContext Context => _host!.Services.GetRequiredService<LocalSessionContext>();

    public QueueClient Queue => new(_storage, Name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public QueueClient PoisonQueue => new(_storage, Name + "-poison");

    public BlobClient StatusBlob(string function) =>
        new(_storage, "azure-webjobs-hosts", $"timers/{Name}/{function}/status");

    /// <summary>Builds and starts; the queue Name is the setting Queue, and Name is the host's identifier too.</summary>
    public async Task<HostUnderTest> StartAsync(params Type[] functions)
    {
        await BuildAsync(functions);
        await _host!.StartAsync();
        if (Context.HttpAddress is { } address) Client.BaseAddress = address;
        return this;
    }

    /// <summary>Builds, starts, and waits for the end, as Program.cs does.</summary>
    public async Task<HostUnderTest> RunAsync(params Type[] functions)
    {
        await BuildAsync(functions);
        var host = _host!;
        _host = null;
        await host.RunAsync();
        return this;
    }

    public Task StopAsync() => _host!.StopAsync();

    public async Task<HostUnderTest> WithStorageAsync()
    {
        _storage = await TestStorage.GetConnectionStringAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Recorder.Gate.TrySetResult();
        if (_host is null) return;
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private async Task BuildAsync(Type[] functions)
    {
        await WithStorageAsync();
        var setup = new HostSetup
        {
            Folder = Path.Combine(AppContext.BaseDirectory, "TestResults"),
            FunctionClasses = functions,
            SessionClasses = Sessions,
            Console = new HostConsole(TextWriter.Synchronized(_out), TextWriter.Synchronized(_error), code => ExitCode = code),
        };
        Directory.CreateDirectory(setup.Folder);
        var builder = new FunctionsApplicationBuilder(Arguments, setup);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = _storage,
            ["AzureFunctionsWebHost:hostid"] = Name,
            ["Queue"] = Name,
            ["LocalHost:Port"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Recorder);
        if (Time is not null) builder.Services.AddSingleton(Time);
        Configure(builder);
        _host = builder.Build();
    }
}

using Azurite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What must run before the first function does, started in order and stopped the other way round.</summary>
internal sealed class LocalStart(
    IHost app, LocalHostOptions options, IConfiguration settings, HostConsole console, HostSetup setup,
    IServiceProvider services) : IAsyncDisposable
{
    private Listeners? _listeners;
    private AzuriteServer? _storage;
    private bool _isAppStarted;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        RefuseInAzure();
        if (setup.Refusal is not null) throw setup.Refusal;

        // Finds what is wrong with the functions and their settings before anything is started.
        var listeners = services.GetRequiredService<Listeners>();
        await StartStorageAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        _isAppStarted = true;
        await services.GetRequiredService<Sessions>().PrepareAsync(cancellationToken);
        await listeners.StartAsync(isServing: !options.Once, cancellationToken);
        _listeners = listeners;
        if (!options.Once) services.GetRequiredService<Announcement>().Say();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_listeners is not null) await _listeners.StopAsync();
        if (_isAppStarted) await app.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_storage is not null) await _storage.DisposeAsync();
    }

    private void RefuseInAzure()
    {
        if (settings["WEBSITE_INSTANCE_ID"] is not null)
        {
            throw new LocalHostException(
                "This is the local host, and WEBSITE_INSTANCE_ID says that it runs in Azure. Publish with the real packages: dotnet publish.");
        }
    }

    private async Task StartStorageAsync(CancellationToken cancellationToken)
    {
        if (settings[LocalHostOptions.DefaultConnection] is not { Length: > 0 } connection) return;
        _storage = await DevelopmentStorage.EnsureAsync(connection, options.StorageFolder, console, cancellationToken);
    }
}

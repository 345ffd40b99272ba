using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>An app's host with all that the cloud has around it: storage, listeners, sessions.</summary>
internal sealed class LocalFunctionsHost(IHost app) : IHost, IAsyncDisposable
{
    private readonly HostConsole _console = app.Services.GetRequiredService<HostConsole>();
    private readonly IHostApplicationLifetime _lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
    private readonly LocalStart _start = ActivatorUtilities.CreateInstance<LocalStart>(app.Services, app);
    private TerminalSignals? _signals;
    private Task _sessions = Task.CompletedTask;

    public IServiceProvider Services => app.Services;

    /// <summary>Starts everything; a reason not to is printed, sets the exit code, and stops the app instead of being thrown.</summary>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        _signals = new TerminalSignals(_lifetime.StopApplication);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _lifetime.ApplicationStopping);
        try
        {
            await _start.RunAsync(stopping.Token);
            _sessions = Task.Run(
                () => ActivatorUtilities.CreateInstance<SessionRun>(app.Services).RunAsync(_lifetime.ApplicationStopping),
                CancellationToken.None);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            if (app.Services.GetRequiredService<LocalHostOptions>().Once) _console.Fail(SessionRun.Interrupted);
        }
        catch (Exception failure)
        {
            _console.Fail(FailureText.Of(failure));
            _lifetime.StopApplication();
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        _lifetime.StopApplication();
        await _start.StopAsync(cancellationToken);
        await _sessions.WaitAsync(Listeners.Patience, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        _signals?.Dispose();
        await _start.DisposeAsync();
        await ((IAsyncDisposable)app).DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}

using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Everything that runs functions: the queues always, HTTP and the schedules only while serving.</summary>
internal sealed class Listeners(
    QueueListeners queues, TimerListeners timers, HttpListener http, HostStopping stopping, ILoggerFactory loggers) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _running = [];

    public async Task StartAsync(bool isServing, CancellationToken cancellationToken)
    {
        // First what can be refused: a taken port must not cost a half-done message.
        if (isServing) await http.StartAsync(cancellationToken);
        Run("queues", queues.RunAsync);
        if (isServing) Run("timers", timers.RunAsync);
    }

    /// <summary>Stops taking work, cancels what runs, and waits a few seconds for it.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        stopping.Cancel();
        await http.DisposeAsync();
        try
        {
            await Task.WhenAll(_running).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            loggers.CreateLogger("LocalHost").LogWarning("Something still runs after {Seconds} s and is left behind", Patience.TotalSeconds);
        }
    }

    public void Dispose() => _stop.Dispose();

    private void Run(string what, Func<CancellationToken, Task> run) => _running.Add(Task.Run(async () =>
    {
        try
        {
            await run(_stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            loggers.CreateLogger("LocalHost").LogCritical(failure, "Nothing listens to {What} any more", what);
        }
    }));
}

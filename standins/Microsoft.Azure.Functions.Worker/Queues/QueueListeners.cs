using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The queues of the app.</summary>
internal sealed class QueueListeners
{
    private readonly List<QueueListener> _listeners = [];
    private readonly FunctionInvoker _invoker;

    public QueueListeners(
        FunctionIndex functions, SettingNames settings, HostFile file, LocalHostOptions options, FunctionInvoker invoker,
        FailureLog failures, TimeProvider time, ILoggerFactory loggers)
    {
        _invoker = invoker;
        var queueSettings = QueueSettings.Read(file, options);
        foreach (var (function, trigger) in functions.WithTrigger<QueueTriggerAttribute>())
        {
            _listeners.Add(new QueueListener(
                function, settings.Connection(trigger.Connection), settings.Resolve(trigger.QueueName, function),
                queueSettings, invoker, failures, time, loggers.CreateLogger("LocalHost.Queues")));
        }
    }

    /// <summary>Listens until it is cancelled, and returns when what runs has ended.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_listeners.Select(listener => listener.RunAsync(cancellationToken)));

    public async Task<IReadOnlyList<QueueStatus>> GetStatusAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(_listeners.Select(listener => listener.GetStatusAsync(cancellationToken)));

    /// <summary>Whether anything runs or waits to, other than messages that are hidden for later; it is looked for twice, with nothing done in between.</summary>
    public async Task<bool> IsAnythingDueAsync(CancellationToken cancellationToken)
    {
        var first = await LookAsync();
        var second = await LookAsync();
        return _invoker.Running > 0 || !second.All(queue => queue.IsIdle) || !first.SequenceEqual(second);

        Task<QueueStatus[]> LookAsync() => Task.WhenAll(_listeners.Select(listener => listener.GetDueAsync(cancellationToken)));
    }

    /// <summary>Returns once nothing runs and every queue was found empty twice in a row, with nothing done in between.</summary>
    public async Task WaitUntilIdleAsync(
        IProgress<IReadOnlyList<QueueStatus>>? progress, TimeProvider time, CancellationToken cancellationToken)
    {
        IReadOnlyList<QueueStatus>? before = null;
        while (true)
        {
            var now = await GetStatusAsync(cancellationToken);
            progress?.Report(now);
            var isIdle = _invoker.Running == 0 && now.All(queue => queue.IsIdle);
            if (isIdle && before is not null && before.SequenceEqual(now)) return;
            before = isIdle ? now : null;
            await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
        }
    }
}

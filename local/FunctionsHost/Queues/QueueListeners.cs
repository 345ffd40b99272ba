using FunctionsHost.Functions;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Queues;

/// <summary>The queues of the app.</summary>
internal sealed class QueueListeners
{
    private readonly List<QueueListener> _queues = [];

    /// <exception cref="LocalHostException">A setting is missing.</exception>
    public QueueListeners(
        IReadOnlyList<Function> functions, LocalHostOptions options, HostFile file, FunctionInvoker invoker, FailureLog failures, ILogger logger)
    {
        var settings = QueueSettings.Read(file);
        foreach (var function in functions)
        {
            if (function.Trigger is not QueueTrigger trigger) continue;
            var connection = options.Settings.Connection(trigger.Connection);
            var queue = options.Settings.Resolve(trigger.Queue, function.Name);
            _queues.Add(new QueueListener(function, connection, queue, settings, options, invoker, failures, logger));
        }
    }

    /// <summary>Takes messages until it is cancelled, and returns when those that were taken are done with.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_queues.Select(queue => queue.RunAsync(cancellationToken)));

    /// <summary>Whether a message is due or runs; it is looked for twice, and nothing may have been done in between.</summary>
    public async Task<bool> IsAnythingDueAsync(CancellationToken cancellationToken)
    {
        var first = await LookAsync(cancellationToken);
        var second = await LookAsync(cancellationToken);
        return second.Any(queue => queue.Due > 0) || !first.SequenceEqual(second);
    }

    private Task<(int Due, int Done)[]> LookAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_queues.Select(queue => queue.LookAsync(cancellationToken)));
}

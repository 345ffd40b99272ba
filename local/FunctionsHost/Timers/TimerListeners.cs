using FunctionsHost.Functions;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Timers;

/// <summary>The timers of the app.</summary>
internal sealed class TimerListeners : IDisposable
{
    private readonly List<TimerListener> _timers = [];

    /// <exception cref="LocalHostException">A setting is missing, or a schedule is none.</exception>
    public TimerListeners(IReadOnlyList<Function> functions, LocalHostOptions options, FunctionInvoker invoker, ILogger logger)
    {
        foreach (var function in functions)
        {
            if (function.Trigger is not TimerTrigger trigger) continue;
            var schedule = TimerSchedule.Parse(options.Settings.Resolve(trigger.Schedule, function.Name), function.Name);
            var memory = new TimerStatusBlob(options.Settings.StorageConnection, options.HostId, function.Name);
            _timers.Add(new TimerListener(function, schedule, memory, invoker, options.Time, logger));
        }
    }

    /// <summary>The timer of a function; null if it has none.</summary>
    public TimerListener? Find(Function function) => _timers.Find(timer => timer.Function == function);

    /// <summary>Runs all schedules until they are cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(_timers.Select(timer => timer.RunAsync(cancellationToken)));

    public void Dispose() => _timers.ForEach(timer => timer.Dispose());
}

using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The timers of the app.</summary>
internal sealed class TimerListeners : IDisposable
{
    private readonly Dictionary<string, TimerRunner> _runners = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<TimerListener> _listeners = [];

    public TimerListeners(
        FunctionIndex functions, SettingNames settings, LocalHostOptions options, FunctionInvoker invoker,
        FailureLog failures, TimeProvider time, ILoggerFactory loggers)
    {
        foreach (var (function, trigger) in functions.WithTrigger<TimerTriggerAttribute>())
        {
            var schedule = TimerSchedule.Parse(settings.Resolve(trigger.Schedule, function), function.Name);
            var record = trigger.UseMonitor && !schedule.IsFasterThanAMinute(time.GetUtcNow())
                ? new ScheduleRecord(Container(settings), options.HostId, function.Name)
                : null;
            var runner = new TimerRunner(function, invoker, failures, time);
            _runners.Add(function.Name, runner);
            _listeners.Add(new TimerListener(
                runner, schedule, trigger.RunOnStartup, record, time, loggers.CreateLogger("LocalHost.Timers")));
        }
    }

    public TimerRunner? Find(string function) => _runners.GetValueOrDefault(function);

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_listeners.Select(listener => listener.RunAsync(cancellationToken)));

    public void Dispose()
    {
        foreach (var runner in _runners.Values) runner.Dispose();
    }

    private static BlobContainerClient Container(SettingNames settings) =>
        new(settings.Connection(null), ScheduleRecord.ContainerName);
}

using System.Text.Json;
using Azure;
using FunctionsHost.Functions;
using FunctionsHost.Protocol;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Timers;

/// <summary>Runs one timer's function on its schedule, and never twice at once.</summary>
/// <exception cref="LocalHostException">A setting is missing, or the schedule is none.</exception>
internal sealed class TimerListener(
    Function function, TimerTrigger trigger, LocalHostOptions options, FunctionInvoker invoker, ILogger logger)
    : IListener, IDisposable
{
    // Longer than any timer of the runtime takes at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TimerSchedule _schedule =
        TimerSchedule.Parse(options.Settings.Resolve(trigger.Schedule, function.Name), function.Name);

    private readonly TimerStatusBlob _memory = new(options.Settings.StorageConnection, options.HostId, function.Name);
    private readonly SemaphoreSlim _once = new(1, 1);
    private TimerStatus? _status;

    public Function Function => function;

    private DateTimeOffset Now => options.Time.GetUtcNow();

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What was missed while no host ran is made up for by one run.
            var due = Now;
            var isPastDue = await IsPastDueAsync(due, cancellationToken);
            if (isPastDue || trigger.RunOnStartup) await RunScheduledAsync(due, isPastDue, cancellationToken);
            while (true)
            {
                due = NextAfter(due);
                await WaitUntilAsync(due, cancellationToken);
                await RunScheduledAsync(due, isPastDue: false, cancellationToken);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or LocalHostException)
        {
            // The host stops, or its worker is gone.
        }
    }

    public Task RunAsync(string input, CancellationToken cancellationToken) => InvokeAsync(isPastDue: false, cancellationToken);

    public void Dispose() => _once.Dispose();

    private async Task RunScheduledAsync(DateTimeOffset due, bool isPastDue, CancellationToken cancellationToken)
    {
        try
        {
            await InvokeAsync(isPastDue, cancellationToken);
        }
        catch (FunctionFailedException)
        {
            // It is logged, and tried again when it is due again.
        }

        await RememberAsync(due.UtcDateTime, NextAfter(due), cancellationToken);
    }

    private async Task InvokeAsync(bool isPastDue, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            var timer = JsonSerializer.Serialize(new { ScheduleStatus = _status, IsPastDue = isPastDue });
            var request = function.NewRequest(new TypedData { Json = timer });
            await invoker.InvokeAsync(function, request, isFinal: true, cancellationToken);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<bool> IsPastDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _status = await RecallAsync(cancellationToken);
        if (_status is null)
        {
            await RememberAsync(default, _schedule.Next(now), cancellationToken);
            return false;
        }

        // A changed schedule counts from the last run on, so that it takes effect at once.
        var last = _status.Last == default ? _status.LastUpdated : _status.Last;
        var next = _schedule.Next(new DateTimeOffset(DateTime.SpecifyKind(last, DateTimeKind.Utc)));
        if (next.UtcDateTime != _status.Next) await RememberAsync(_status.Last, next, cancellationToken);
        return next <= now;
    }

    private async Task<TimerStatus?> RecallAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _memory.ReadAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or JsonException)
        {
            logger.LogWarning("When {Function} has run last cannot be read: {Reason}", function.Name, failure.Message);
            return null;
        }
    }

    private async Task RememberAsync(DateTime last, DateTimeOffset next, CancellationToken cancellationToken)
    {
        _status = new TimerStatus(last, next.UtcDateTime, Now.UtcDateTime);
        try
        {
            await _memory.WriteAsync(_status, cancellationToken);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            logger.LogWarning("That {Function} has run could not be remembered: {Reason}", function.Name, failure.Message);
        }
    }

    // A wait may end a moment early; counting on from the time waited for keeps that from being a second run.
    private DateTimeOffset NextAfter(DateTimeOffset due) => _schedule.Next(Now > due ? Now : due);

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        while (due - Now is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait < LongestWait ? wait : LongestWait, options.Time, cancellationToken);
        }
    }
}

using System.Text.Json;
using Azure;
using FunctionsHost.Functions;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Timers;

/// <summary>Runs one timer's function on its schedule, and never twice at once.</summary>
internal sealed class TimerListener(
    Function function, TimerSchedule schedule, TimerStatusBlob memory, FunctionInvoker invoker, TimeProvider time, ILogger logger) : IDisposable
{
    // Longer than any timer of the runtime takes at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim _once = new(1, 1);

    private TimerStatus? _status;

    public Function Function => function;

    /// <summary>Runs the schedule until it is cancelled. What was missed while no host ran is made up for by one run.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            var isPastDue = await IsPastDueAsync(now, cancellationToken);
            if (isPastDue) logger.LogInformation("{Function} is past due and runs now", function.Name);
            if (isPastDue || ((TimerTrigger)function.Trigger).RunOnStartup) await RunScheduledAsync(now, isPastDue, cancellationToken);

            // A wait may end a moment early; counting on from the time waited for keeps that from being a second run.
            var due = schedule.Next(now);
            if (time.GetUtcNow() >= due) due = schedule.Next(time.GetUtcNow());
            while (true)
            {
                await WaitUntilAsync(due, cancellationToken);
                await RunScheduledAsync(due, isPastDue: false, cancellationToken);
                now = time.GetUtcNow();
                due = schedule.Next(now > due ? now : due);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or LocalHostException)
        {
            // The host stops, or its worker is gone.
        }
    }

    /// <summary>Runs the function once, beside its schedule, and throws what it threw.</summary>
    public Task RunByHandAsync(CancellationToken cancellationToken) => InvokeAsync(isPastDue: false, cancellationToken);

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

        var now = time.GetUtcNow();
        await RememberAsync(due.UtcDateTime, schedule.Next(now > due ? now : due), cancellationToken);
    }

    private async Task InvokeAsync(bool isPastDue, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            var timer = JsonSerializer.Serialize(new { ScheduleStatus = _status, IsPastDue = isPastDue });
            await invoker.InvokeAsync(function, FunctionInput.OfJson(timer), isFinal: true, cancellationToken);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<bool> IsPastDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        _status = await memory.ReadAsync(cancellationToken);
        if (_status is null)
        {
            await RememberAsync(default, schedule.Next(now), cancellationToken);
            return false;
        }

        // A changed schedule counts from the last run on, so that it takes effect at once.
        var last = _status.Last == default ? _status.LastUpdated : _status.Last;
        var next = schedule.Next(new DateTimeOffset(DateTime.SpecifyKind(last, DateTimeKind.Utc)));
        if (next.UtcDateTime != _status.Next) await RememberAsync(_status.Last, next, cancellationToken);
        return next < now;
    }

    private async Task RememberAsync(DateTime last, DateTimeOffset next, CancellationToken cancellationToken)
    {
        _status = new TimerStatus(last, next.UtcDateTime, time.GetUtcNow().UtcDateTime);
        try
        {
            await memory.WriteAsync(_status, cancellationToken);
        }
        catch (RequestFailedException failure)
        {
            logger.LogWarning("That {Function} has run could not be remembered: {Reason}", function.Name, failure.Message);
        }
    }

    private async Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        while (due - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellationToken);
        }
    }
}

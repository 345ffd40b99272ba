using Azure;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs one timer function on its schedule.</summary>
internal sealed class TimerListener(
    TimerRunner runner, TimerSchedule schedule, bool runOnStartup, ScheduleRecord? record, TimeProvider time, ILogger logger)
{
    // Longer than any timer takes at once.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private ScheduleStatus? _status;

    /// <summary>Runs the schedule until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isPastDue = record is not null && await IsPastDueAsync(record, now, cancellationToken);
        if (isPastDue) logger.LogInformation("{Function} is past due and runs now", runner.Function.Name);
        if (isPastDue || runOnStartup) await RunOnceAsync(now, isPastDue, cancellationToken);

        // A wait may end a moment early; counting on from the time waited for keeps that from being a second run.
        var due = schedule.Next(now);
        if (time.GetUtcNow() >= due) due = schedule.Next(time.GetUtcNow());
        while (true)
        {
            await WaitUntilAsync(due, cancellationToken);
            await RunOnceAsync(due, isPastDue: false, cancellationToken);
            now = time.GetUtcNow();
            due = schedule.Next(now > due ? now : due);
        }
    }

    private async Task<bool> IsPastDueAsync(ScheduleRecord place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        _status = await place.ReadAsync(cancellationToken);
        if (_status is null)
        {
            await WriteAsync(default, schedule.Next(now), cancellationToken);
            return false;
        }

        // A changed schedule counts from the last run on, so that it takes effect at once.
        var last = _status.Last == default ? _status.LastUpdated : _status.Last;
        var next = schedule.Next(new DateTimeOffset(DateTime.SpecifyKind(last, DateTimeKind.Utc)));
        if (next.UtcDateTime != _status.Next) await WriteAsync(_status.Last, next, cancellationToken);
        return next < now;
    }

    private async Task RunOnceAsync(DateTimeOffset due, bool isPastDue, CancellationToken cancellationToken)
    {
        await runner.RunScheduledAsync(new TimerInfo { IsPastDue = isPastDue, ScheduleStatus = _status }, cancellationToken);
        var now = time.GetUtcNow();
        await WriteAsync(due.UtcDateTime, schedule.Next(now > due ? now : due), cancellationToken);
    }

    private async Task WriteAsync(DateTime last, DateTimeOffset next, CancellationToken cancellationToken)
    {
        if (record is null) return;
        _status = new ScheduleStatus { Last = last, Next = next.UtcDateTime, LastUpdated = time.GetUtcNow().UtcDateTime };
        try
        {
            await record.WriteAsync(_status, cancellationToken);
        }
        catch (RequestFailedException failure)
        {
            logger.LogWarning(failure, "The schedule of {Function} could not be recorded", runner.Function.Name);
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

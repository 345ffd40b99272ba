using System.Globalization;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>When a timer is due, in UTC.</summary>
internal sealed class TimerSchedule
{
    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _interval;

    private TimerSchedule(CrontabSchedule? cron, TimeSpan interval)
    {
        _cron = cron;
        _interval = interval;
    }

    /// <summary>Reads six NCRONTAB fields or a positive time span.</summary>
    /// <exception cref="LocalHostException">It is neither.</exception>
    public static TimerSchedule Parse(string text, string function)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (fields == 6 && CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = true }) is { } cron)
        {
            return new TimerSchedule(cron, default);
        }

        return fields == 1 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
            ? new TimerSchedule(null, interval)
            : throw new LocalHostException(
                $"The schedule '{text}' of function {function} is neither six NCRONTAB fields, seconds first, nor a time span.");
    }

    /// <summary>The first time that is later than <paramref name="time"/>; the last date there is if there is none.</summary>
    public DateTimeOffset Next(DateTimeOffset time) => _cron is null
        ? time + _interval
        : new DateTimeOffset(_cron.GetNextOccurrence(time.UtcDateTime), TimeSpan.Zero);

    /// <summary>Whether it is due more than once a minute; hosts keep no record of such a timer.</summary>
    public bool IsFasterThanAMinute(DateTimeOffset now)
    {
        var next = Next(now);
        return next < DateTimeOffset.MaxValue.AddDays(-1) && Next(next) - next < TimeSpan.FromMinutes(1);
    }
}

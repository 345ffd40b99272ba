using NCrontab;

namespace FunctionsHost.Timers;

/// <summary>When a timer is due, in UTC: six NCRONTAB fields, seconds first.</summary>
internal sealed class TimerSchedule
{
    private static readonly CrontabSchedule.ParseOptions SixFields = new() { IncludingSeconds = true };

    private readonly CrontabSchedule _cron;

    private TimerSchedule(CrontabSchedule cron) => _cron = cron;

    /// <exception cref="LocalHostException">The text is no such schedule.</exception>
    public static TimerSchedule Parse(string text, string function) => CrontabSchedule.TryParse(text, SixFields) is { } cron
        ? new TimerSchedule(cron)
        : throw new LocalHostException($"The schedule '{text}' of {function} must have six NCRONTAB fields, seconds first.");

    /// <summary>The first time that is later than <paramref name="time"/>; the last date there is if there is none.</summary>
    public DateTimeOffset Next(DateTimeOffset time) => new(_cron.GetNextOccurrence(time.UtcDateTime), TimeSpan.Zero);
}

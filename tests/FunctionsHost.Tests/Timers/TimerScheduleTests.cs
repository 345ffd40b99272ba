using System.Globalization;
using FunctionsHost.Timers;

namespace FunctionsHost.Tests.Timers;

public class TimerScheduleTests
{
    [Theory]
    [InlineData("0 30 3 * * *", "2026-03-29T01:00:00Z", "2026-03-29T03:30:00Z")]
    [InlineData("0 30 3 * * *", "2026-03-29T03:30:00Z", "2026-03-30T03:30:00Z")]
    [InlineData("*/10 * * * * *", "2026-01-01T00:00:05Z", "2026-01-01T00:00:10Z")]
    [InlineData("0 0 4 * * Sun", "2026-01-01T00:00:00Z", "2026-01-04T04:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 0 0 30 2 *", "2026-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    public void Next_Schedule_IsTheFirstLaterTime(string schedule, string time, string expected)
    {
        Assert.Equal(Time(expected), TimerSchedule.Parse(schedule, "F").Next(Time(time)));
    }

    [Theory]
    [InlineData("30 3 * * *")]
    [InlineData("0 61 3 * * *")]
    [InlineData("00:05:00")]
    [InlineData("soon")]
    [InlineData("")]
    public void Parse_NoSchedule_NamesItAndTheFunction(string schedule)
    {
        var refusal = Assert.Throws<LocalHostException>(() => TimerSchedule.Parse(schedule, "F"));

        Assert.Equal($"The schedule '{schedule}' of F must have six NCRONTAB fields, seconds first.", refusal.Message);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

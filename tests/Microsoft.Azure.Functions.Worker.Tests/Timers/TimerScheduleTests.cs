using System.Globalization;
using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public class TimerScheduleTests
{
    [Theory]
    [InlineData("0 30 3 * * *", "2026-03-29T01:00:00Z", "2026-03-29T03:30:00Z")]
    [InlineData("0 30 3 * * *", "2026-03-29T03:30:00Z", "2026-03-30T03:30:00Z")]
    [InlineData("*/10 * * * * *", "2026-01-01T00:00:05Z", "2026-01-01T00:00:10Z")]
    [InlineData("0 0 4 * * Sun", "2026-01-01T00:00:00Z", "2026-01-04T04:00:00Z")]
    [InlineData("00:05:00", "2026-01-01T00:00:05Z", "2026-01-01T00:05:05Z")]
    public void Next_Schedule_IsTheFirstLaterTime(string schedule, string time, string expected)
    {
        var next = TimerSchedule.Parse(schedule, "F").Next(Time(time));

        Assert.Equal(Time(expected), next);
    }

    [Theory]
    [InlineData("30 3 * * *")]
    [InlineData("0 61 3 * * *")]
    [InlineData("-00:05:00")]
    [InlineData("soon")]
    public void Parse_NoSchedule_SaysWhatItWants(string schedule)
    {
        var refusal = Assert.Throws<LocalHostException>(() => TimerSchedule.Parse(schedule, "F"));

        Assert.Contains($"'{schedule}' of function F", refusal.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

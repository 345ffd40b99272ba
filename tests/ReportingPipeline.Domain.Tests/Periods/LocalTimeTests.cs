using System.Globalization;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Tests.Periods;

public sealed class LocalTimeTests
{
    [Theory]
    [InlineData("2019-07-01T08:00", "2019-07-01T06:00Z")]
    [InlineData("2019-01-01T08:00", "2019-01-01T07:00Z")]
    [InlineData("2019-10-27T02:30", "2019-10-27T01:30Z")] // an hour that comes twice
    public void InstantOf_ClockInNorway_IsWhenItShowsThat(string local, string instant)
    {
        var shown = DateTime.Parse(local, CultureInfo.InvariantCulture);

        Assert.Equal(Instant(instant), LocalTime.InstantOf(shown));
        Assert.Equal(Instant(instant), LocalTime.InstantOf(DateTime.SpecifyKind(shown, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("2019-06-30T21:59Z", "2019-06-30")]
    [InlineData("2019-06-30T22:00Z", "2019-07-01")]
    [InlineData("2019-12-31T22:59Z", "2019-12-31")]
    [InlineData("2019-12-31T23:00Z", "2020-01-01")]
    public void DateOf_Instant_IsTheDateInNorway(string instant, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), LocalTime.DateOf(Instant(instant)));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}

using System.Globalization;
using ReportingPipeline.Domain.Centres;

namespace ReportingPipeline.Tests.Centres;

public sealed class OpeningDaysTests
{
    private static readonly OpeningDays Days = new(
        [DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Sunday], [new(new(2019, 7, 8), new(2019, 7, 11)), new(new(2019, 12, 23), new(2019, 12, 23))]);

    [Theory]
    [InlineData("2019-06-03", true)]
    [InlineData("2019-06-02", true)]
    [InlineData("2019-06-04", false)]
    [InlineData("2019-07-04", true)]
    [InlineData("2019-07-08", false)]
    [InlineData("2019-07-11", false)]
    [InlineData("2019-07-15", true)]
    [InlineData("2019-12-23", false)]
    [InlineData("2019-12-26", false)]
    [InlineData("2019-04-18", false)]
    [InlineData("2019-06-09", false)]
    [InlineData("2019-12-30", true)]
    public void Contains_Day_IsAWeekdayWithoutClosureOrHoliday(string day, bool isOpen) =>
        Assert.Equal(isOpen, Days.Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
}

using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Settings;
using ReportingPipeline.Tests.Local;

namespace ReportingPipeline.Tests.Settings;

public class OpeningFieldsTests
{
    private static readonly OpeningDays Sagatun = CentresFile.Parse(ExampleLoader.Centres())[0].OpeningDays!;
    private static readonly DateOnly From = new(2018, 1, 1);

    [Fact]
    public void Parse_TheExample_IsOpenOnWeekdaysButForThePandemicAndChristmas()
    {
        Assert.Equal(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            Sagatun.Weekdays);
        Assert.Equal(7, Sagatun.Closures.Count);
        Assert.Contains(new Closure(new(2020, 3, 12), new(2020, 5, 4)), Sagatun.Closures);
        Assert.Contains(new Closure(new(2018, 12, 31), new(2018, 12, 31)), Sagatun.Closures);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData(null, false)]
    public void Parse_EventOnWhichTheCentreWasClosed_IsAClosureToo(string? closed, bool isClosure)
    {
        var opening = CentresFile.Parse(EditedCentres.With("centres[0].events[0].closed", closed))[0].OpeningDays!;

        Assert.Equal(isClosure, opening.Closures.Contains(new Closure(new(2020, 3, 12), new(2020, 5, 4))));
        Assert.Equal(!isClosure, opening.Contains(new(2020, 3, 12)));
    }

    [Fact]
    public void Parse_TheExample_IsClosedOnEveryDayWithoutVisitsThatIsNoHoliday()
    {
        var visited = SagatunRows.Counted.Select(SagatunRows.Day).ToHashSet();
        var open = Enumerable.Range(0, new DateOnly(2021, 7, 1).DayNumber - From.DayNumber).Select(From.AddDays).Where(IsOpen).ToList();

        Assert.Subset(open.ToHashSet(), visited);
        Assert.Equal(
            [
                "2018-01-01", "2018-03-29", "2018-03-30", "2018-04-02", "2018-05-01", "2018-05-10", "2018-05-17", "2018-05-21",
                "2018-12-25", "2018-12-26",
                "2019-01-01", "2019-04-18", "2019-04-19", "2019-04-22", "2019-05-01", "2019-05-17", "2019-05-30", "2019-06-10",
                "2019-12-25", "2019-12-26",
                "2020-01-01", "2020-05-21", "2020-06-01", "2020-12-25",
                "2021-01-01", "2021-04-01", "2021-04-02", "2021-04-05", "2021-05-13", "2021-05-17", "2021-05-24",
            ],
            open.Where(day => !visited.Contains(day)).Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Parse_EveryWeekday_IsReadInOrder()
    {
        var opening = Read("openingDays", """
            {"weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]}
            """);

        Assert.Equal(
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday],
            opening.Weekdays);
    }

    [Theory]
    [InlineData("openingDays", "{\"weekdays\": [\"friday\"]}")]
    [InlineData("openingDays.closures", "null")]
    [InlineData("openingDays.closures", "[]")]
    public void Parse_WithoutClosures_HasNone(string field, string json) => Assert.Empty(Read(field, json).Closures);

    [Fact]
    public void Parse_ClosureOfOneDay_IsRead() =>
        Assert.Equal(
            [new Closure(new(2021, 6, 1), new(2021, 6, 1))],
            Read("openingDays.closures", "[{\"firstDay\": \"2021-06-01\", \"lastDay\": \"2021-06-01\"}]").Closures);

    [Theory]
    [InlineData("openingDays", "[\"monday\"]", "openingDays must be an object { … }")]
    [InlineData("openingDays.weekdays", "\"monday\"", "openingDays.weekdays must be a list [ … ]")]
    [InlineData("openingDays.weekdays", "[]", "openingDays.weekdays must hold at least one day of the week")]
    [InlineData("openingDays.weekdays[0]", "\"Monday\"", "openingDays.weekdays[0] is 'Monday'; it must be one of monday, tuesday, wednesday, thursday, friday, saturday, sunday")]
    [InlineData("openingDays.weekdays[0]", "\"friday\"", "openingDays.weekdays[4] is 'friday', which stands there already")]
    [InlineData("openingDays.closures", "{}", "openingDays.closures must be a list [ … ]")]
    [InlineData("openingDays.closures[0]", "\"2018-12-24\"", "openingDays.closures[0] must be an object { … }")]
    [InlineData("openingDays.closures[0].firstDay", "\"24.12.2018\"", "openingDays.closures[0].firstDay is '24.12.2018'; it must be a date, such as 2019-12-31")]
    [InlineData("openingDays.closures[0].lastDay", "\"2018-02-30\"", "openingDays.closures[0].lastDay is '2018-02-30'; it must be a date, such as 2019-12-31")]
    [InlineData("openingDays.closures[0].firstDay", "\"2018-12-25\"", "openingDays.closures[0].firstDay is '2018-12-25', after lastDay; it must not be later than 2018-12-24")]
    public void Parse_WrongOpening_SaysWhatIsAccepted(string field, string json, string message) =>
        Assert.Equal($"centres[0].{message}.", Assert.Throws<ConfigurationException>(() => Read(field, json)).Message);

    private static bool IsOpen(DateOnly day) =>
        Sagatun.Weekdays.Contains(day.DayOfWeek) && !Sagatun.Closures.Any(closure => closure.FirstDay <= day && day <= closure.LastDay);

    private static OpeningDays Read(string field, string json) =>
        CentresFile.Parse(EditedCentres.With(("centres[0].events", null), ($"centres[0].{field}", json)))[0].OpeningDays!;
}

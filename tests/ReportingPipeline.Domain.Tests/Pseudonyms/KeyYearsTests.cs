using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Tests.Counting;

namespace ReportingPipeline.Domain.Tests.Pseudonyms;

public class KeyYearsTests
{
    [Theory]
    [InlineData("2019", 1, null)]
    [InlineData("2019", 2, "2019 is under 1, free from 2021-01-01")]
    [InlineData("2020", 2, "2020 is under 1, free from 2021-01-01")]
    [InlineData("2021", 2, null)]
    [InlineData("2021", 1, "2021 is under 2, free from 2023-01-01")]
    [InlineData("2022", 1, "2022 is under 2 3, free from 2023-01-01")]
    [InlineData("2022", 3, "2022 is under 2, free from 2023-01-01")]
    [InlineData("2030", 9, null)]
    [InlineData("2030 2021 2019", 2, "2019 is under 1, free from 2021-01-01")]
    [InlineData("2022 2021", 1, "2021 is under 2, free from 2023-01-01")]
    public void Find_YearsOfSeveralVersions_IsTheFirstThatIsUnderAnother(string years, int version, string? expected)
    {
        var known = new KeyYears([(Year("2022"), 3), (Year("2019"), 1), (Year("2020"), 1), (Year("2021"), 2), (Year("2022"), 2), (Year("2019"), 1)]);

        var conflict = known.Find(years.Split(' ').Select(Year), version);

        Assert.Equal(expected, conflict is null ? null : $"{conflict.Year} is under {string.Join(' ', conflict.Versions)}, free from {conflict.FreeFrom:yyyy-MM-dd}");
    }

    [Fact]
    public void Find_JulyYear_IsFreeFromJuly()
    {
        var known = new KeyYears([(ReportingCalendar.JulyYear.Parse("2019/20"), 1)]);

        Assert.Equal(new DateOnly(2020, 7, 1), known.Find([ReportingCalendar.JulyYear.YearOf(new YearMonth(2020, 3))], 2)!.FreeFrom);
    }

    [Fact]
    public void Collected_UsersOfBothCalendarYears_AreOfTheReportingYearThatTheyCameIn()
    {
        var counts = new CountsBuilder()
            .User("a", "hamar", 1, new YearMonth(2020, 6))
            .User("b", "hamar", 1, new YearMonth(2019, 8))
            .User("c", "hamar", 2, new YearMonth(2020, 7))
            .Build(DateTimeOffset.UnixEpoch);

        var collected = KeyYears.Collected(ReportingCalendar.JulyYear, counts, new MonthSpan(new YearMonth(2019, 7), new YearMonth(2022, 6)));

        Assert.Equal([("2019/20", 1), ("2020/21", 2)], collected.Select(year => (year.Year.Id, year.Version)));
    }

    private static ReportingPeriod Year(string id) => ReportingCalendar.CalendarYear.Parse(id);
}

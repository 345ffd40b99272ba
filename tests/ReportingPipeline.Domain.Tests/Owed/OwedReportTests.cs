using FsCheck.Fluent;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Owed;
using ReportingPipeline.Domain.Tests.Reports;

namespace ReportingPipeline.Domain.Tests.Owed;

public class OwedReportTests
{
    private static readonly Centre HalfYears = TestCentre.HalfYears("2019-H1");

    [Theory]
    [InlineData("2019-06-30", "")]
    [InlineData("2019-07-14", "")]
    [InlineData("2019-07-15", "2019-H1")]
    [InlineData("2020-01-14", "2019-H1")]
    [InlineData("2020-01-15", "2019-H1 2019-H2")]
    [InlineData("2021-12-31", "2019-H1 2019-H2 2020-H1 2020-H2 2021-H1")]
    public void Of_Day_OwesEveryPeriodWhoseGraceIsOver(string today, string periods) => Assert.Equal(periods, Periods(HalfYears, today));

    [Theory]
    [InlineData("2020-05-14", "2019-T2 2019-T3")]
    [InlineData("2020-05-15", "2019-T2 2019-T3 2020-T1")]
    public void Of_Tertials_OwesTertials(string today, string periods) => Assert.Equal(periods, Periods(TestCentre.Tertials("2019-T2"), today));

    [Theory]
    [InlineData("2020-01-14", "")]
    [InlineData("2020-01-15", "2019/20-H1")]
    [InlineData("2020-07-15", "2019/20-H1 2019/20-H2")]
    public void Of_JulyYear_OwesItsHalves(string today, string periods) => Assert.Equal(periods, Periods(TestCentre.JulyYears("2019/20-H1"), today));

    [Theory]
    [InlineData(0, "2019-07-01")]
    [InlineData(14, "2019-07-15")]
    [InlineData(366, "2020-07-01")]
    public void FirstDayOwed_GraceDays_IsTheDayAfterThem(int graceDays, string day)
    {
        var centre = HalfYears with { GraceDays = graceDays };

        Assert.Equal(Day(day), OwedReport.FirstDayOwed(centre, centre.FirstPeriod));
        Assert.Equal("", Periods(centre, Text(Day(day).AddDays(-1))));
        Assert.StartsWith("2019-H1", Periods(centre, day), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_CentreThatHasEnded_OwesItsLastPeriodAndNoMore() =>
        Assert.Equal("2019-H1 2019-H2", Periods(HalfYears with { LastPeriod = HalfYears.Calendar.Parse("2019-H2") }, "2030-01-01"));

    [Theory]
    [InlineData(null, null, "2019-H1 2019-H2 2020-H1 2020-H2")]
    [InlineData("2020-H1", null, "2020-H1 2020-H2")]
    [InlineData(null, "2019-H2", "2019-H1 2019-H2")]
    [InlineData("2019-H2", "2020-H1", "2019-H2 2020-H1")]
    public void Of_RecipientWithFirstOrLastPeriod_GetsThoseBetween(string? first, string? last, string periods)
    {
        var calendar = HalfYears.Calendar;
        var recipient = new Recipient("stange") { FirstPeriod = calendar.TryParse(first), LastPeriod = calendar.TryParse(last) };

        Assert.Equal(periods, Periods(HalfYears with { Recipients = [recipient] }, "2021-02-01"));
    }

    [Fact]
    public void Of_CentreWithoutRecipients_OwesNothing() => Assert.Empty(OwedReport.Of(HalfYears with { Recipients = [] }, Day("2030-01-01")));

    [Fact]
    public void Of_AnyTwoDays_OwesOnTheLaterAllThatItOwedOnTheEarlier() => ForEvery.Value(
        from centre in Centres from day in Gen.Choose(0, 3000) from later in Gen.Choose(0, 800) select (centre, day, later),
        sample =>
        {
            var today = Day("2018-01-01").AddDays(sample.day);
            var (before, after) = (OwedReport.Of(sample.centre, today).ToHashSet(), OwedReport.Of(sample.centre, today.AddDays(sample.later)).ToHashSet());

            Assert.Subset(after, before);
            Assert.All(after.Except(before), owed => Assert.InRange(owed.OwedFrom, today.AddDays(1), today.AddDays(sample.later)));
        });

    [Fact]
    public void Of_NewRecipient_IsOwedEverythingSinceTheFirstPeriodAndTheOthersNoMoreThanBefore() => ForEvery.Value(
        from centre in Centres from day in Gen.Choose(0, 3000) select (centre, today: Day("2018-01-01").AddDays(day)),
        sample =>
        {
            var joined = sample.centre with { Recipients = [.. sample.centre.Recipients, new Recipient("loten")] };
            var (before, after) = (OwedReport.Of(sample.centre, sample.today).ToList(), OwedReport.Of(joined, sample.today).ToList());
            var ended = joined.EndedPeriods(sample.today.AddDays(-joined.GraceDays)).ToList();

            Assert.Equal(ended, after.Where(owed => owed.Recipient.MunicipalityId == "loten").Select(owed => owed.Period));
            Assert.Equal(before, after.Where(owed => owed.Recipient.MunicipalityId != "loten"));
        });

    private static FsCheck.Gen<Centre> Centres =>
        from centre in Gen.Elements(HalfYears, TestCentre.Tertials("2018-T3"), TestCentre.JulyYears("2018/19-H2"))
        from grace in Gen.Choose(0, 100)
        select centre with { GraceDays = grace };

    private static string Periods(Centre centre, string today) => string.Join(' ', OwedReport.Of(centre, Day(today)).Select(owed => owed.Period.Id));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static string Text(DateOnly day) => $"{day:yyyy-MM-dd}";
}

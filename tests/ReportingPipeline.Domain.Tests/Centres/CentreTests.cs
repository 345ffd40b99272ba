using System.Globalization;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Reports;

namespace ReportingPipeline.Domain.Tests.Centres;

public sealed class CentreTests
{
    [Theory]
    [InlineData("2018-07-01", "2018-H1")]
    [InlineData("2018-12-31", "2018-H1")]
    [InlineData("2019-01-01", "2018-H1,2018-H2")]
    [InlineData("2019-07-01", "2018-H1,2018-H2,2019-H1")]
    [InlineData("2018-06-30", "")]
    [InlineData("2010-01-01", "")]
    public void EndedPeriods_OnADay_EndedBeforeIt(string today, string expected) =>
        Assert.Equal(expected, Ended(TestCentre.HalfYears("2018-H1"), today));

    [Fact]
    public void EndedPeriods_CentreThatStopped_EndWithItsLast()
    {
        var centre = TestCentre.HalfYears("2018-H1") with { LastPeriod = ReportingCalendar.CalendarYear.Parse("2019-H1") };
        Assert.Equal("2018-H1,2018-H2,2019-H1", Ended(centre, "2030-01-01"));
    }

    [Fact]
    public void EndedPeriods_OfTertials_AreTertials() =>
        Assert.Equal("2019-T2,2019-T3", Ended(TestCentre.Tertials("2019-T2"), "2020-04-30"));

    [Fact]
    public void EndedPeriods_OfAJulyCentre_FollowItsCalendar() =>
        Assert.Equal("2018/19-H2,2019/20-H1,2019/20-H2", Ended(TestCentre.JulyYears("2018/19-H2"), "2020-07-01"));

    [Theory]
    [InlineData("2017-12-31", "")]
    [InlineData("2018-01-01", "2018-H1")]
    [InlineData("2018-06-30", "2018-H1")]
    [InlineData("2018-07-01", "2018-H1,2018-H2")]
    public void BegunPeriods_OnADay_BeganOnItOrBefore(string today, string expected) =>
        Assert.Equal(expected, string.Join(',', TestCentre.HalfYears("2018-H1").BegunPeriods(Day(today))));

    [Theory]
    [InlineData("2018-01-01", null)] // nothing can have been registered of it yet
    [InlineData("2018-01-02", "2018-H1")]
    [InlineData("2018-06-30", "2018-H1")]
    [InlineData("2018-07-01", null)]
    [InlineData("2018-07-02", "2018-H2")]
    [InlineData("2019-01-02", null)]
    public void OngoingPeriod_OfACentreThatStopsIn2018_BeganBeforeAndHasNotEnded(string today, string? expected)
    {
        var centre = TestCentre.HalfYears("2018-H1") with { LastPeriod = ReportingCalendar.CalendarYear.Parse("2018-H2") };

        Assert.Equal(expected, centre.OngoingPeriod(Day(today))?.Id);
    }

    [Fact]
    public void ShortName_OfACentre_IsItsOwnOrItsId()
    {
        var centre = TestCentre.HalfYears("2018-H1");

        Assert.Equal(("Centre", "Huset"), (centre.ShortName, (centre with { ShortName = "Huset" }).ShortName));
    }

    [Fact]
    public void LanguageOf_RecipientAndAnybodyElse_IsItsOwnOrBokmal()
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Recipients = [new("hamar") { Language = Language.Nynorsk }] };

        Assert.Equal((Language.Nynorsk, Language.Bokmal), (centre.LanguageOf("hamar"), centre.LanguageOf("stange")));
    }

    [Theory]
    [InlineData("2018-H1", false)]
    [InlineData("2018-H2", true)]
    [InlineData("2018", false)]
    [InlineData("2019", true)]
    [InlineData("2019-T2", false)]
    [InlineData("2020-H1", true)]
    [InlineData("2020-H2", false)]
    [InlineData("2020", false)]
    public void Reports_Period_LiesWithinFirstAndLast(string id, bool expected)
    {
        var centre = TestCentre.HalfYears("2018-H2") with { LastPeriod = ReportingCalendar.CalendarYear.Parse("2020-H1") };
        Assert.Equal(expected, centre.Reports(ReportingCalendar.CalendarYear.Parse(id)));
    }

    [Fact]
    public void Reports_PeriodOfAnotherCalendar_IsNot() =>
        Assert.False(TestCentre.HalfYears("2018-H1").Reports(ReportingCalendar.JulyYear.Parse("2019/20-H1")));

    [Fact]
    public void Municipality_OfTheCentre_IsFoundById()
    {
        var centre = TestCentre.HalfYears("2018-H1");

        Assert.Equal("Løten", centre.Municipality("loten").Name);
        Assert.Throws<InvalidOperationException>(() => centre.Municipality("oslo"));
    }

    private static string Ended(Centre centre, string today) => string.Join(',', centre.EndedPeriods(Day(today)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

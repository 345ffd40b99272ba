using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

/// <summary>The same rules for a centre that reports by tertial, or whose year begins in July.</summary>
public sealed class OtherCalendarsTests
{
    private static readonly Visit[] Visits =
    [
        Counted.UserVisit("2018-06-30", "anna"), Counted.UserVisit("2018-07-01", "anna"),
        Counted.UserVisit("2019-03-01", "anna"), Counted.UserVisit("2019-03-01", "berit"),
        Counted.UserVisit("2019-11-01", "anna", "stange"), Counted.UserVisit("2020-02-29", "anna", "loten"),
        Counted.UserVisit("2020-05-01", "berit"), Counted.UserVisit("2020-06-30", null), Counted.UserVisit("2020-07-01", "carl"),
    ];

    [Fact]
    public void Compose_Tertial_ReportsByTertials()
    {
        var report = TestCentre.Compose(TestCentre.Tertials("2018-T1"), "2019-T3", Counted.From(Visits));

        Assert.Equal(["2019-T3", "2018-T3"], report.Visits.Comparison.Select(row => row.Period.Id));
        Assert.Equal(["2019-T1 2", "2019-T2 0", "2019-T3 1"], report.Visits.Years[^1].Parts.Select(part => $"{part.Period} {part.Visits.Visits.Number}"));
        Assert.Equal(["2018", "2019-T1", "2019-T2", "2019-T3", "2019"], report.Users.Periods.Select(row => row.Period.Id));

        var bridge = report.Users.Bridges[^1];
        Assert.Equal([2, 0, 1], bridge.Parts.Select(part => part.Users.Number));
        Assert.Equal(1, bridge.Repeated.Number);
        Assert.Equal(2, bridge.Year.Users.Number);
    }

    [Fact]
    public void Compose_SecondHalfOfAJulyYear_EndsTheYearInJune()
    {
        var report = TestCentre.Compose(TestCentre.JulyYears("2018/19-H1"), "2019/20-H2", Counted.From(Visits));

        Assert.Equal(["2018/19", "2019/20-H1", "2019/20-H2", "2019/20"], report.Users.Periods.Select(row => row.Period.Id));
        Assert.Equal([2, 1, 2, 2], report.Users.Periods.Select(row => row.Total.Number));
        Assert.Equal(new MonthSpan(new(2019, 7), new(2020, 6)).Months(), report.Monthly.Months.Select(row => row.Month));
        Assert.Equal(4, report.Visits.Years[^1].Total.Visits.Visits.Number);

        // Anna's latest visit of the reporting year lies in its second calendar year.
        var year = report.Users.Periods[^1];
        Assert.Equal("loten", Assert.Single(year.Municipalities, row => row.Row.Key != "hamar" && row.Users.Number == 1).Row.Key);
        Assert.Equal(1, year.UserVisitsWithoutId.Number);
        Assert.Equal(1, report.Users.Bridges[^1].Repeated.Number);
    }

    [Fact]
    public void Compose_FirstHalfOfAJulyYear_LooksBackAtEndedJulyYears()
    {
        var report = TestCentre.Compose(TestCentre.JulyYears("2017/18-H1"), "2020/21-H1", Counted.From(Visits));

        Assert.Equal(["2017/18", "2018/19", "2019/20"], report.Users.ThreeYears?.Years.Select(year => year.Id));
        Assert.Equal(5, report.Users.ThreeYears?.UserYearTotal.Number);
        Assert.Equal(2, report.Users.ThreeYears?.Distinct.Number);
        Assert.Equal(new YearMonth(2020, 7), report.Monthly.Months[0].Month);
        Assert.Equal(Counted.From(Visits).Visits(MonthSpan.Of(new(2019, 11))).Visits, report.Monthly.Months[4].VisitsYearBefore.Number);
    }

    [Fact]
    public void Compose_JulyCentreWithABaseYear_SharesByItsOwnYear()
    {
        var rule = TestCentre.Grant("2019") with { BaseYear = ReportingCalendar.JulyYear.Parse("2019/20"), AmountKroner = 100 };
        var centre = TestCentre.JulyYears("2018/19-H1") with { Grants = [rule] };

        Assert.Null(TestCentre.Compose(centre, "2019/20-H1", Counted.From(Visits)).Grant);
        Assert.Equal(
            [50L, 25L, 0L, 25L],
            TestCentre.Compose(centre, "2019/20-H2", Counted.From(Visits)).Grant?.Shares.Select(share => share.Kroner.Number!.Value));
    }

    [Fact]
    public void Compose_WholeYear_ReportsTheYear()
    {
        var report = TestCentre.Compose(TestCentre.HalfYears("2018-H1"), "2019", Counted.From(Visits));

        Assert.Equal(["2019 3", "2018 2"], report.Visits.Comparison.Select(row => $"{row.Period} {row.Visits.Visits.Number}"));
        Assert.Equal(["2018", "2019-H1", "2019-H2", "2019"], report.Users.Periods.Select(row => row.Period.Id));
    }
}

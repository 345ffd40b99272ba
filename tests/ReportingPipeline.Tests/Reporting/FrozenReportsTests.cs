using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Reporting;
using ReportingPipeline.Tests.Counting;
using ReportingPipeline.Tests.Reports;

namespace ReportingPipeline.Tests.Reporting;

public sealed class FrozenReportsTests
{
    [Theory]
    [InlineData("2016-01", "2016 2017 2018 2019 2020")]
    [InlineData("2018-01", "2018 2019 2020")]
    public void Source_OfTheMonthsThatWereFrozen_TakeNothingBeforeThemForZero(string first, string years)
    {
        var centre = TestCentre.HalfYears("2015-H1");
        var counts = Counted.From(Counted.UserVisit("2016-02-01", "anna"), Counted.UserVisit("2020-02-01", "anna"));
        var covered = new MonthSpan(YearMonth.Parse(first), new YearMonth(2020, 12));
        var frozen = new FrozenReport(FrozenRules.Of(centre), counts, covered, [], new PeriodTotals(0, 0, 0), Counted.AsOf);

        var source = FrozenReports.Source(centre, centre.Calendar.Parse("2020-H2"), frozen);

        Assert.Equal(new CollectedMonths(covered.First, covered.Last), source.All.Months);
        Assert.Equal(years, string.Join(' ', source.Divisions.Select(division => division.Year)));
    }
}

using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Tests.Reporting;

public sealed class FrozenReportsTests
{
    [Theory]
    [InlineData("2016-01", "2016 2017 2018 2019 2020")]
    [InlineData("2018-01", "2018 2019 2020")]
    public void Source_OfThePartsThatWereFrozen_TakesNothingBeforeThemForZero(string first, string years)
    {
        var centre = TestCentre.HalfYears("2015-H1");
        var counts = Counted.From(Counted.UserVisit("2016-02-01", "anna"), Counted.UserVisit("2020-02-01", "anna"));
        var part = new UsedPart(centre.Calendar.PeriodOf(PeriodKind.HalfYear, YearMonth.Parse(first)), 1, "counts", Counted.AsOf);
        var nothing = new RecountFinding(new PeriodTotals(0, 0, 0), new PeriodTotals(0, 0, 0));
        var frozen = new FrozenReport(FrozenRules.Of(centre), new ReportBasis([part], []), counts, [], nothing, Counted.AsOf);

        var source = FrozenReports.Source(centre, centre.Calendar.Parse("2020-H2"), frozen);

        Assert.Equal(new CollectedMonths(YearMonth.Parse(first), new YearMonth(2020, 12)), source.All.Months);
        Assert.Equal(years, string.Join(' ', source.Divisions.Select(division => division.Year)));
    }

    [Fact]
    public async Task DataAsOf_PeriodAfterAClosedOne_IsThatOfThePeriodAndTheClosedOneKeepsItsOwn()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        await scene.WriteAsync(LedgerScene.SomebodyCame("2019-07", "2019-10"));
        await scene.SpendNightAsync("2020-01-15T06:05Z");

        var model = await scene.WithEveryFigureAsync("sagatun_2019-H2_hamar_r1");

        Assert.Equal(DateTimeOffset.Parse("2020-01-15T06:05Z", null), model.Heading.DataAsOf);
        Assert.Equal(
            [("2019-H1", 1, DateTimeOffset.Parse(LedgerScene.FirstDayOwed, null)), ("2019-H2", 1, model.Heading.DataAsOf)],
            model.Notes.Parts.Select(part => (part.Part.Id, part.Version, part.DataAsOf)));
    }
}

using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Tests.Counting;
using ReportingPipeline.Domain.Tests.Disclosure;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Tests.Reports;

public sealed class ReportSourceTests
{
    private static readonly CollectedCounts Counts = Counted.From(
    [
        .. Crowds.From("hamar", 9, "2018-02 2019-02"), .. Crowds.From("stange", 9, "2018-02 2019-02"),
        .. Crowds.From("ringsaker", 9, "2018-02 2019-02"), .. Crowds.From("loten", 9, "2018-02 2019-02"),
    ]);

    [Fact]
    public void Divisions_OfClosedAndOpenYears_AreThoseOfTheBooksAndOfTheCounts()
    {
        var closed = Together("2018");

        var source = Source(closed);

        Assert.Equal(["2018", "2019"], source.Divisions.Select(division => division.Year.Id));
        Assert.Same(closed, source.Divisions[0]);
        Assert.Equal("hamar, stange, ringsaker, loten", Crowds.Text(source.Divisions[1].Rows));
        Assert.Equal("hamar+loten, stange, ringsaker", Crowds.Text(source.Told.RowsOf(closed.Year)));
    }

    [Fact]
    public void Grant_PayersCutARowOfTheClosedBaseYear_IsToldToTheCentreAlone()
    {
        var source = Source(Together("2018"));
        var heading = TestCentre.Heading(source.All.Centre, "2019-H2", Counts);

        Assert.Null(ReportComposer.Compose(heading, source).Model.Grant);
        Assert.NotNull(ReportComposer.Compose(heading with { IsInternal = true }, source).Model.Grant);
    }

    // Closed when Hamar and Løten had too few users each; a grant that only one of them pays was configured later.
    private static YearDivision Together(string year) => new(
        TestCentre.HalfYears("2018-H1").Calendar.Parse(year),
        Threshold: 5,
        ["hamar", "stange", "ringsaker", "loten"],
        [MunicipalityRow.Of("hamar", "loten"), MunicipalityRow.Of("stange"), MunicipalityRow.Of("ringsaker")],
        ArePartsTold: false);

    private static ReportSource Source(YearDivision closed)
    {
        var centre = TestCentre.HalfYears("2018-H1") with { Grants = [TestCentre.Grant("2018") with { MunicipalityIds = ["hamar", "stange"] }] };
        var period = centre.Calendar.Parse("2019-H2");
        return new ReportSource(centre, period, Counts, new CollectedMonths(centre.RegisteredFrom, period.Months.Last), [closed]);
    }
}

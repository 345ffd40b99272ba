using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Reporting.Ledger;

public sealed class PrintedTotalsTests
{
    [Fact]
    public void Of_ReportThatHidesItsVisits_HidesThemToo()
    {
        var report = Samples.All["half-years"];
        var hidden = new HashSet<FigureName> { new(Quantity.Visits, FigureForm.Count, report.Heading.Period.Months) };

        var totals = PrintedTotals.Of(HiddenFigures.Apply(report, hidden, new DisclosureNotes(5, IsWithheld: false)));

        Assert.Equal(PrintedTotals.Of(report) with { Visits = Figure.Hidden }, totals);
        Assert.Equal((new Figure(1872), new Figure(1481), new Figure(70)), (PrintedTotals.Of(report).Visits, totals.UserVisits, totals.UniqueUsers));
    }
}

using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;

namespace ReportingPipeline.Domain.Tests.Ledger;

public sealed class PrintedTotalsTests
{
    [Fact]
    public void Of_Report_AreTheSumsOfItsPeriod() =>
        Assert.Equal(new PrintedTotals(new(1872), new(1481), new(70)), PrintedTotals.Of(Samples.All["half-years"]));

    // A single user came in the second tertial of 2020.
    [Fact]
    public void Of_ReportThatHidesItsUsers_HidesThemToo() =>
        Assert.Equal(new PrintedTotals(new(42), new(42), Figure.Hidden), PrintedTotals.Of(Samples.All["tertials"]));
}

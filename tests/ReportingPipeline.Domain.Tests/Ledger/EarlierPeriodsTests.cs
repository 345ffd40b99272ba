using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

/// <summary>What a report of 2019-H1 waits for, of a centre that reports from 2018-H1 on.</summary>
public sealed class EarlierPeriodsTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2018-H1") with { Id = "sagatun", Recipients = [new("hamar"), new("stange")] };

    private static readonly LedgerEntry Waiting = Checked(Fine);

    [Fact]
    public void FindUnexplained_EarlierPeriods_NamesTheFirstWithoutAnExplainedReport()
    {
        Assert.Equal("2018-H1", Find());
        Assert.Equal("2018-H1", Find(In("2018-H1", Building), In("2018-H2", Checked(Fine))));
        Assert.Equal("2018-H2", Find(In("2018-H1", Checked(Fine)), In("2018-H2", Checked(Fine, Odd))));
        Assert.Equal("2018-H2", Find(In("2018-H1", Checked(Fine)), In("2018-H2", Checked(Fine).HoldBack(By("Kari", "2019-07-15")).Entry)));
        Assert.Null(Find(In("2018-H1", Checked(Fine)), In("2018-H2", Checked(Odd with { Explanation = By("Kari", "2019-07-15") }))));
        Assert.Null(Find(In("2018-H1", Checked(Fine)), In("2018-H2", Checked(Odd)), In("2018-H2", Checked(Fine), "stange")));
    }

    [Fact]
    public void FindUnexplained_PeriodClosed_IsNotWaitedFor()
    {
        var entries = new[] { In("2018-H1", Checked(Odd)), In("2018-H2", Checked(Odd)), Waiting };

        Assert.Equal("2018-H2", new EarlierPeriods(Centre, entries, part => part.Key == "2018-H1").FindUnexplained(Waiting));
        Assert.Null(new EarlierPeriods(Centre, entries, _ => true).FindUnexplained(Waiting));
    }

    [Fact]
    public void FindUnexplained_PeriodThatNobodyGetsAReportOf_IsNotWaitedFor()
    {
        var later = Centre with { Recipients = [new("hamar") { FirstPeriod = Centre.Calendar.Parse("2018-H2") }] };

        Assert.Equal("2018-H2", new EarlierPeriods(later, [Waiting], _ => false).FindUnexplained(Waiting));
    }

    [Fact]
    public void Mark_Entry_SaysWhatItWaitsForOnlyIfThatIsAll()
    {
        var earlier = new EarlierPeriods(Centre, [Waiting], _ => false);

        Assert.Equal("2018-H1", earlier.Mark(Waiting).WaitsFor);
        Assert.All(
            [Entered, Building, Checked(Odd), Checked(Wrong), Released, Checked(Fine) with { Id = Id with { Revision = 0 } }],
            entry => Assert.Null(earlier.Mark(entry).WaitsFor));
    }

    private static string? Find(params LedgerEntry[] others) => new EarlierPeriods(Centre, [.. others, Waiting], _ => false).FindUnexplained(Waiting);

    private static LedgerEntry In(string period, LedgerEntry entry, string municipality = "hamar") =>
        entry with { Id = new(new("sagatun", period, municipality), entry.Id.Revision) };
}

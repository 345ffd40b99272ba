using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;
using ReportingPipeline.Local.Ledger;

namespace ReportingPipeline.Tests.Local;

/// <summary>The example reads the ledger's table by itself; what it makes of it is what the app means.</summary>
public class LedgerStatusTests
{
    private static readonly DateTimeOffset Now = LedgerEntries.Now;

    [Fact]
    public void Words_EveryEntry_AreThoseOfTheApp() =>
        Assert.All(LedgerEntries.All, entry => Assert.Equal(StatusText.Of(entry), entry.AsLine().Words()));

    [Fact]
    public void Words_OfALedger_AreThoseOfTheApp()
    {
        var centre = TestCentre.HalfYears("2018-H2") with { Id = "sagatun", Recipients = [new("hamar"), new("stange")] };
        var ledgers = from first in LedgerEntries.Unreleased("2018-H2", "hamar")
                      from second in LedgerEntries.Unreleased("2019-H1", "hamar")
                      from released in new[] { "2018-H2", "2019-H1", "2019-H2", null }
                      let entries = new[] { first, second, LedgerEntries.New(ReportState.Checking) }
                      select released is null ? entries : [.. entries, LedgerEntries.New(ReportState.Delivered, period: released, municipality: "stange") with { Approval = new Decision("Kari", "Ja", Now) }];
        var said = new HashSet<string>();

        foreach (var entries in ledgers)
        {
            // In the app's books that is closed which has been released, and what is before.
            var closedTo = entries.Where(entry => entry.IsReleased).Max(entry => entry.Id.Report.PeriodKey);
            var earlier = new EarlierPeriods(centre, entries, part => string.CompareOrdinal(part.Key, closedTo) <= 0);
            var lines = entries.Select(entry => entry.AsLine()).ToList();
            Assert.Equal(entries.Select(entry => StatusText.Of(earlier.Mark(entry))), lines.Select(line => line.Words(lines)));
            said.UnionWith(lines.Select(line => line.Words(lines)));
        }

        Assert.Superset(new HashSet<string> { "waiting for approval", "waiting for the earlier period 2018-H2", "waiting for the earlier period 2019-H1" }, said);
    }

    [Fact]
    public void Sentences_OfALedger_SayWhichEarlierPeriodIsWaitedFor()
    {
        var lines = new[] { LedgerEntries.New(ReportState.Building, period: "2019-H1"), LedgerEntries.New(ReportState.Checking) }.Select(entry => entry.AsLine()).ToList();

        Assert.Equal(["2019-H1: 1 of 1 being built", "2019-H2: 1 of 1 waiting for the earlier period 2019-H1"], PrintedLedger.Sentences(lines));
    }

    [Fact]
    public void HasFailed_EveryEntry_IsItsState() =>
        Assert.All(LedgerEntries.All, entry => Assert.Equal(entry.State == ReportState.Failed, entry.AsLine().HasFailed()));

    [Theory]
    [InlineData(ReportState.Owed, true)]
    [InlineData(ReportState.Building, true)]
    [InlineData(ReportState.Checking, false)]
    [InlineData(ReportState.Approved, true)]
    [InlineData(ReportState.Delivered, false)]
    [InlineData(ReportState.Failed, false)]
    public void CanGoOn_State_IsWhatNeedsNobody(ReportState state, bool expected) =>
        Assert.Equal(expected, LedgerEntries.New(state).AsLine().CanGoOn(Now));

    [Theory]
    [InlineData(ReportState.Owed, false)]
    [InlineData(ReportState.Building, true)] // until then it is left to whoever builds it
    public void CanGoOn_NotYet_IsOnlyWhatIsInWork(ReportState state, bool expected) =>
        Assert.Equal(expected, (LedgerEntries.New(state) with { NotBefore = Now.AddMinutes(5) }).AsLine().CanGoOn(Now));

    [Theory]
    [InlineData(OutboxState.Waiting, 0, true)]
    [InlineData(OutboxState.Waiting, 5, false)]
    [InlineData(OutboxState.HandingOver, 5, true)]
    [InlineData(OutboxState.HandedOver, 0, false)]
    [InlineData(OutboxState.Uncertain, 0, false)]
    public void CanGoOn_Channel_IsWhatNeedsNobody(OutboxState state, int minutes, bool expected)
    {
        var entry = LedgerEntries.New(ReportState.Delivering) with { Outbox = [LedgerEntries.Drop(state, Now.AddMinutes(minutes))] };

        Assert.Equal(expected, entry.AsLine().CanGoOn(Now));
    }

    [Theory]
    [InlineData(Verdict.Ok, 0)]
    [InlineData(Verdict.Explain, 1)]
    [InlineData(Verdict.Stop, 1)]
    public void Unexplained_Check_IsCountedUnlessItIsOk(Verdict verdict, int expected)
    {
        var entry = LedgerEntries.New(ReportState.Checking);

        Assert.Equal(expected, (entry with { Checks = LedgerEntries.Checks(verdict) }).AsLine().Unexplained.Count);
        Assert.Empty((entry with { Checks = LedgerEntries.Checks(verdict, new Decision("Kari", "Stengt", Now)) }).AsLine().Unexplained);
    }
}

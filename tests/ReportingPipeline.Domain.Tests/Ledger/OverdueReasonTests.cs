using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Reports;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class OverdueReasonTests
{
    private static readonly Centre Centre = TestCentre.HalfYears("2019-H1") with { Id = "sagatun", ApprovalDays = 7 };

    private static readonly DateTimeOffset Collected = Time("2019-07-15T05:00Z");

    [Fact]
    public void Of_LastErrorAndAnythingElse_IsTheError()
    {
        var failed = Checked(Wrong).FailStep("No connection", Time("2019-07-16T07:00Z"), Time("2019-07-16T06:00Z")).Entry;

        Assert.Equal(["No visits", "No connection"], new[] { Failed, failed.HoldBack(By("Kari", "2019-07-17")).Entry }.Select(Reason));
    }

    [Fact]
    public void Of_HeldByAPerson_SaysSinceWhichLocalDayAndNotByWhomOrWhy() => Assert.Equal(
        "Held by a person since 2019-07-17", Reason(Checked(Fine).HoldBack(By("Kari", "2019-07-16T22:30Z", "Vent på Ola.")).Entry));

    [Fact]
    public void Of_ChecksUnexplained_NamesEachByItsSentenceWithoutFigures()
    {
        var (rejected, wrong) = (Odd with { WithoutFigures = "Avviste rader." }, Wrong with { WithoutFigures = "Stemmer ikke." });
        var closed = Odd with { WithoutFigures = "Stengt i juli." };
        var held = Checked(rejected, wrong, closed).HoldBack(By("Kari", "2019-07-17T08:00Z", "Vent")).Entry;

        Assert.Equal("Waiting for an explanation: Avviste rader", Reason(Checked(Fine, rejected)));
        Assert.Equal("Held by a check: Stemmer ikke", Reason(Checked(Fine, wrong)));
        Assert.Equal(
            "Held by a person since 2019-07-17. Held by a check: Stemmer ikke. Waiting for an explanation: Avviste rader. Stengt i juli",
            Reason(held));
    }

    [Fact]
    public void Of_EverythingExplained_SaysUntilWhichLocalDayItWaitsForApproval()
    {
        var explained = Checked(Odd with { Explanation = By("Kari", "2019-07-16") });

        Assert.Equal("Waiting for approval until 2019-07-22", Reason(explained));
        Assert.Equal(
            "Waiting for approval until 2019-07-23",
            Reason(explained with { Workbook = explained.Workbook! with { BuiltAt = Time("2019-07-15T22:30Z") } }));
    }

    [Fact]
    public void Of_EarlierPeriodUnexplained_NamesItUnlessThereIsMoreToSeeTo()
    {
        const string Waits = "Waiting for the earlier period 2018-H2, which its release closes as well: no report of it is built and explained yet";

        Assert.Equal(Waits, Reason(Checked(Fine) with { WaitsFor = "2018-H2" }));
        Assert.Equal("Waiting for an explanation: Avviste rader", Reason(Checked(Odd with { WithoutFigures = "Avviste rader." }) with { WaitsFor = "2018-H2" }));
    }

    [Fact]
    public void Of_PeriodNotCollectedToItsEnd_SaysUpToWhenItIsCollected()
    {
        const string UpTo = "2019-H1 is not collected to its end, but up to 2019-06-30 05:00 UTC";

        Assert.Equal([UpTo, UpTo], new[] { Entered, Building }.Select(entry => Reason(entry, Time("2019-06-30T07:00+02:00"))));
        Assert.Equal("2019-H1 is not collected to its end: nothing has been collected yet", Reason(Entered, null));
    }

    [Fact]
    public void Of_CollectedAndNotBuilt_SaysWhetherAnythingHasBeenDone() =>
        Assert.Equal(["Nothing has been done yet", "Being built since 2019-07-15 06:00 UTC"], new[] { Entered, Building }.Select(Reason));

    [Theory]
    [InlineData(OutboxState.Waiting, OutboxState.HandedOver,
        "waits to be handed over; drop waits to be dispatched by hand")]
    [InlineData(OutboxState.HandingOver, OutboxState.RecordedByHand, "is being handed over")]
    [InlineData(OutboxState.Uncertain, OutboxState.RecordedByHand, "may or may not have been handed over")]
    [InlineData(OutboxState.Rejected, OutboxState.RecordedByHand, "was rejected")]
    [InlineData(OutboxState.Bounced, OutboxState.RecordedByHand, "came back")]
    [InlineData(OutboxState.Failed, OutboxState.RecordedByHand, "could not be handed over")]
    public void Of_BeingDelivered_NamesTheChannelsThatAreOpenAndNothingThatAServerSaid(OutboxState email, OutboxState drop, string channels)
    {
        var entry = With(email, drop) with { LastError = "550 5.1.1 <ola@kommune.example> No such user" };

        Assert.Equal($"Being delivered: {entry.Outbox[0].Key} {channels}", Reason(entry));
    }

    private static string Reason(LedgerEntry entry) => Reason(entry, Collected);

    private static string Reason(LedgerEntry entry, DateTimeOffset? collectedAt) => OverdueReason.Of(entry, Centre, collectedAt);
}

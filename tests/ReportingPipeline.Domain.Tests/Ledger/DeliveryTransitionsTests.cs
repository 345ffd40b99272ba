using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

/// <summary>What a hand-over, its recipient and the staff make of a channel.</summary>
public sealed class DeliveryTransitionsTests
{
    private static readonly DateTimeOffset Now = Time("2019-08-01T06:00Z");
    private static readonly DateTimeOffset Until = Time("2019-08-01T06:10Z");

    [Fact]
    public void RenewHandingOver_ChannelThatIsHeld_IsHeldLonger()
    {
        var entry = HandingOver();
        var next = Until.AddMinutes(5);

        Assert.Equal([entry.Outbox[0] with { NotBefore = next }, entry.Outbox[1]], entry.RenewHandingOver(entry.Outbox[0].Key, Until, next)!.Outbox);
        Assert.Null(entry.RenewHandingOver(entry.Outbox[0].Key, Until.AddTicks(1), next));
        Assert.Null(entry.RenewHandingOver("nonsense", Until, next));
        Assert.Null(entry.RenewHandingOver(entry.Outbox[1].Key, Until, next));
    }

    [Theory]
    [InlineData("<1@senter.example>", "<1@senter.example>")]
    [InlineData(null, "the report")]
    public void BeginSending_ReceiverIsReady_MayHaveArrivedFromNowOn(string? messageId, string named)
    {
        var row = HandingOver().Outbox[0] with { IsPreparing = true, MessageId = messageId };

        var change = HandingOver().BeginSending(row, Now);

        Assert.Equal(row with { IsPreparing = false }, change.Entry.Outbox[0]);
        Assert.Equal((Now, Decision.System), (change.Entry.ChangedAt, change.Who));
        Assert.Equal($"{row.Key}: the mail server is ready for {named}", change.What);
    }

    [Theory]
    [InlineData(OutboxState.Accepted)]
    [InlineData(OutboxState.Uncertain)]
    [InlineData(OutboxState.Waiting)]
    public void Download_ChannelThatHasNotFailed_HasArrived(OutboxState state)
    {
        var entry = With(state, OutboxState.RecordedByHand);
        entry = entry with { Outbox = [entry.Outbox[0] with { NotBefore = Until }, entry.Outbox[1]] };

        var change = entry.Download(entry.Outbox[0].Key, Now)!;

        Assert.Equal(
            entry.Outbox[0] with { State = OutboxState.Downloaded, WasDownloaded = true, NotBefore = null, ChangedAt = Now },
            change.Entry.Outbox[0]);
        Assert.Equal((ReportState.Delivered, Now), (change.Entry.State, change.Entry.ChangedAt));
        Assert.Equal(("recipient", $"{entry.Outbox[0].Key}: downloaded"), (change.Who, change.What));
        Assert.Null(change.Entry.Download(entry.Outbox[0].Key, Now));
    }

    [Fact]
    public void Download_ChannelThatHasFailed_StaysSoAndIsKnownOnce()
    {
        var entry = With(OutboxState.Bounced, OutboxState.RecordedByHand);
        var key = entry.Outbox[0].Key;

        var change = entry.Download(key, Now)!;

        Assert.Equal(entry.Outbox[0] with { WasDownloaded = true }, change.Entry.Outbox[0]);
        Assert.Equal((ReportState.Failed, Now), (change.Entry.State, change.Entry.ChangedAt));
        Assert.Equal(("recipient", $"{key}: downloaded, and still bounced"), (change.Who, change.What));
        Assert.Null(change.Entry.Download(key, Now));
    }

    // After it was downloaded, somebody had it sent again.
    [Fact]
    public void Download_ChannelThatIsSentAgain_HasArrivedAgain()
    {
        var entry = With(OutboxState.Waiting, OutboxState.RecordedByHand);
        entry = entry with { Outbox = [entry.Outbox[0] with { WasDownloaded = true }, entry.Outbox[1]] };

        Assert.Equal(OutboxState.Downloaded, entry.Download(entry.Outbox[0].Key, Now)!.Entry.Outbox[0].State);
    }

    [Fact]
    public void Download_NoSuchChannel_IsNothing() => Assert.Null(Released.Download("nonsense", Now));

    /// <summary>Of a channel in a state, the states that a person may say it has come to.</summary>
    [Theory]
    [InlineData("mail", OutboxState.Waiting, "RecordedByHand")]
    [InlineData("mail", OutboxState.HandingOver, "")]
    [InlineData("mail", OutboxState.Accepted, "Waiting RecordedByHand Bounced")]
    [InlineData("mail", OutboxState.Uncertain, "Waiting RecordedByHand Bounced")]
    [InlineData("mail", OutboxState.Rejected, "Waiting RecordedByHand")]
    [InlineData("mail", OutboxState.RecordedByHand, "Waiting Bounced")]
    [InlineData("mail", OutboxState.Downloaded, "Waiting RecordedByHand Bounced")]
    [InlineData("drop", OutboxState.Waiting, "RecordedByHand")]
    [InlineData("drop", OutboxState.HandedOver, "RecordedByHand")]
    [InlineData("drop", OutboxState.Failed, "Waiting RecordedByHand")]
    [InlineData("drop", OutboxState.RecordedByHand, "")]
    public void MayBecome_ChannelInAState_IsWhatAPersonCanKnow(string channel, OutboxState state, string others)
    {
        var row = Row(channel, state);

        Assert.Equal(
            others.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            Enum.GetValues<OutboxState>().Where(row.MayBecome).Select(other => $"{other}").Order());
    }

    [Theory]
    [InlineData(OutboxState.Accepted, OutboxState.Waiting, true)]
    [InlineData(OutboxState.Accepted, OutboxState.Bounced, false)]
    [InlineData(OutboxState.Rejected, OutboxState.Waiting, false)]
    public void NeedsReason_SentAgain_IfItHasArrived(OutboxState state, OutboxState other, bool needsReason) =>
        Assert.Equal(needsReason, Row("mail", state).NeedsReason(other));

    private static OutboxRow Row(string channel, OutboxState state) =>
        OutboxRow.New(channel == "mail" ? new MailChannel(Address) : new DropChannel(), Now) with { State = state };

    private static LedgerEntry HandingOver() => Released with
    {
        Outbox = [Released.Outbox[0] with { State = OutboxState.HandingOver, NotBefore = Until }, Released.Outbox[1] with { NotBefore = Until }],
    };
}

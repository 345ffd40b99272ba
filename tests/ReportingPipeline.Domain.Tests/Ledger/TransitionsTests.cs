using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Visits;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Domain.Tests.Ledger;

public class TransitionsTests
{
    private static readonly DateTimeOffset Now = Time("2019-08-01T06:00Z");

    [Fact]
    public void Owe_New_HasNothingYet()
    {
        var (entry, who, what) = Transitions.Owe(Id, new DateOnly(2019, 7, 15), Now, "Kari", "Asked for");

        Assert.Equal(
            (Id, ReportState.Owed, new DateOnly(2019, 7, 15), Now, null, 1, null, null),
            (entry.Id, entry.State, entry.OwedFrom, entry.ChangedAt, entry.MadeFrom, entry.Draft, entry.Workbook, entry.Version));
        Assert.Equal(("Kari", "Asked for"), (who, what));
    }

    [Fact]
    public void BeginBuilding_Owed_KeepsOthersAwayUntilTheLeaseEnds()
    {
        var change = Entered.BeginBuilding(Now.AddMinutes(10), Now);

        Assert.Equal((ReportState.Building, Now.AddMinutes(10), Now), (change.Entry.State, change.Entry.NotBefore, change.Entry.ChangedAt));
        Assert.Equal((Decision.System, "Building begun"), (change.Who, change.What));
    }

    [Fact]
    public void FinishBuilding_AfterFailures_WaitsForApprovalWithoutAnyTraceOfThem()
    {
        var built = Built(Fine, Odd, Wrong);

        var change = Failed.BeginBuilding(Now.AddMinutes(10), Now).Entry.FinishBuilding(built, Now);

        var entry = change.Entry;
        Assert.Equal((ReportState.Checking, built.MadeFrom, built.Workbook, built.Totals), (entry.State, entry.MadeFrom, entry.Workbook, entry.Totals));
        Assert.Equal((0, null, null), (entry.Attempts, entry.LastError, entry.NotBefore));
        Assert.Equal("Built sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx; 2 of 3 checks want an explanation", change.What);
    }

    [Fact]
    public void FailBuilding_TwiceInARow_CountsAndSaysWhy()
    {
        var change = Failed.FailBuilding("Disk full", Now.AddMinutes(5), Now);

        Assert.Equal((ReportState.Failed, null, 2, "Disk full", Now.AddMinutes(5)), (change.Entry.State, change.Entry.MadeFrom, change.Entry.Attempts, change.Entry.LastError, change.Entry.NotBefore));
        Assert.Equal("Building failed: Disk full", change.What);
    }

    [Fact]
    public void FailStep_Built_StaysBuiltAndSaysWhy()
    {
        var change = Checked(Fine).FailStep("No recipient", Now.AddMinutes(5), Now);

        Assert.Equal((ReportState.Checking, 1, "No recipient", Now.AddMinutes(5)), (change.Entry.State, change.Entry.Attempts, change.Entry.LastError, change.Entry.NotBefore));
        Assert.Equal("Failed: No recipient", change.What);

        var approved = change.Entry.Approve(Hamar, By("Kari", "2019-08-02")).Entry;
        Assert.Equal((0, null, null), (approved.Attempts, approved.LastError, approved.NotBefore));
    }

    [Fact]
    public void FreezeAnew_Held_TakesOtherCountsAndAnotherFile()
    {
        var held = Checked(Wrong with { Explanation = By("Kari", "2019-07-15") });

        var change = held.FreezeAnew("Kari", "Asked for again", Now);

        Assert.Equal((ReportState.Building, null, 2, null), (change.Entry.State, change.Entry.MadeFrom, change.Entry.Draft, change.Entry.NotBefore));
        Assert.Equal(held.Checks, change.Entry.Checks);
        Assert.Equal(("Kari", "Asked for again"), (change.Who, change.What));
    }

    [Fact]
    public void Explain_OneCheck_IsBuiltAgainIntoAnotherFileFromTheSameCounts()
    {
        var change = Checked(Fine, Odd, Wrong).Explain(Odd, By("Kari", "2019-07-15T12:00Z", "Two test rows"));

        var entry = change.Entry;
        Assert.Equal((ReportState.Building, Built(Fine).MadeFrom, 2, null), (entry.State, entry.MadeFrom, entry.Draft, entry.NotBefore));
        Assert.Equal("Two test rows", entry.Explanation(OddFound)!.Comment);
        Assert.Equal([Fine, Wrong], entry.Checks.Where(check => check.Explanation is null));
        Assert.Null(entry.Explanation(WrongFound));
        Assert.Null(entry.Explanation(new RejectedRowsFinding([(RejectionReason.UnknownKind, 3)])));
        Assert.Equal("Kari", change.Who);
        Assert.Equal("Explained RejectedRows: Two test rows", change.What, ignoreCase: true);
    }

    [Theory]
    [InlineData("Wait for Ola", "Held: Wait for Ola")]
    [InlineData(null, "Held")]
    public void HoldBack_Built_IsHeldUntilItIsApproved(string? comment, string what)
    {
        var change = Checked(Fine).HoldBack(By("Kari", "2019-07-15T12:00Z", comment));

        Assert.True(change.Entry.IsHeld);
        Assert.Equal(what, change.What);
        Assert.False(change.Entry.Approve(Hamar, By("Ola", "2019-07-16")).Entry.IsHeld);
    }

    [Fact]
    public void Approve_RecipientWithTwoAddressesAndADrop_GetsARowForEach()
    {
        var recipient = Hamar with { Channels = [new MailChannel(Address), new MailChannel("arkiv@hamar.example"), new DropChannel()] };

        var change = Checked(Fine).Approve(recipient, By("Kari", "2019-07-16", "Looks right"));

        var entry = change.Entry;
        Assert.Equal((ReportState.Approved, true, "Kari", "Approved: Looks right"), (entry.State, entry.IsReleased, change.Who, change.What));
        Assert.Equal(recipient.Channels, entry.Outbox.Select(row => row.Channel));
        Assert.All(entry.Outbox, row => Assert.Equal((OutboxState.Waiting, 0), (row.State, row.Attempts)));
        Assert.Equal(3, entry.Outbox.Select(row => row.Key).Distinct().Count());
    }

    [Fact]
    public void Approve_RecipientWithoutDrop_GetsNoRowForIt()
    {
        var recipient = Hamar with { Channels = [new MailChannel(Address)] };

        var entry = Checked(Fine).Approve(recipient, By("Kari", "2019-07-16")).Entry;

        Assert.Equal(recipient.Channels, entry.Outbox.Select(row => row.Channel));
    }

    [Fact]
    public void Approve_WithoutAComment_SaysNoMore() =>
        Assert.Equal("Approved", Checked(Fine).Approve(Hamar, By("Kari", "2019-07-16")).What);

    [Fact]
    public void RenewBuilding_LeaseThatIsHeld_IsHeldLonger()
    {
        var (until, next) = (Building.NotBefore!.Value, Now.AddMinutes(10));

        Assert.Equal(Building with { NotBefore = next }, Building.RenewBuilding(until, next));
        Assert.Null(Building.RenewBuilding(until.AddTicks(1), next));
        Assert.Null(Failed.RenewBuilding(Failed.NotBefore!.Value, next));
    }

    [Fact]
    public void PublishAnew_Approved_WritesOtherFilesAtOnce()
    {
        var stumbled = Approved.FailStep("Disk full", Now.AddHours(1), Now).Entry;

        var entry = stumbled.PublishAnew(Now).Entry;

        Assert.Equal((ReportState.Approved, 2, 0, null), (entry.State, entry.Publication, entry.Attempts, entry.NotBefore));
    }

    [Theory]
    [InlineData(OutboxState.Waiting, OutboxState.Waiting, ReportState.Delivering, null)]
    [InlineData(OutboxState.HandingOver, OutboxState.Waiting, ReportState.Delivering, null)]
    [InlineData(OutboxState.Accepted, OutboxState.HandedOver, ReportState.Delivering, null)]
    [InlineData(OutboxState.Accepted, OutboxState.RecordedByHand, ReportState.Delivered, null)]
    [InlineData(OutboxState.Downloaded, OutboxState.Downloaded, ReportState.Delivered, null)]
    [InlineData(OutboxState.Uncertain, OutboxState.RecordedByHand, ReportState.Delivering, "mail Uncertain")]
    [InlineData(OutboxState.Rejected, OutboxState.Waiting, ReportState.Delivering, "mail Rejected")]
    [InlineData(OutboxState.Rejected, OutboxState.HandingOver, ReportState.Delivering, "mail Rejected")]
    [InlineData(OutboxState.Rejected, OutboxState.HandedOver, ReportState.Failed, "mail Rejected")]
    [InlineData(OutboxState.Bounced, OutboxState.RecordedByHand, ReportState.Failed, "mail Bounced")]
    [InlineData(OutboxState.Accepted, OutboxState.Failed, ReportState.Failed, "drop Failed")]
    [InlineData(OutboxState.Uncertain, OutboxState.Failed, ReportState.Failed, "mail Uncertain")]
    public void SetOutbox_Channels_TellTheStateOfTheWhole(OutboxState email, OutboxState drop, ReportState state, string? error)
    {
        var entry = With(email, drop);

        Assert.Equal((state, error), (entry.State, entry.LastError));
    }

    [Fact]
    public void SetOutbox_OneChannel_LeavesTheOthersAndNamesIt()
    {
        var (entry, row) = (Released, Released.Outbox[1] with { State = OutboxState.HandedOver, ChangedAt = Now });

        var change = entry.SetOutbox(row, "Ola", "put there");

        Assert.Equal([entry.Outbox[0], row], change.Entry.Outbox);
        Assert.Equal((Now, "Ola", "drop: put there"), (change.Entry.ChangedAt, change.Who, change.What));
    }

    [Fact]
    public void Retry_SomeChannelsFailed_HasOnlyThoseTriedAgain()
    {
        var failed = With(OutboxState.Rejected, OutboxState.HandedOver);

        var change = failed.Retry("Kari", Now);

        Assert.Equal([OutboxState.Waiting, OutboxState.HandedOver], change.Entry.Outbox.Select(row => row.State));
        Assert.Equal((ReportState.Delivering, "Kari"), (change.Entry.State, change.Who));
        Assert.Equal(failed.Outbox[1], change.Entry.Outbox[1]);
    }

    [Theory]
    [InlineData(OutboxState.Uncertain)]
    [InlineData(OutboxState.Accepted)]
    public void Retry_ChannelThatHasNotFailed_StaysAsItIs(OutboxState state) =>
        Assert.Equal(state, With(state, OutboxState.Failed).Retry("Kari", Now).Entry.Outbox[0].State);

    [Fact]
    public void Retry_DeliveredMeanwhile_StaysDelivered() =>
        Assert.Equal(ReportState.Delivered, With(OutboxState.Accepted, OutboxState.Downloaded).Retry("Kari", Now).Entry.State);

    [Fact]
    public void Retry_BuildingFailed_IsDueAtOnce() =>
        Assert.Equal((ReportState.Failed, null), (Failed.Retry("Kari", Now).Entry.State, Failed.Retry("Kari", Now).Entry.NotBefore));

    [Fact]
    public void FindUnchanged_Released_IsComparedAndNothingElse()
    {
        var change = Delivered.FindUnchanged(Now.AddHours(-1), Now);

        Assert.Equal((ReportState.Delivered, Now.AddHours(-1), false), (change.Entry.State, change.Entry.ComparedAt!.Value, change.Entry.IsSuperseded));
        Assert.Equal("Compared with the corrected books: every figure stands", change.What);
    }

    [Fact]
    public void Revise_Released_OwesTheNextRevisionInItsPlace()
    {
        var changes = Delivered.Revise(4, new DateOnly(2019, 8, 1), Now);

        Assert.Equal([Id, Id.Next()], changes.Select(change => change.Entry.Id));
        Assert.Equal([true, false], changes.Select(change => change.Entry.IsSuperseded));
        Assert.Equal([ReportState.Delivered, ReportState.Owed], changes.Select(change => change.Entry.State));
        Assert.Equal(Delivered.Workbook, changes[0].Entry.Workbook);
        Assert.Equal(new DateOnly(2019, 8, 1), changes[1].Entry.OwedFrom);
        Assert.Equal(["Compared with the corrected books: 4 figures differ", "Owed, since 4 figures differ from revision 1"], changes.Select(change => change.What));
    }

    [Fact]
    public void IsInHand_Entry_IsThatARunHasBegunAndNotFinished()
    {
        Assert.True(Building.IsInHand);
        Assert.True(With(OutboxState.Accepted, OutboxState.HandingOver).IsInHand);
        Assert.All([Entered, Failed, Checked(Fine), Released, Delivered], entry => Assert.False(entry.IsInHand));
    }

    [Theory]
    [InlineData(Verdict.Ok, false, true, false)]
    [InlineData(Verdict.Explain, false, false, false)]
    [InlineData(Verdict.Explain, true, true, false)]
    [InlineData(Verdict.Stop, false, false, true)]
    [InlineData(Verdict.Stop, true, true, false)]
    public void IsHeld_Check_HoldsWhileItStopsUnexplained(Verdict verdict, bool isExplained, bool isSettled, bool holds)
    {
        var check = Odd with { Verdict = verdict, Explanation = isExplained ? By("Kari", "2019-07-15", "So it is") : null };

        Assert.Equal((isSettled, holds, holds), (check.IsSettled, check.Holds, Checked(Fine, check).IsHeld));
    }
}

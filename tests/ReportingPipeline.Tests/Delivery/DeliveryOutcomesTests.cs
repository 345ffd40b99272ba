using MimeKit;
using Moq;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery;

public class DeliveryOutcomesTests
{
    private static readonly OutboxId Drop = new(LedgerScene.Id(LedgerScene.Hamar), "drop");

    [Fact]
    public async Task RecordArrivalAsync_LiesInTheDrop_IsDelivered()
    {
        await using var scene = await DroppedAsync();

        var entry = await scene.Get<DeliveryOutcomes>().RecordArrivalAsync(Drop, "Ola", "Uploaded to the archive", CancellationToken.None);

        Assert.Equal((ReportState.Delivered, OutboxState.RecordedByHand), (entry!.State, entry.Outbox[0].State));
        Assert.Contains(
            await scene.HistoryAsync(LedgerScene.Hamar),
            happening => happening.Equals("r1 Ola: drop: RecordedByHand: Uploaded to the archive", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task RecordArrivalAsync_Twice_ChangesNothingMore()
    {
        await using var scene = await DroppedAsync();
        await scene.Get<DeliveryOutcomes>().RecordArrivalAsync(Drop, "Ola", null, CancellationToken.None);
        var before = await scene.EntryAsync(LedgerScene.Hamar);

        await scene.Get<DeliveryOutcomes>().RecordArrivalAsync(Drop, "Kari", null, CancellationToken.None);

        Assert.Equal(before.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Theory]
    [InlineData("bounce", "was handed over to nobody who could have sent it back")]
    [InlineData("again", "has neither failed nor is it uncertain")]
    public async Task Settle_WhatCannotBeSaidOfADrop_IsRefused(string action, string reason)
    {
        await using var scene = await DroppedAsync();
        var before = await scene.EntryAsync(LedgerScene.Hamar);

        var refusal = await Record.ExceptionAsync(() => action == "bounce"
            ? scene.Get<DeliveryOutcomes>().RecordBounceAsync(Drop, "Ola", null, CancellationToken.None)
            : scene.Get<DeliveryOutcomes>().SendAgainAsync(Drop, "Ola", null, CancellationToken.None));

        Assert.Contains(reason, refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Fact]
    public async Task RecordBounceAsync_DropThatWasDispatched_IsRefused()
    {
        await using var scene = await DroppedAsync();
        var dispatched = await scene.Get<DeliveryOutcomes>().RecordArrivalAsync(Drop, "Ola", null, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<StateConflictException>(
            () => scene.Get<DeliveryOutcomes>().RecordBounceAsync(Drop, "Ola", null, CancellationToken.None));

        Assert.Equal($"{Drop} was handed over to nobody who could have sent it back: it is recordedByHand.", refusal.Message);
        Assert.Equal(dispatched!.State, (await scene.EntryAsync(LedgerScene.Hamar)).State);
    }

    [Fact]
    public async Task RecordArrivalAsync_JustBeingHandedOver_IsRefused()
    {
        var mailServer = new Mock<IMailServer>();
        await using var scene = await LedgerScene.WithMailAsync(mailServer.Object);
        Exception? refusal = null;
        mailServer.Setup(server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .Returns(async () =>
        {
            var id = await EmailAsync(scene);
            refusal = await Record.ExceptionAsync(() => scene.Get<DeliveryOutcomes>().RecordArrivalAsync(id, "Ola", null, CancellationToken.None));
            return new HandOver.Accepted("250 Ok");
        });

        await scene.ReconcileAsync();

        Assert.Contains("is just being handed over; wait for the outcome", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordBounceAsync_AcceptedMail_FailsAndCanBeSentAgain()
    {
        await using var scene = await SentAsync(new HandOver.Accepted("250 Ok"));
        var id = await EmailAsync(scene);

        var bounced = await scene.Get<DeliveryOutcomes>().RecordBounceAsync(id, "Ola", "Mailbox full", CancellationToken.None);
        Assert.Equal((ReportState.Failed, OutboxState.Bounced), (bounced!.State, bounced.Outbox[0].State));

        await scene.Get<DeliveryOutcomes>().SendAgainAsync(id, "Ola", null, CancellationToken.None);
        await scene.TakeStepsAsync();
        var again = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivered, 1, null), (again.State, again.Outbox[0].Attempts, again.LastError));
    }

    [Fact]
    public async Task SendAgainAsync_Uncertain_StaysMarkedAsHavingBeenSo()
    {
        await using var scene = await SentAsync(new HandOver.Uncertain("It broke off."));

        await scene.Get<DeliveryOutcomes>().SendAgainAsync(await EmailAsync(scene), "Ola", "They have not got it", CancellationToken.None);

        var row = (await scene.EntryAsync(LedgerScene.Hamar)).Outbox[0];
        Assert.Equal((OutboxState.Waiting, true), (row.State, row.WasUncertain));
        Assert.Equal([(LedgerScene.Hamar, TimeSpan.Zero)], scene.Steps.Waiting);
    }

    [Fact]
    public async Task RecordArrivalAsync_Uncertain_SettlesIt()
    {
        await using var scene = await SentAsync(new HandOver.Uncertain("It broke off."));

        var entry = await scene.Get<DeliveryOutcomes>().RecordArrivalAsync(await EmailAsync(scene), "Ola", "They have it", CancellationToken.None);

        Assert.Equal((ReportState.Delivered, null, true), (entry!.State, entry.LastError, entry.Outbox[0].WasUncertain));
    }

    [Fact]
    public async Task NoteDownloadAsync_Accepted_MarksItOnce()
    {
        await using var scene = await SentAsync(new HandOver.Accepted("250 Ok"));
        var id = await EmailAsync(scene);

        await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);
        var marked = await scene.EntryAsync(LedgerScene.Hamar);
        await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);

        Assert.Equal((ReportState.Delivered, OutboxState.Downloaded), (marked.State, marked.Outbox[0].State));
        Assert.Equal(marked.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Fact]
    public async Task NoteDownloadAsync_OtherChannelOrRevision_MarksNothing()
    {
        await using var scene = await SentAsync(new HandOver.Accepted("250 Ok"));
        var (entry, id, deliveries) = (await scene.EntryAsync(LedgerScene.Hamar), await EmailAsync(scene), scene.Get<DeliveryOutcomes>());

        await deliveries.NoteDownloadAsync(id with { Key = "drop" }, CancellationToken.None);
        await deliveries.NoteDownloadAsync(id with { Revision = id.Revision.Next() }, CancellationToken.None);

        Assert.Equal(entry.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Fact]
    public async Task SendAgainAsync_ArrivedEmail_IsSentAgainIfACommentSaysWhy()
    {
        await using var scene = await SentAsync(new HandOver.Accepted("250 Ok"));
        var (id, deliveries) = (await EmailAsync(scene), scene.Get<DeliveryOutcomes>());

        await Assert.ThrowsAsync<StateConflictException>(() => deliveries.SendAgainAsync(id, "Ola", comment: null, CancellationToken.None));
        await deliveries.SendAgainAsync(id, "Ola", "They have lost the link", CancellationToken.None);
        await scene.TakeStepsAsync();

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivered, OutboxState.Accepted, 1), (entry.State, entry.Outbox[0].State, entry.Outbox[0].Attempts));
    }

    [Fact]
    public async Task NoteDownloadAsync_Bounced_StaysSoAndIsNotedOnce()
    {
        await using var scene = await SentAsync(new HandOver.Accepted("250 Ok"));
        var id = await EmailAsync(scene);
        await scene.Get<DeliveryOutcomes>().RecordBounceAsync(id, "Ola", "Mailbox full", CancellationToken.None);

        await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);
        await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Failed, OutboxState.Bounced, "Mailbox full"), (entry.State, entry.Outbox[0].State, entry.LastError));
        Assert.Equal(
            [$"r1 Ola: {id.Key}: bounced: Mailbox full", $"r1 recipient: {id.Key}: downloaded, and still bounced"],
            (await scene.HistoryAsync(LedgerScene.Hamar)).TakeLast(2));
    }

    [Fact]
    public async Task NoteDownloadAsync_Rejected_StaysSo()
    {
        await using var scene = await SentAsync(new HandOver.Refused("550 No such mailbox"));
        var id = await EmailAsync(scene);

        await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);

        Assert.Equal(OutboxState.Rejected, (await scene.EntryAsync(LedgerScene.Hamar)).Outbox[0].State);
    }

    [Fact]
    public async Task NoteDownloadAsync_Uncertain_HasArrivedAfterAll()
    {
        await using var scene = await SentAsync(new HandOver.Uncertain("It broke off."));
        var id = await EmailAsync(scene);

        await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
    }

    private static async Task<LedgerScene> DroppedAsync()
    {
        var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();
        return scene;
    }

    private static async Task<LedgerScene> SentAsync(HandOver outcome)
    {
        var mailServer = new Mock<IMailServer>();
        mailServer.SetupSequence(server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(outcome).ReturnsAsync(new HandOver.Accepted("250 Ok"));
        var scene = await LedgerScene.WithMailAsync(mailServer.Object);
        await scene.ReconcileAsync();
        return scene;
    }

    private static async Task<OutboxId> EmailAsync(LedgerScene scene) =>
        new(LedgerScene.Id(LedgerScene.Hamar), (await scene.EntryAsync(LedgerScene.Hamar)).Outbox[0].Key);
}

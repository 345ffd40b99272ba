using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using Moq;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery;

public class ReportDeliveryTests
{
    private readonly Mock<IMailServer> _mailServer = new(MockBehavior.Strict);

    [Fact]
    public async Task DeliverAsync_Accepted_IsDeliveredAndTheMessageIdWasRecordedBefore()
    {
        var sent = new List<MimeMessage>();
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        var recorded = "";
        _mailServer.Setup(server => server.SendAsync(
            Capture.In(sent), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .Returns(async () =>
        {
            var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
            Assert.Equal(OutboxState.HandingOver, row.State);
            recorded = row.MessageId!;
            return new HandOver.Accepted("250 2.0.0 Ok");
        });

        await scene.ReconcileAsync();

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        var row = Assert.Single(entry.Outbox);
        Assert.Equal((ReportState.Delivered, OutboxState.Accepted, 1, "250 2.0.0 Ok"), (entry.State, row.State, row.Attempts, row.Answer));
        var mail = Assert.Single(sent);
        Assert.Equal((recorded, row.Channel.Address), ($"<{mail.MessageId}>", mail.To.Mailboxes.Single().Address));
        Assert.Equal($"<{LedgerScene.Hamar}_{row.Key}@sagatun.example>", recorded);
        Assert.Contains(row.LinkKey, mail.TextBody, StringComparison.Ordinal);

        await scene.ReconcileAsync();
        Assert.Single(sent);
    }

    [Fact]
    public async Task DeliverAsync_Refused_IsRejectedAndNotTriedAgain()
    {
        Answer(new HandOver.Refused("550 5.1.1 No such user"));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();
        scene.Clock.Now = scene.Clock.Now.AddDays(3);
        await scene.ReconcileAsync();

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Failed, OutboxState.Rejected, "550 5.1.1 No such user"), (entry.State, entry.Outbox[0].State, entry.LastError));
        Sent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_NotHandedOver_WaitsLongerEachTimeAndGivesUpAtTheMostAttempts()
    {
        Answer(new HandOver.NotHandedOver("It is down."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();
        Assert.Equal((OutboxState.Waiting, scene.Clock.Now.AddMinutes(5)), await RowAsync(scene));
        Assert.Equal([(LedgerScene.Hamar, TimeSpan.FromMinutes(5))], scene.Steps.Waiting);

        scene.Clock.Now = scene.Clock.Now.AddMinutes(5);
        await scene.TakeStepsAsync();
        Assert.Equal((OutboxState.Waiting, scene.Clock.Now.AddMinutes(10)), await RowAsync(scene));

        scene.Clock.Now = scene.Clock.Now.AddMinutes(10);
        await scene.TakeStepsAsync();
        Assert.Equal((OutboxState.Failed, (DateTimeOffset?)null), await RowAsync(scene));
        Assert.Equal((ReportState.Failed, "It is down."), ((await scene.EntryAsync(LedgerScene.Hamar)).State, (await scene.EntryAsync(LedgerScene.Hamar)).LastError));
        Assert.Empty(scene.Steps.Waiting);
        Sent(Times.Exactly(3));

        Answer(new HandOver.Accepted("250 Ok"));
        await scene.Get<ReportRequests>().RetryAsync("sagatun", "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
    }

    [Fact]
    public async Task DeliverAsync_EarlyRun_DoesNotTryBeforeItsTime()
    {
        Answer(new HandOver.NotHandedOver("It is down."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.ReconcileAsync();

        scene.Clock.Now = scene.Clock.Now.AddMinutes(4);
        await scene.ReconcileAsync();

        Sent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_ServerSaysNeitherYesNorNo_IsUncertainAndNotSentAgain()
    {
        Answer(new HandOver.Uncertain("It broke off."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();
        await scene.SpendNightAsync("2019-07-20T06:00Z");

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivering, OutboxState.Uncertain, true, "It broke off."), (entry.State, entry.Outbox[0].State, entry.Outbox[0].WasUncertain, entry.LastError));
        Sent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_RunDiedWhileHandingOver_IsUncertainOnceItsTimeIsUp()
    {
        Serve(async begin =>
        {
            await begin(CancellationToken.None);
            throw new InvalidOperationException("Killed");
        });
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.ReconcileAsync();

        scene.Clock.Now = scene.Clock.Now.AddMinutes(9);
        await scene.ReconcileAsync();
        Assert.Equal(OutboxState.HandingOver, (await RowAsync(scene)).State);

        scene.Clock.Now = scene.Clock.Now.AddMinutes(1);
        await scene.ReconcileAsync();
        Assert.Equal((OutboxState.Uncertain, (DateTimeOffset?)null), await RowAsync(scene));
        Assert.Equal("uncertain", StatusText.Of(await scene.EntryAsync(LedgerScene.Hamar)));
        Sent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_RunDiedBeforeTheServerWasReady_IsTriedAgainWithTheReason()
    {
        Serve(_ => throw new InvalidOperationException("Killed"));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.ReconcileAsync();
        Answer(new HandOver.Accepted("250 Ok"));

        scene.Clock.Now = scene.Clock.Now.AddMinutes(10);
        await scene.ReconcileAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Waiting, 1, false), (row.State, row.Attempts, row.WasUncertain));
        Assert.Equal("The run that was to hand it over ended before it began.", row.Answer);

        scene.Clock.Now = row.NotBefore!.Value;
        await scene.TakeStepsAsync();
        Assert.Equal(OutboxState.Accepted, (await RowAsync(scene)).State);
    }

    [Fact]
    public async Task DeliverAsync_ServerIsReadyWhenTheRunIsBelievedDead_DoesNotBegin()
    {
        Exception? refusal = null;
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        Serve(async begin =>
        {
            scene.Clock.Now = scene.Clock.Now.AddMinutes(11);
            await scene.RunAsync(LedgerScene.Hamar);
            refusal = await Record.ExceptionAsync(() => begin(CancellationToken.None));
            return new HandOver.NotHandedOver("It did not begin.");
        });

        await scene.ReconcileAsync();

        Assert.Contains("another run has taken it over", refusal!.Message, StringComparison.Ordinal);
        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal("The run that was to hand it over ended before it began.", row.Answer);
    }

    [Fact]
    public async Task DeliverAsync_ServerIsReady_RecordsSoUnderTheMessageId()
    {
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        Serve(async begin =>
        {
            Assert.True(Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox).IsPreparing);
            await begin(CancellationToken.None);
            Assert.False(Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox).IsPreparing);
            return new HandOver.Accepted("250 Ok");
        });

        await scene.ReconcileAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal(
            [
                $"r1 system: {row.Key}: handing over, attempt 1",
                $"r1 system: {row.Key}: the mail server is ready for {row.MessageId}",
                $"r1 system: {row.Key}: accepted by the mail server: 250 Ok",
            ],
            (await scene.HistoryAsync(LedgerScene.Hamar)).TakeLast(3));
    }

    [Fact]
    public async Task DeliverAsync_AnswerComesWhenItWasGivenUpAsUncertain_IsRecordedAndStaysMarked()
    {
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        Serve(async begin =>
        {
            await begin(CancellationToken.None);
            scene.Clock.Now = scene.Clock.Now.AddMinutes(11);
            await scene.RunAsync(LedgerScene.Hamar);
            Assert.Equal(OutboxState.Uncertain, (await RowAsync(scene)).State);
            return new HandOver.Accepted("250 Ok");
        });

        await scene.ReconcileAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Accepted, true), (row.State, row.WasUncertain));
    }

    [Fact]
    public async Task DeliverAsync_LinkOpenedBeforeTheAnswer_StaysDownloaded()
    {
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        Serve(async _ =>
        {
            var opened = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
            await scene.Get<DeliveryOutcomes>().OpenAsync(new OutboxId(LedgerScene.Id(LedgerScene.Hamar), opened.Key), opened.LinkKey, CancellationToken.None);
            return new HandOver.Uncertain("It broke off.");
        });

        await scene.ReconcileAsync();

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
        Assert.Equal(OutboxState.Downloaded, (await RowAsync(scene)).State);
    }

    [Fact]
    public async Task DeliverAsync_RunCancelledMeanwhile_RecordsWhatTheServerSaid()
    {
        using var cancelled = new CancellationTokenSource();
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        Serve(async _ =>
        {
            await cancelled.CancelAsync();
            return new HandOver.Accepted("250 Ok");
        });
        await scene.Get<Reconciler>().ReconcileAsync(CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Get<StepRunner>().RunAsync(LedgerScene.Id(LedgerScene.Hamar), cancelled.Token));

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
    }

    [Fact]
    public async Task DeliverAsync_TwoRunsAtOnce_SendOneMessage()
    {
        Answer(new HandOver.Accepted("250 Ok"));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.Get<Reconciler>().ReconcileAsync(CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.RunAsync(LedgerScene.Hamar)));
        await scene.TakeStepsAsync();

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
        Sent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_WorkbookDeleted_SaysSoAndTriesAgain()
    {
        await using var scene = await ReleasedAsync();
        await scene.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).DeleteBlobAsync("sagatun/2019-H1/hamar-r1.xlsx");

        await scene.TakeStepsAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Waiting, "The workbook sagatun/2019-H1/hamar-r1.xlsx has been deleted from the storage account."), (row.State, row.Answer));
    }

    [Fact]
    public async Task DeliverAsync_DropCannotBeReached_IsTriedAgainWithTheReason()
    {
        await using var scene = await ReleasedAsync();

        await DropThat(new IOException("The container is away."), scene)
            .DeliverAsync(await scene.EntryAsync(LedgerScene.Hamar), centre: null, CancellationToken.None);

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Waiting, 1, false), (row.State, row.Attempts, row.WasUncertain));
        Assert.Equal(("The container is away.", scene.Clock.Now.AddMinutes(5)), (row.Answer, row.NotBefore));
    }

    [Fact]
    public async Task DeliverAsync_RunDiedOverTheDrop_IsPutAgainAndNeverUncertain()
    {
        await using var scene = await ReleasedAsync();
        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => DropThat(new OperationCanceledException(), scene).DeliverAsync(entry, centre: null, CancellationToken.None));
        var left = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.HandingOver, false, null), (left.State, left.IsPreparing, left.MessageId));

        scene.Clock.Now = scene.Clock.Now.AddMinutes(10);
        await scene.RunAsync(LedgerScene.Hamar);

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.HandedOver, 2, false), (row.State, row.Attempts, row.WasUncertain));
        Assert.Equal(
            "r1 system: drop: lies in the drop container: drop-hamar/sagatun/2019-H1/hamar-r1.xlsx",
            (await scene.HistoryAsync(LedgerScene.Hamar))[^1]);
    }

    // Its files are written, and it waits to be put into the drop.
    private static async Task<LedgerScene> ReleasedAsync()
    {
        var scene = await LedgerScene.NewAsync(("centres[0].approvalDays", "366"));
        await scene.ReconcileAsync();
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        await scene.Get<ReportDecisions>().ApproveAsync(LedgerScene.Id(LedgerScene.Hamar), "Kari", null, CancellationToken.None);
        await scene.Get<ReportBuilder>().PublishAsync(await scene.EntryAsync(LedgerScene.Hamar), centre, CancellationToken.None);
        return scene;
    }

    private static ReportDelivery DropThat(Exception failure, LedgerScene scene)
    {
        var drop = new Mock<IChannelDelivery>();
        drop.Setup(delivery => delivery.ChannelType).Returns(typeof(DropChannel));
        drop.Setup(delivery => delivery.HandOverAsync(
            It.IsAny<LedgerEntry>(), It.IsAny<OutboxRow>(), It.IsAny<Centre?>(),
            It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(failure);
        return new ReportDelivery(
            scene.Ledger, [drop.Object], scene.Get<IOptions<DeliveryOptions>>(), scene.Clock, NullLogger<ReportDelivery>.Instance);
    }

    private void Answer(HandOver outcome) => Serve(async begin =>
    {
        await begin(CancellationToken.None);
        return outcome;
    });

    private void Serve(Func<Func<CancellationToken, Task>, Task<HandOver>> serve) => _mailServer
        .Setup(server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
        .Returns((MimeMessage _, Func<CancellationToken, Task> begin, CancellationToken _) => serve(begin));

    private void Sent(Times times) => _mailServer.Verify(
        server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()), times);

    private static async Task<(OutboxState State, DateTimeOffset? NotBefore)> RowAsync(LedgerScene scene)
    {
        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        return (row.State, row.NotBefore);
    }
}

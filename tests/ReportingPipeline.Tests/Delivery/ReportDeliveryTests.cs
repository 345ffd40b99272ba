using MimeKit;
using Moq;
using ReportingPipeline.Access;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>What the answers of a mail server make of a delivery.</summary>
public class ReportDeliveryTests
{
    private readonly MockedMailServer _mailServer = new();

    [Fact]
    public async Task DeliverAsync_Accepted_IsDeliveredAndTheMessageIdWasRecordedBefore()
    {
        var sent = new List<MimeMessage>();
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        var recorded = "";
        _mailServer.Serve(async (message, begin) =>
        {
            await begin(CancellationToken.None);
            sent.Add(message);
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
        var linkId = MailedLink.IdIn(mail.TextBody!, scene.Get<LinkCookies>())!;
        var link = (await scene.Get<LinksTable>().FindAsync(linkId, CancellationToken.None))!;
        Assert.Equal(("hamar", $"{LedgerScene.Hamar}_{row.Key}", row.Channel.Address), (link.MunicipalityId, link.Delivery, link.SentTo));

        await scene.ReconcileAsync();
        Assert.Single(sent);
    }

    [Fact]
    public async Task DeliverAsync_Refused_IsRejectedAndNotTriedAgain()
    {
        _mailServer.Answer(new HandOver.Refused("550 5.1.1 No such user"));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();
        scene.Clock.Now = scene.Clock.Now.AddDays(3);
        await scene.ReconcileAsync();

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Failed, OutboxState.Rejected, "550 5.1.1 No such user"), (entry.State, entry.Outbox[0].State, entry.LastError));
        _mailServer.VerifySent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_NotHandedOver_WaitsLongerEachTimeAndGivesUpAtTheMostAttempts()
    {
        _mailServer.Answer(new HandOver.NotHandedOver("It is down."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();
        Assert.Equal((OutboxState.Waiting, scene.Clock.Now.AddMinutes(5)), await scene.DeliveryAsync());
        Assert.Equal([(LedgerScene.Hamar, TimeSpan.FromMinutes(5))], scene.Steps.Waiting);

        scene.Clock.Now = scene.Clock.Now.AddMinutes(5);
        await scene.TakeStepsAsync();
        Assert.Equal((OutboxState.Waiting, scene.Clock.Now.AddMinutes(10)), await scene.DeliveryAsync());

        scene.Clock.Now = scene.Clock.Now.AddMinutes(10);
        await scene.TakeStepsAsync();
        Assert.Equal((OutboxState.Failed, (DateTimeOffset?)null), await scene.DeliveryAsync());
        Assert.Equal((ReportState.Failed, "It is down."), ((await scene.EntryAsync(LedgerScene.Hamar)).State, (await scene.EntryAsync(LedgerScene.Hamar)).LastError));
        Assert.Empty(scene.Steps.Waiting);
        _mailServer.VerifySent(Times.Exactly(3));

        _mailServer.Answer(new HandOver.Accepted("250 Ok"));
        await scene.Get<ReportRequests>().RetryAsync("sagatun", "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
    }

    [Fact]
    public async Task DeliverAsync_EarlyRun_DoesNotTryBeforeItsTime()
    {
        _mailServer.Answer(new HandOver.NotHandedOver("It is down."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.ReconcileAsync();

        scene.Clock.Now = scene.Clock.Now.AddMinutes(4);
        await scene.ReconcileAsync();

        _mailServer.VerifySent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_ServerSaysNeitherYesNorNo_IsUncertainAndNotSentAgain()
    {
        _mailServer.Answer(new HandOver.Uncertain("It broke off."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();
        await scene.SpendNightAsync("2019-07-20T06:00Z");

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivering, OutboxState.Uncertain, true, "It broke off."), (entry.State, entry.Outbox[0].State, entry.Outbox[0].WasUncertain, entry.LastError));
        _mailServer.VerifySent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_ServerIsReady_RecordsSoUnderTheMessageId()
    {
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        _mailServer.Serve(async begin =>
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
    public async Task DeliverAsync_DownloadedBeforeTheAnswer_StaysDownloaded()
    {
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        _mailServer.Serve(async _ =>
        {
            var opened = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
            var id = new OutboxId(LedgerScene.Id(LedgerScene.Hamar), opened.Key);
            await scene.Get<DeliveryOutcomes>().NoteDownloadAsync(id, CancellationToken.None);
            return new HandOver.Uncertain("It broke off.");
        });

        await scene.ReconcileAsync();

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
        Assert.Equal(OutboxState.Downloaded, (await scene.DeliveryAsync()).State);
    }

    [Fact]
    public async Task DeliverAsync_TwoRunsAtOnce_SendOneMessage()
    {
        _mailServer.Answer(new HandOver.Accepted("250 Ok"));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.RunAsync(LedgerScene.Hamar)));
        await scene.TakeStepsAsync();

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
        _mailServer.VerifySent(Times.Once());
    }
}

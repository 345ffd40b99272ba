using Moq;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>What becomes of a delivery whose run dies, or is believed dead, on its way.</summary>
public class InterruptedDeliveryTests
{
    private readonly MockedMailServer _mailServer = new();

    [Fact]
    public async Task DeliverAsync_RunDiedWhileHandingOver_IsUncertainOnceItsTimeIsUp()
    {
        _mailServer.Serve(async begin =>
        {
            await begin(CancellationToken.None);
            throw new InvalidOperationException("Killed");
        });
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.ReconcileAsync();

        scene.Clock.Now = scene.Clock.Now.AddSeconds(59);
        await scene.ReconcileAsync();
        Assert.Equal(OutboxState.HandingOver, (await scene.DeliveryAsync()).State);

        scene.Clock.Now = scene.Clock.Now.AddSeconds(1);
        await scene.ReconcileAsync();
        Assert.Equal((OutboxState.Uncertain, (DateTimeOffset?)null), await scene.DeliveryAsync());
        Assert.Equal("uncertain", StatusText.Of(await scene.EntryAsync(LedgerScene.Hamar)));
        _mailServer.VerifySent(Times.Once());
    }

    [Fact]
    public async Task DeliverAsync_RunDiedBeforeTheServerWasReady_IsTriedAgainWithTheReason()
    {
        _mailServer.Answer(new HandOver.Accepted("250 Ok"));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        await scene.ReconcileAsync();
        await scene.Ledger.UpdateAsync(
            LedgerScene.Id(LedgerScene.Hamar),
            sent => sent.SetOutbox(
                sent.Outbox[0] with { State = OutboxState.HandingOver, IsPreparing = true, NotBefore = scene.Clock.Now + LedgerLease.Length },
                "system",
                "as it was before the server was ready"),
            CancellationToken.None);

        scene.Clock.Now += LedgerLease.Length;
        await scene.ReconcileAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Waiting, 1, false), (row.State, row.Attempts, row.WasUncertain));
        Assert.Equal("The run that was to hand it over ended before it began.", row.Answer);

        scene.Clock.Now = row.NotBefore!.Value;
        await scene.TakeStepsAsync();
        Assert.Equal(OutboxState.Accepted, (await scene.DeliveryAsync()).State);
    }

    [Fact]
    public async Task DeliverAsync_WhateverGoesWrongBeforeItBegan_IsTriedAgainWithTheReason()
    {
        _mailServer.Serve(_ => throw new InvalidOperationException("The library refuses the address."));
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);

        await scene.ReconcileAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Waiting, false, "The library refuses the address."), (row.State, row.WasUncertain, row.Answer));
    }

    [Fact]
    public async Task DeliverAsync_ServerIsReadyWhenTheRunIsBelievedDead_DoesNotBegin()
    {
        Exception? refusal = null;
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        _mailServer.Serve(async begin =>
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
    public async Task DeliverAsync_AnswerComesWhenItWasGivenUpAsUncertain_IsRecordedAndStaysMarked()
    {
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        _mailServer.Serve(async begin =>
        {
            await begin(CancellationToken.None);
            scene.Clock.Now = scene.Clock.Now.AddMinutes(11);
            await scene.RunAsync(LedgerScene.Hamar);
            Assert.Equal(OutboxState.Uncertain, (await scene.DeliveryAsync()).State);
            return new HandOver.Accepted("250 Ok");
        });

        await scene.ReconcileAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Accepted, true), (row.State, row.WasUncertain));
    }

    [Fact]
    public async Task DeliverAsync_RunCancelledMeanwhile_RecordsWhatTheServerSaid()
    {
        using var cancelled = new CancellationTokenSource();
        await using var scene = await LedgerScene.WithMailAsync(_mailServer.Object);
        _mailServer.Serve(async _ =>
        {
            await cancelled.CancelAsync();
            return new HandOver.Accepted("250 Ok");
        });
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scene.Get<StepRunner>().RunAsync(LedgerScene.Id(LedgerScene.Hamar), cancelled.Token));

        Assert.Equal(ReportState.Delivered, (await scene.EntryAsync(LedgerScene.Hamar)).State);
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using ReportingPipeline.Delivery;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Channels;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Delivery;

/// <summary>What becomes of a delivery that cannot be put into the drop.</summary>
public class UnreachableDropTests
{
    [Fact]
    public async Task DeliverAsync_WorkbookDeleted_SaysSoAndTriesAgain()
    {
        await using var scene = await ReleasedAsync();
        await scene.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).DeleteBlobAsync("sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx");

        await scene.TakeStepsAsync();

        var row = Assert.Single((await scene.EntryAsync(LedgerScene.Hamar)).Outbox);
        Assert.Equal((OutboxState.Waiting, "The workbook sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx has been deleted from the storage account."), (row.State, row.Answer));
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
            "r1 system: drop: lies in the drop container: drop-hamar/sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1.xlsx",
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
}

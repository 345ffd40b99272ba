using Azure.Storage.Queues.Models;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

public class CentreRunsTests
{
    [Fact]
    public async Task RunAsync_ReportsAreOwed_CollectsAndBuildsThem()
    {
        await using var scene = await WithVisitsAsync();
        await BeginAsync(scene);

        await RunAsync(scene);

        var begun = (await FindAsync(scene))!;
        Assert.Equal((RunStage.Reconciled, 0, 2, true), (begun.Run.Stage, begun.Built.Done, begun.Built.InAll, begun.GoesOn));
        Assert.Equal([ReportStep.Build, ReportStep.Build], begun.Run.Due.Select(report => report.Step));

        await scene.TakeStepsAsync();
        while (scene.Steps.HasDue) await scene.TakeStepsAsync();

        var ended = (await FindAsync(scene))!;
        Assert.Equal((2, 2, false), (ended.Built.Done, ended.Built.InAll, ended.GoesOn));
        Assert.Equal(2, await scene.VisitsAsync(LedgerScene.Hamar));
    }

    [Fact]
    public async Task BeginAsync_WhileARunGoesOn_BeginsNoOther()
    {
        await using var scene = await WithVisitsAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => BeginAsync(scene)));
        await BeginAsync(scene);

        Assert.Single(await MessagesAsync(scene));
        await RunAsync(scene);
        var run = (await FindAsync(scene))!.Run;
        await BeginAsync(scene);
        Assert.Empty(await MessagesAsync(scene));
        Assert.Equal(run.Id, (await FindAsync(scene))!.Run.Id);
    }

    [Fact]
    public async Task BeginAsync_TheRunHasEnded_BeginsAnother()
    {
        await using var scene = await WithVisitsAsync();
        await BeginAsync(scene);
        await RunAsync(scene);
        await scene.TakeStepsAsync();
        while (scene.Steps.HasDue) await scene.TakeStepsAsync();

        await BeginAsync(scene);

        Assert.Equal(RunStage.Asked, (await FindAsync(scene))!.Run.Stage);
        Assert.Single(await MessagesAsync(scene));
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public async Task BeginAsync_TheRunHasDied_BeginsAnotherAfterHalfAnHour(int minutes, bool isBegun)
    {
        await using var scene = await WithVisitsAsync();
        await BeginAsync(scene);
        var died = (await FindAsync(scene))!.Run;
        scene.Clock.Now += TimeSpan.FromMinutes(minutes);

        await BeginAsync(scene);

        Assert.Equal(isBegun, (await FindAsync(scene))!.Run.Id != died.Id);
    }

    [Fact]
    public async Task RunAsync_AnotherHasTakenItsPlace_DoesNothing()
    {
        await using var scene = await WithVisitsAsync();
        await BeginAsync(scene);

        await scene.Get<CentreRuns>().RunAsync(new RunOrder("sagatun", "another"), CancellationToken.None);

        Assert.Equal(RunStage.Asked, (await FindAsync(scene))!.Run.Stage);
        Assert.Null(await scene.Get<CollectedCountsReader>().ReadDataAsOfAsync("sagatun", CancellationToken.None));
    }

    [Fact]
    public async Task RunAsync_Fails_IsSaidAndInNobodysWay()
    {
        await using var scene = await WithVisitsAsync();
        await BeginAsync(scene);
        var centre = await CentreAsync(scene);
        await scene.Account.ConfigureAsync("{}");

        await RunAsync(scene);

        var failed = (await scene.Get<CentreRuns>().FindAsync(centre, CancellationToken.None))!;
        Assert.Equal((RunStage.Collecting, true, false), (failed.Run.Stage, failed.Run.HasFailed, failed.GoesOn));
        Assert.Equal("sagatun: a run that somebody has asked for failed", Assert.Single(scene.Errors.Messages));
    }

    private static async Task<LedgerScene> WithVisitsAsync()
    {
        var scene = await LedgerScene.EmptyAsync();
        await scene.WriteAsync(
            LedgerScene.Visit("2019-01", "v1", 14, "a1", "0403"), LedgerScene.Visit("2019-04", "v2", 5, "b2", "0417"));
        return scene;
    }

    private static async Task<Centre> CentreAsync(LedgerScene scene) =>
        (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];

    private static async Task BeginAsync(LedgerScene scene) =>
        await scene.Get<CentreRuns>().BeginAsync(await CentreAsync(scene), CancellationToken.None);

    private static async Task<RunStanding?> FindAsync(LedgerScene scene) =>
        await scene.Get<CentreRuns>().FindAsync(await CentreAsync(scene), CancellationToken.None);

    private static async Task<IReadOnlyList<PeekedMessage>> MessagesAsync(LedgerScene scene) =>
        (await scene.Account.Queues.GetQueueClient(StorageNames.RunsQueue).PeekMessagesAsync(maxMessages: 32)).Value;

    /// <summary>Does what the one message asks for, and takes it from the queue.</summary>
    private static async Task RunAsync(LedgerScene scene)
    {
        var queue = scene.Account.Queues.GetQueueClient(StorageNames.RunsQueue);
        var message = Assert.Single((await queue.ReceiveMessagesAsync(maxMessages: 32)).Value);
        await scene.Get<CentreRuns>().RunAsync(message.Body.ToObjectFromJson<RunOrder>()!, CancellationToken.None);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}

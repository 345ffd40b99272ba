using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Retention;

public class RetentionFailureTests
{
    // A run records a year before it deletes of it, so every run gets one write further that dies after its second.
    private static readonly Failure[] Failures = [Failure.DiesBefore, Failure.DiesAfter, Failure.FailsBefore, Failure.FailsAfter];

    [Fact]
    public async Task DeleteExpiredAsync_DiesOverEveryWriteInTurn_PrintsNothingElseAndComesToTheSameEnd()
    {
        await using var scene = await RetentionScene.NewAsync();
        var ledger = await scene.LedgerAsync();
        var deaths = 0;
        foreach (var failure in new[] { Failure.DiesBefore, Failure.FailsBefore, Failure.DiesAfter }) Assert.True(await DiesAsync(scene, new FailurePoint(1, failure)));
        while (await DiesAsync(scene, new FailurePoint(2, Failures[deaths % Failures.Length])))
        {
            Assert.True(++deaths < 60, "It comes to no end.");
            if (deaths % Failures.Length != 3) continue;

            await scene.RecountAsync();
            Assert.Equal(ledger, await scene.LedgerAsync());
        }

        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);
        await scene.RecountAsync();

        await using var whole = await RetentionScene.NewAsync();
        Assert.True(await DiesAsync(whole, new FailurePoint(1, Failure.IsRepeated))); // which it does not die of
        await whole.RecountAsync();
        Assert.True(deaths > 10, $"{deaths} deaths");
        Assert.Empty(await scene.FindAsync(RetentionScene.Expired));
        Assert.Equal(ledger, await scene.LedgerAsync());
        Assert.Equal(await whole.RowsAsync(StorageNames.VisitsTable), await scene.RowsAsync(StorageNames.VisitsTable));
        Assert.Equal(await whole.BlobsAsync(), await scene.BlobsAsync());
    }

    // Whether it had that many writes to make.
    private static async Task<bool> DiesAsync(RetentionScene scene, FailurePoint point)
    {
        var kill = new KillSwitch();
        kill.FailAt(point);
        var failed = await Record.ExceptionAsync(() => scene.DeleteAsync(
            RetentionScene.FirstDayOfDeletion,
            tables: new TableServiceClient(scene.Ledger.Account.ConnectionString, Mortal(new TableClientOptions(), kill)),
            blobs: new BlobServiceClient(scene.Ledger.Account.ConnectionString, Mortal(new BlobClientOptions(), kill))));
        Assert.True(failed is null || kill.HasFailed, $"{failed}");
        return kill.HasFailed;
    }

    private static T Mortal<T>(T options, KillSwitch kill)
        where T : ClientOptions
    {
        options.AddPolicy(kill, HttpPipelinePosition.PerCall);
        return options;
    }
}

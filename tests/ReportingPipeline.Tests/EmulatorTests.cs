namespace ReportingPipeline.Tests;

public class EmulatorTests
{
    [Fact]
    public async Task NewAccountAsync_TwoAccounts_ShareNothing()
    {
        var one = await StorageAccount.NewAsync(isSetUp: false);
        var other = await StorageAccount.NewAsync(isSetUp: false);

        await one.Tables.CreateTableIfNotExistsAsync("Things");
        await one.Blobs.CreateBlobContainerAsync("things");
        await one.Queues.CreateQueueAsync("things");

        Assert.Equal(["Things"], await one.TableNamesAsync());
        Assert.Empty(await other.TableNamesAsync());
        Assert.Empty(other.Blobs.GetBlobContainers());
        Assert.Empty(other.Queues.GetQueues());
    }
}

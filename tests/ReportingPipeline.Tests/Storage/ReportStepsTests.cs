using System.Text.Json;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class ReportStepsTests
{
    private static readonly RevisionId Id = RevisionId.TryParse("sagatun_2019-H1_hamar_r1")!;

    [Fact]
    public async Task EnqueueAsync_Now_IsThereToBeReadByTheFunction()
    {
        var account = await StorageAccount.NewAsync();

        await new ReportSteps(account.Queues).EnqueueAsync(Id, TimeSpan.Zero, CancellationToken.None);

        var message = (await Queue(account).ReceiveMessageAsync()).Value;
        Assert.Equal(Id, JsonSerializer.Deserialize<RevisionId>(message.Body.ToString(), JsonSerializerOptions.Web));
    }

    [Theory]
    [InlineData("00:05:00")]
    [InlineData("40.00:00:00")] // longer than the service keeps a message back
    public async Task EnqueueAsync_Later_IsNotThereYet(string after)
    {
        var account = await StorageAccount.NewAsync();

        await new ReportSteps(account.Queues).EnqueueAsync(Id, TimeSpan.Parse(after, null), CancellationToken.None);

        Assert.Null((await Queue(account).ReceiveMessageAsync()).Value);
        Assert.Equal(1, (await Queue(account).GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Theory]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("00:00:00.0010000", "00:00:01")]
    [InlineData("00:09:59.7000000", "00:10:00")]
    [InlineData("7.00:00:00", "7.00:00:00")]
    [InlineData("40.00:00:00", "7.00:00:00")]
    public void KeptBackFor_Wait_IsWholeSecondsThatAreNotLess(string after, string expected) =>
        Assert.Equal(TimeSpan.Parse(expected, null), ReportSteps.KeptBackFor(TimeSpan.Parse(after, null)));

    private static Azure.Storage.Queues.QueueClient Queue(StorageAccount account) => account.Queues.GetQueueClient(StorageNames.ReportStepsQueue);
}

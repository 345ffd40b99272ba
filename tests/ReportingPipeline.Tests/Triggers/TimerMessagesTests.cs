using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using ReportingPipeline.Reporting;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// What <see cref="CollectVisits"/>, <see cref="RecountVisits"/>, <see cref="ReconcileReports"/> and <see cref="DeleteExpiredVisits"/>
/// put on the queue, which nothing takes from it here.
/// </summary>
public sealed class TimerMessagesTests : IAsyncLifetime
{
    private Pipeline _app = null!;

    public async Task InitializeAsync() => _app = await Pipeline.NewAsync(new ManualClock("2030-01-01T06:00:00Z"), TwoCentres.File, _ => { });

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Theory]
    [InlineData("CollectVisits", "Collect", true)]
    [InlineData("RecountVisits", "CountAnew", true)]
    [InlineData("ReconcileReports", "Reconcile", false)]
    [InlineData("DeleteExpiredVisits", "DeleteExpired", false)]
    public async Task RunAsync_TwoCentres_SendsOneMessageForEachAndCollectsThoseOfNone(string timer, string kind, bool isOfNone)
    {
        await RunAsync(timer);

        Assert.Equal(
            new[] { "sagatun", "vang" }.Concat(isOfNone ? ["(unknown)"] : []).Select(id => $$"""{"CentreId":"{{id}}","Kind":"{{kind}}"}"""),
            await MessagesAsync());
    }

    [Theory]
    [InlineData("CollectVisits")]
    [InlineData("RecountVisits")]
    [InlineData("ReconcileReports")]
    [InlineData("DeleteExpiredVisits")]
    public async Task RunAsync_WrongConfiguration_FailsAndSendsNothing(string timer)
    {
        await _app.Account.ConfigureAsync("{}");

        await Assert.ThrowsAsync<ConfigurationException>(() => RunAsync(timer));

        Assert.Empty(await MessagesAsync());
    }

    [Fact]
    public async Task CollectVisits_SomethingCannotBeForgotten_FailsAndSendsAllTheSame()
    {
        await _app.Account.Tables.DeleteTableAsync(StorageNames.AuditTable);

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync("CollectVisits"));

        Assert.Equal(3, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task CollectVisits_WrongConfiguration_ForgetsAllTheSame()
    {
        var work = _app.Account.Blobs.GetBlobContainerClient(StorageNames.WorkContainer).GetBlobClient("sagatun/old.json");
        await work.UploadAsync(BinaryData.FromString("{}"));
        await _app.Account.ConfigureAsync("{}");

        await Assert.ThrowsAsync<ConfigurationException>(() => RunAsync("CollectVisits"));

        Assert.False(await work.ExistsAsync());
    }

    private Task RunAsync(string timer)
    {
        var (tasks, due, none) = (_app.Get<CentreTasks>(), new TimerInfo(), CancellationToken.None);
        return timer switch
        {
            "CollectVisits" => new CollectVisits(
                tasks, _app.Get<AnsweredRequests>(), _app.Get<WorkBlobs>(), _app.Get<LinksTable>(), _app.Get<AuditTable>(),
                _app.Get<IOptions<AccessOptions>>(), _app.Get<TimeProvider>()).RunAsync(due, none),
            "RecountVisits" => new RecountVisits(tasks).RunAsync(due, none),
            "ReconcileReports" => new ReconcileReports(tasks, _app.Get<Reconciler>()).RunAsync(due, none),
            _ => new DeleteExpiredVisits(tasks).RunAsync(due, none),
        };
    }

    private async Task<List<string>> MessagesAsync()
    {
        var queue = _app.Account.Queues.GetQueueClient(StorageNames.CentreTasksQueue);
        return [.. (await queue.PeekMessagesAsync(maxMessages: 32)).Value.Select(message => message.Body.ToString())];
    }
}

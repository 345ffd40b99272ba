using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Local.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.EndToEnd;

public sealed class LedgerProgressTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(new ManualClock("2021-03-15T12:00:00Z"), _ => false);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task WaitAsync_ReportWaitsToBeTriedAgain_ReturnsWithoutWaitingForThat()
    {
        // Its centre is not configured, so it cannot be built, and a message for the next attempt stays in the queue.
        var id = new RevisionId(new ReportId("elsewhere", "2019-H2", "hamar"), 1);
        var owed = Transitions.Owe(id, new DateOnly(2020, 1, 15), _app.Clock.GetUtcNow(), Decision.System, "Owed");
        Assert.True(await _app.Get<LedgerTable>().TrySaveAsync(default, owed));
        await _app.Get<IReportSteps>().EnqueueAsync(id, TimeSpan.Zero, default);

        var lines = await WaitAsync([]);

        var failed = Assert.Single(lines);
        Assert.Equal("failed to be built", failed.Words());
        Assert.Equal("The centre elsewhere is no longer configured.", failed.LastError);
        var queue = _app.Account.Queues.GetQueueClient(StorageNames.ReportStepsQueue);

        // Another one would have looked again if the run had died.
        Assert.Equal(2, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task WaitAsync_NothingComesOfAReport_EndsNonetheless()
    {
        var id = new RevisionId(new ReportId("elsewhere", "2019-H2", "hamar"), 1);
        var owed = Transitions.Owe(id, new DateOnly(2020, 1, 15), _app.Clock.GetUtcNow(), Decision.System, "Owed");
        Assert.True(await _app.Get<LedgerTable>().TrySaveAsync(default, owed));

        var lines = await WaitAsync([], new HastyTime());

        Assert.Equal("waiting to be built", Assert.Single(lines).Words());
    }

    [Fact]
    public async Task WaitAsync_ReportsAreOwed_ReturnsWhenAllHaveGoneOnAndSaysHowFarTheyAre()
    {
        var said = new List<string>();
        await _app.InvokeAsync("CollectVisits");
        await _app.InvokeAsync("ReconcileReports");

        var lines = await WaitAsync(said, new StandingTime());

        Assert.Equal(24, lines.Count);
        Assert.All(lines, line => Assert.False(line.CanGoOn(_app.Clock.GetUtcNow())));
        Assert.All(said, line => Assert.Matches(@"^  \d+ of 24 reports built …$", line));
    }

    private Task<IReadOnlyList<LedgerLine>> WaitAsync(List<string> said, TimeProvider? clock = null) =>
        new LedgerProgress(_app.Host, new LedgerReader(_app.Account.ConnectionString), clock ?? TimeProvider.System, said.Add).WaitAsync(default);

    /// <summary>No time passes, however slow the machine is: it ends for no other reason than that all have gone on.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }

    /// <summary>Half a minute passes whenever it is asked how long it has been.</summary>
    private sealed class HastyTime : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds += 30;
    }
}

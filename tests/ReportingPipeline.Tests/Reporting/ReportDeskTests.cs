using Moq;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

public sealed class ReportDeskTests : IAsyncLifetime
{
    private static readonly ReportId Hamar = new("sagatun", "2019-H2", "hamar");

    private readonly ManualClock _clock = new("2021-07-15T01:00:00Z");
    private readonly Mock<IReportRequests> _requests = new();
    private Pipeline _pipeline = null!;

    private ReportDesk Desk => _pipeline.Get<ReportDesk>();

    private ReportsTable Reports => _pipeline.Get<ReportsTable>();

    public async Task InitializeAsync() => _pipeline = await Pipeline.NewAsync(_clock, _requests.Object);

    public async Task DisposeAsync() => await _pipeline.DisposeAsync();

    [Fact]
    public async Task RequestAsync_Twice_EnqueuesOnce()
    {
        var first = await Desk.RequestAsync(Hamar, CancellationToken.None);
        _clock.Now += TimeSpan.FromMinutes(59);
        var second = await Desk.RequestAsync(Hamar, CancellationToken.None);

        Assert.Equal((ReportState.Requested, 1), (first.State, first.Revision));
        Assert.Equal(first, second with { ETag = null });
        VerifyEnqueued(Times.Once());
    }

    [Fact]
    public async Task RequestAsync_ManyAtOnce_EnqueuesOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Desk.RequestAsync(Hamar, CancellationToken.None))));

        VerifyEnqueued(Times.Once());
    }

    [Fact]
    public async Task RequestAsync_OlderThanAnHour_AsksAgain()
    {
        await Desk.RequestAsync(Hamar, CancellationToken.None);
        _clock.Now += TimeSpan.FromMinutes(61);

        var again = await Desk.RequestAsync(Hamar, CancellationToken.None);

        Assert.Equal(_clock.Now, again.RequestedAt);
        VerifyEnqueued(Times.Exactly(2));
    }

    [Fact]
    public async Task RequestAsync_Failed_AsksAgainAtOnce()
    {
        await Desk.RequestAsync(Hamar, CancellationToken.None);
        await ChangeAsync(report => report with { State = ReportState.Failed, Attempts = 5, LastError = "broken" });

        var again = await Desk.RequestAsync(Hamar, CancellationToken.None);

        Assert.Equal((ReportState.Requested, 5), (again.State, again.Attempts));
        VerifyEnqueued(Times.Exactly(2));
    }

    [Fact]
    public async Task RequestAsync_Built_AsksNeverAgain()
    {
        await Desk.RequestAsync(Hamar, CancellationToken.None);
        await ChangeAsync(report => report with { State = ReportState.Built, Workbook = new("blob", "sha", _clock.Now, _clock.Now) });
        _clock.Now += TimeSpan.FromDays(1000);

        Assert.Equal(ReportState.Built, (await Desk.RequestAsync(Hamar, CancellationToken.None)).State);
        VerifyEnqueued(Times.Once());
    }

    [Fact]
    public async Task RequestDueAsync_NothingCollected_AsksForNothing()
    {
        Assert.Equal(0, await Desk.RequestDueAsync(CancellationToken.None));

        _requests.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task RequestDueAsync_AllPeriodsEnded_AsksForEveryReportOnce()
    {
        await _pipeline.CollectJanuary2019Async();

        Assert.Equal(7 * 4, await Desk.RequestDueAsync(CancellationToken.None));
        Assert.Equal(0, await Desk.RequestDueAsync(CancellationToken.None));

        var asked = _requests.Invocations.Select(call => $"{call.Arguments[0]}").ToList();
        Assert.Equal(28, asked.Distinct().Count());
        Assert.Equal(28, asked.Count);
        Assert.Contains("sagatun_2021-H1_loten", asked);
    }

    [Theory]
    [InlineData("2021-06-30T21:59:00Z", 6)] // still the last day of June in Norway
    [InlineData("2021-06-30T22:01:00Z", 7)]
    public async Task RequestDueAsync_CollectedAroundMidnight_GoesByTheLocalDate(string collectedAt, int periods)
    {
        _clock.Now = DateTimeOffset.Parse(collectedAt, System.Globalization.CultureInfo.InvariantCulture);
        await _pipeline.CollectJanuary2019Async();
        _clock.Now += TimeSpan.FromDays(10);

        Assert.Equal(periods * 4, await Desk.RequestDueAsync(CancellationToken.None));
    }

    [Fact]
    public async Task RequestDueAsync_CrashedBetweenSavingAndEnqueueing_AsksAgainAfterAnHour()
    {
        await _pipeline.CollectJanuary2019Async();
        _requests.Setup(requests => requests.EnqueueAsync(Hamar, It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("crashed"));
        await Assert.ThrowsAsync<IOException>(() => Desk.RequestAsync(Hamar, CancellationToken.None));
        _requests.Reset();

        await Desk.RequestDueAsync(CancellationToken.None);
        VerifyEnqueued(Times.Never());
        _clock.Now += TimeSpan.FromMinutes(61);
        await Desk.RequestDueAsync(CancellationToken.None);

        VerifyEnqueued(Times.Once());
    }

    private async Task ChangeAsync(Func<Report, Report> change) =>
        Assert.True(await Reports.TrySaveAsync(change((await Reports.FindAsync(Hamar, CancellationToken.None))!), CancellationToken.None));

    private void VerifyEnqueued(Times times) => _requests.Verify(requests => requests.EnqueueAsync(Hamar, It.IsAny<CancellationToken>()), times);
}

using Microsoft.Azure.Functions.Worker.LocalHost;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class LocalSessionContextTests : IAsyncDisposable
{
    private readonly ManualTime _time = new(DateTimeOffset.UnixEpoch);
    private readonly HostUnderTest _host = new();

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Invoke_TimerThrows_ThrowsItAndRecordsIt()
    {
        await _host.StartAsync(typeof(TimerFunctions.Failing));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.Context.InvokeAsync("Failing", default));

        Assert.Equal("every time", failure.Message);
        var recorded = Assert.Single(_host.Context.Failures);
        Assert.Same(failure, recorded.Exception);
        Assert.True(recorded.IsFinal);
    }

    [Fact]
    public async Task Invoke_TimerHasRetries_DoesNotRetry()
    {
        await using var host = new HostUnderTest { Arguments = ["--once"] };
        await host.StartAsync(typeof(TimerFunctions.Retrying));

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Context.InvokeAsync("Retrying", default));

        Assert.Equal([(0, 0, false)], host.Recorder.Entries);
    }

    [Fact]
    public async Task Invoke_TimerRunsAlready_WaitsForItsEnd()
    {
        await using var host = new HostUnderTest { Time = _time };
        await host.StartAsync(typeof(TimerFunctions.Slow));
        await host.Recorder.UntilAsync(1);

        var second = host.Context.InvokeAsync("Slow", default);
        await Task.Delay(300);
        Assert.Single(host.Recorder.Entries);
        host.Recorder.Gate.SetResult();
        await second;

        Assert.Equal(2, host.Recorder.Entries.Count);
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Text")]
    public async Task Invoke_NoTimerFunction_NamesIt(string function)
    {
        await _host.StartAsync(typeof(HttpFunctions));

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => _host.Context.InvokeAsync(function, default));

        Assert.Contains($"There is no timer function {function}.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilIdle_MessageRuns_ReportsItUntilItIsDone()
    {
        var reports = new List<QueueStatus>();
        await _host.WithStorageAsync();
        await _host.Queue.CreateAsync();
        await _host.Queue.SendMessageAsync("wait");
        await _host.StartAsync(typeof(QueueFunctions.ByText));
        await _host.Recorder.UntilAsync(1);

        var waiting = _host.Context.WaitUntilIdleAsync(new Reports(reports), default);
        await Task.Delay(300);
        Assert.False(waiting.IsCompleted);
        _host.Recorder.Gate.SetResult();
        await waiting;

        Assert.Equal(new QueueStatus(_host.Name, 1, 1, 0), reports[0]);
        Assert.Equal(new QueueStatus(_host.Name, 0, 0, 1), reports[^1]);
    }

    [Fact]
    public async Task IsAnythingDue_MessageRuns_IsTrueUntilItIsDone()
    {
        await _host.WithStorageAsync();
        await _host.Queue.CreateAsync();
        await _host.Queue.SendMessageAsync("wait");
        await _host.StartAsync(typeof(QueueFunctions.ByText));
        Assert.True(await _host.Context.IsAnythingDueAsync(default));

        await _host.Recorder.UntilAsync(1);
        Assert.True(await _host.Context.IsAnythingDueAsync(default));
        _host.Recorder.Gate.SetResult();
        await _host.Context.WaitUntilIdleAsync(null, default);

        await Eventually.IsTrueAsync(async () => !await _host.Context.IsAnythingDueAsync(default), "nothing to be due");
    }

    [Fact]
    public async Task IsAnythingDue_MessageIsHiddenForLater_IsFalse()
    {
        await _host.WithStorageAsync();
        await _host.Queue.CreateAsync();
        await _host.Queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromHours(1));
        await _host.StartAsync(typeof(QueueFunctions.ByText));

        await Eventually.IsTrueAsync(async () => !await _host.Context.IsAnythingDueAsync(default), "nothing to be due");

        Assert.Empty(_host.Recorder.Entries);
    }

    [Fact]
    public async Task Sessions_Serving_PrepareBeforeListeningAndRunAfter()
    {
        await using var host = new HostUnderTest { Sessions = [typeof(Session)], Arguments = ["--out", "DIR"] };

        await host.StartAsync(typeof(HttpFunctions));
        await host.Recorder.UntilAsync(2);

        Assert.Equal(["prepare False --out DIR", "run True"], host.Recorder.Entries);
    }

    public sealed class Session(Recorder recorder) : ILocalSession
    {
        public Task PrepareAsync(LocalSessionContext context, CancellationToken cancellationToken)
        {
            recorder.Add($"prepare {context.HttpAddress is not null} {string.Join(' ', context.Arguments)}");
            return Task.CompletedTask;
        }

        public Task RunAsync(LocalSessionContext context, CancellationToken cancellationToken)
        {
            recorder.Add($"run {context.HttpAddress is not null}");
            return Task.CompletedTask;
        }
    }

    private sealed class Reports(List<QueueStatus> seen) : IProgress<IReadOnlyList<QueueStatus>>
    {
        public void Report(IReadOnlyList<QueueStatus> value) => seen.AddRange(value);
    }
}

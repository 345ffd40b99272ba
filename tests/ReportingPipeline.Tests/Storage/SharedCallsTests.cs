using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class SharedCallsTests
{
    private readonly List<TaskCompletionSource<string>> _readings = [];

    private readonly SemaphoreSlim _begun = new(0);

    private readonly SharedCalls<string, string> _calls;

    public SharedCallsTests() => _calls = new SharedCalls<string, string>(_ =>
    {
        var reading = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _readings.Add(reading);
        _begun.Release();
        return reading.Task;
    });

    [Fact]
    public async Task CallAsync_WhileOneGoesOn_SharesTheNextOne()
    {
        var first = _calls.CallAsync("a", CancellationToken.None);
        await BegunAsync();
        var later = new[] { _calls.CallAsync("a", CancellationToken.None), _calls.CallAsync("a", CancellationToken.None) };

        _readings[0].SetResult("before");
        await BegunAsync();
        _readings[1].SetResult("after");

        Assert.Equal("before", await first);
        Assert.Equal(["after", "after"], await Task.WhenAll(later));
        Assert.Equal(2, _readings.Count);
    }

    [Fact]
    public async Task CallAsync_AfterOneHasEnded_ReadsAnew()
    {
        foreach (var content in new[] { "before", "after" })
        {
            var reading = _calls.CallAsync("a", CancellationToken.None);
            await BegunAsync();
            _readings[^1].SetResult(content);

            Assert.Equal(content, await reading);
        }
    }

    [Fact]
    public async Task CallAsync_OneThatFails_TellsThoseWhoWaitForItAndNobodyElse()
    {
        var failing = _calls.CallAsync("a", CancellationToken.None);
        await BegunAsync();
        var next = _calls.CallAsync("a", CancellationToken.None);

        _readings[0].SetException(new IOException());
        await BegunAsync();
        _readings[1].SetResult("there");

        await Assert.ThrowsAsync<IOException>(() => failing);
        Assert.Equal("there", await next);
    }

    [Fact]
    public async Task CallAsync_CallerThatGivesUp_LeavesItToTheOthers()
    {
        using var givingUp = new CancellationTokenSource();
        var (one, other) = (_calls.CallAsync("a", givingUp.Token), _calls.CallAsync("a", CancellationToken.None));
        await BegunAsync();

        await givingUp.CancelAsync();
        _readings[0].SetResult("there");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Equal("there", await other);
    }

    [Fact]
    public async Task CallAsync_AnotherKey_WaitsForNothing()
    {
        var waiting = _calls.CallAsync("a", CancellationToken.None);
        await BegunAsync();
        var other = _calls.CallAsync("b", CancellationToken.None);
        await BegunAsync();

        _readings[1].SetResult("b");

        Assert.Equal("b", await other);
        Assert.False(waiting.IsCompleted);
    }

    private async Task BegunAsync() => Assert.True(await _begun.WaitAsync(TimeSpan.FromSeconds(30)));
}

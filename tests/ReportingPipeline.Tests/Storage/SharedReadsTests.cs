using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

public sealed class SharedReadsTests
{
    private readonly List<TaskCompletionSource<string>> _readings = [];

    private readonly SemaphoreSlim _begun = new(0);

    private readonly SharedReads<string, string> _reads;

    public SharedReadsTests() => _reads = new SharedReads<string, string>(_ =>
    {
        var reading = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _readings.Add(reading);
        _begun.Release();
        return reading.Task;
    });

    [Fact]
    public async Task ReadAsync_WhileOneGoesOn_SharesTheNextOne()
    {
        var first = _reads.ReadAsync("a", CancellationToken.None);
        await BegunAsync();
        var later = new[] { _reads.ReadAsync("a", CancellationToken.None), _reads.ReadAsync("a", CancellationToken.None) };

        _readings[0].SetResult("before");
        await BegunAsync();
        _readings[1].SetResult("after");

        Assert.Equal("before", await first);
        Assert.Equal(["after", "after"], await Task.WhenAll(later));
        Assert.Equal(2, _readings.Count);
    }

    [Fact]
    public async Task ReadAsync_AfterOneHasEnded_ReadsAnew()
    {
        foreach (var content in new[] { "before", "after" })
        {
            var reading = _reads.ReadAsync("a", CancellationToken.None);
            await BegunAsync();
            _readings[^1].SetResult(content);

            Assert.Equal(content, await reading);
        }
    }

    [Fact]
    public async Task ReadAsync_OneThatFails_TellsThoseWhoWaitForItAndNobodyElse()
    {
        var failing = _reads.ReadAsync("a", CancellationToken.None);
        await BegunAsync();
        var next = _reads.ReadAsync("a", CancellationToken.None);

        _readings[0].SetException(new IOException());
        await BegunAsync();
        _readings[1].SetResult("there");

        await Assert.ThrowsAsync<IOException>(() => failing);
        Assert.Equal("there", await next);
    }

    [Fact]
    public async Task ReadAsync_CallerThatGivesUp_LeavesItToTheOthers()
    {
        using var givingUp = new CancellationTokenSource();
        var (one, other) = (_reads.ReadAsync("a", givingUp.Token), _reads.ReadAsync("a", CancellationToken.None));
        await BegunAsync();

        await givingUp.CancelAsync();
        _readings[0].SetResult("there");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.Equal("there", await other);
    }

    [Fact]
    public async Task ReadAsync_AnotherKey_WaitsForNothing()
    {
        var waiting = _reads.ReadAsync("a", CancellationToken.None);
        await BegunAsync();
        var other = _reads.ReadAsync("b", CancellationToken.None);
        await BegunAsync();

        _readings[1].SetResult("b");

        Assert.Equal("b", await other);
        Assert.False(waiting.IsCompleted);
    }

    private async Task BegunAsync() => Assert.True(await _begun.WaitAsync(TimeSpan.FromSeconds(30)));
}

using Microsoft.Extensions.Internal;

namespace ReportingPipeline.Tests.Storage;

public class CountsCacheTests
{
    private readonly Clock _clock = new();
    private int _readings;

    [Fact]
    public async Task ReadOnceAsync_SeveralAtOnce_WaitForOneReading()
    {
        var cache = TestCountsCache.New(_clock);
        var arrives = new TaskCompletionSource<string>();

        var waiting = Enumerable.Range(0, 3).Select(_ => cache.ReadOnceAsync("2019", () => Reading(arrives.Task), CancellationToken.None)).ToList();
        arrives.SetResult("counts");

        Assert.Equal(["counts", "counts", "counts"], await Task.WhenAll(waiting));
        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task ReadOnceAsync_OneWhoWaitsGivesUp_TheOthersGetTheCounts()
    {
        var cache = TestCountsCache.New(_clock);
        var arrives = new TaskCompletionSource<string>();
        using var givesUp = new CancellationTokenSource();

        var first = cache.ReadOnceAsync("2019", () => Reading(arrives.Task), givesUp.Token);
        var second = cache.ReadOnceAsync("2019", () => Reading(arrives.Task), CancellationToken.None);
        await givesUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        arrives.SetResult("counts");

        Assert.Equal("counts", await second);
        Assert.Equal(1, _readings);
    }

    [Fact]
    public async Task ReadOnceAsync_ReadingFails_IsTriedAgainByTheNext()
    {
        var cache = TestCountsCache.New(_clock);

        await Assert.ThrowsAsync<IOException>(
            () => cache.ReadOnceAsync("2019", () => Reading(Task.FromException<string>(new IOException())), CancellationToken.None));

        Assert.Equal("counts", await cache.ReadOnceAsync("2019", () => Reading(Task.FromResult("counts")), CancellationToken.None));
    }

    [Theory]
    [InlineData(119, 1)]
    [InlineData(120, 2)]
    public async Task ReadOnceAsync_SecondsAfterTheyWereRead_AreReadAgainAfterTwoMinutes(int seconds, int readings)
    {
        var cache = TestCountsCache.New(_clock);
        await cache.ReadOnceAsync("2019", () => Reading(Task.FromResult("counts")), CancellationToken.None);

        _clock.UtcNow = _clock.UtcNow.AddSeconds(seconds);
        await cache.ReadOnceAsync("2019", () => Reading(Task.FromResult("counts")), CancellationToken.None);

        Assert.Equal(readings, _readings);
    }

    [Theory]
    [InlineData(119, "counts")]
    [InlineData(120, null)]
    public void Find_SecondsAfterTheyWereKept_AreGoneAfterTwoMinutes(int seconds, string? found)
    {
        var cache = TestCountsCache.New(_clock);
        cache.Keep("part", "counts");

        _clock.UtcNow = _clock.UtcNow.AddSeconds(seconds);

        Assert.Equal(found, cache.Find<string>("part"));
    }

    private Task<string> Reading(Task<string> counts)
    {
        Interlocked.Increment(ref _readings);
        return counts;
    }

    private sealed class Clock : ISystemClock
    {
        public DateTimeOffset UtcNow { get; set; } = new(2020, 7, 1, 3, 0, 0, TimeSpan.Zero);
    }
}

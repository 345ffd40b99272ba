using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace FunctionsHost.Tests.Sample;

/// <summary>A clock that a test moves by hand, and only to where somebody waits for it.</summary>
internal sealed class TestClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly ConcurrentQueue<DateTimeOffset> _awaited = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var due = GetUtcNow() + dueTime;
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _awaited.Enqueue(due);
        return timer;
    }

    public Task UntilAwaitedAsync(DateTimeOffset time) =>
        Eventually.IsTrueAsync(() => _awaited.Contains(time), $"somebody to wait for {time:T}");

    public async Task AdvanceToAsync(DateTimeOffset time)
    {
        await UntilAwaitedAsync(time);
        SetUtcNow(time);
    }
}

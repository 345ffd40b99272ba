namespace ReportingPipeline.Storage;

/// <summary>
/// Asks storage once for all who want the same at the same time. A call serves those who asked before it began, and nobody who asks later:
/// so everybody reads what has been written before they asked, and has written what they had to; and at most one call waits for the one
/// that goes on.
/// </summary>
/// <typeparam name="TKey">What is read or written.</typeparam>
/// <typeparam name="T">What comes of it, which nobody may change.</typeparam>
/// <param name="call">Reads or writes it.</param>
internal sealed class SharedCalls<TKey, T>(Func<TKey, Task<T>> call)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Turns> _turns = [];

    /// <summary>Has a thing read or written; who does not want to wait any longer leaves it to the others.</summary>
    public Task<T> CallAsync(TKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_turns.TryGetValue(key, out var turns)) _turns[key] = turns = new Turns();
            return (turns.Next ??= CallAfterAsync(turns.Now, turns, key)).WaitAsync(cancellationToken);
        }
    }

    private async Task<T> CallAfterAsync(Task before, Turns turns, TKey key)
    {
        // Whoever waited for it has been told if it failed. Yielding lets the caller note first that this one waits.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock) (turns.Now, turns.Next) = (turns.Next!, null);
        return await call(key);
    }

    private sealed class Turns
    {
        public Task Now { get; set; } = Task.CompletedTask;

        public Task<T>? Next { get; set; }
    }
}

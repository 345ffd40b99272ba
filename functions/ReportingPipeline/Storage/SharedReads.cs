namespace ReportingPipeline.Storage;

/// <summary>
/// Reads the same thing once for all who ask for it at the same time. A reading serves those who asked before it began, and nobody who
/// asks later: so everybody gets what has been written before they asked, and at most one reading waits for the one that goes on.
/// </summary>
/// <typeparam name="TKey">What is read.</typeparam>
/// <typeparam name="T">What it holds, which nobody may change.</typeparam>
/// <param name="read">Reads it.</param>
internal sealed class SharedReads<TKey, T>(Func<TKey, Task<T>> read)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Turns> _turns = [];

    /// <summary>Reads a thing; who does not want to wait any longer leaves it to the others.</summary>
    public Task<T> ReadAsync(TKey key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_turns.TryGetValue(key, out var turns)) _turns[key] = turns = new Turns();
            return (turns.Next ??= ReadAfterAsync(turns.Now, turns, key)).WaitAsync(cancellationToken);
        }
    }

    private async Task<T> ReadAfterAsync(Task before, Turns turns, TKey key)
    {
        // Whoever waited for it has been told if it failed. Yielding lets the caller note first that this one waits.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock) (turns.Now, turns.Next) = (turns.Next!, null);
        return await read(key);
    }

    private sealed class Turns
    {
        public Task Now { get; set; } = Task.CompletedTask;

        public Task<T>? Next { get; set; }
    }
}

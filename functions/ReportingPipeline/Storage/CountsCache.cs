using Microsoft.Extensions.Caching.Memory;

namespace ReportingPipeline.Storage;

/// <summary>
/// Counts that were read a short while ago, and what was made of them, so that reports of a centre that are made one after another, or at
/// once, share them; they name users, so that they are kept no longer than that.
/// </summary>
public sealed class CountsCache(IMemoryCache cache)
{
    /// <summary>How long counts are kept after they were read.</summary>
    internal static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    /// <summary>The counts of a name; null if they are not kept.</summary>
    public T? Find<T>(string name)
        where T : class => cache.Get<T>(name);

    /// <summary>Keeps counts, in the place of others of that name.</summary>
    public void Keep<T>(string name, T counts)
        where T : class => cache.Set(name, counts, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = KeptFor });

    /// <summary>Keeps the counts of a name no longer.</summary>
    public void Forget(string name) => cache.Remove(name);

    /// <summary>The counts of a name that are never changed; who asks while they are being read waits for the same reading.</summary>
    /// <param name="name">Their name.</param>
    /// <param name="read">Reads them, for everybody who waits; a reading that fails is not kept.</param>
    /// <param name="cancellationToken">Stops the waiting, and not the reading.</param>
    public async Task<T> ReadOnceAsync<T>(string name, Func<Task<T>> read, CancellationToken cancellationToken)
    {
        var reading = cache.GetOrCreate(name, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = KeptFor;
            return new Lazy<Task<T>>(read);
        })!;
        try
        {
            return await reading.Value.WaitAsync(cancellationToken);
        }
        catch when (reading.Value.IsFaulted)
        {
            Forget(name);
            throw;
        }
    }
}

using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Storage;

/// <summary>Makes caches of counts that hold nothing.</summary>
internal static class TestCountsCache
{
    public static CountsCache New(ISystemClock? clock = null) => new(new MemoryCache(new MemoryCacheOptions { Clock = clock }));
}

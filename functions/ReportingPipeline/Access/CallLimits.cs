using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Access;

/// <summary>
/// How many calls a minute an instance of the app takes of one link or person, and how many refused ones of nobody that is known, who
/// share one number, since behind the host everybody has the same address.
/// </summary>
public sealed class CallLimits : IDisposable
{
    private readonly PartitionedRateLimiter<Caller> _calls;
    private readonly FixedWindowRateLimiter _refusals;

    /// <summary>Limits of the numbers that the settings say.</summary>
    public CallLimits(IOptions<AccessOptions> options)
    {
        _calls = PartitionedRateLimiter.Create<Caller, string>(caller => caller.Id.Length == 0
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter($"{caller.Kind} {caller.Id}", _ => PerMinute(options.Value.CallsPerMinute)));
        _refusals = new FixedWindowRateLimiter(PerMinute(options.Value.RefusalsPerMinute));
    }

    /// <summary>After how long a caller who has been let in may call again; null for at once.</summary>
    public TimeSpan? WaitOf(Caller caller) => WaitOf(_calls.AttemptAcquire(caller));

    /// <summary>After how long nobody that is known, who is refused, may call again; null for at once.</summary>
    public TimeSpan? WaitOfRefused() => WaitOf(_refusals.AttemptAcquire());

    /// <inheritdoc/>
    public void Dispose()
    {
        _calls.Dispose();
        _refusals.Dispose();
    }

    private static TimeSpan? WaitOf(RateLimitLease lease)
    {
        using (lease)
        {
            return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1);
        }
    }

    private static FixedWindowRateLimiterOptions PerMinute(int calls) => new() { PermitLimit = calls, Window = TimeSpan.FromMinutes(1) };
}

using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Retries after the same delay every time.</summary>
public sealed class FixedDelayRetryAttribute : RetryAttribute
{
    /// <summary>Retries up to <paramref name="maxRetryCount"/> times, <paramref name="delayInterval"/> (hh:mm:ss) apart.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The delay is no time span, or negative.</exception>
    public FixedDelayRetryAttribute(int maxRetryCount, string delayInterval)
    {
        if (!TimeSpan.TryParse(delayInterval, CultureInfo.InvariantCulture, out var delay) || delay < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(delayInterval), delayInterval, "The delay is a time span of at least zero.");
        }

        MaxRetryCount = maxRetryCount;
        DelayInterval = delayInterval;
    }

    /// <summary>The delay, hh:mm:ss.</summary>
    public string DelayInterval { get; }
}

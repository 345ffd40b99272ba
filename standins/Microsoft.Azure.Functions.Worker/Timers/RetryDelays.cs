using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>How long a failed timer invocation waits for its next attempt.</summary>
internal static class RetryDelays
{
    /// <summary>The delay before retry number <paramref name="retry"/>, counted from 1.</summary>
    public static TimeSpan Before(int retry, RetryAttribute policy) => policy switch
    {
        ExponentialBackoffRetryAttribute backoff => Doubled(Parse(backoff.MinimumInterval), Parse(backoff.MaximumInterval), retry - 1),
        FixedDelayRetryAttribute same => Parse(same.DelayInterval),
        _ => TimeSpan.Zero,
    };

    private static TimeSpan Doubled(TimeSpan first, TimeSpan longest, int times)
    {
        var seconds = first.TotalSeconds * Math.Pow(2, times);
        return seconds < longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : longest;
    }

    private static TimeSpan Parse(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}

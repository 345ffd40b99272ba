using System.Globalization;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Retries after a delay that doubles from a minimum up to a maximum.</summary>
public sealed class ExponentialBackoffRetryAttribute : RetryAttribute
{
    /// <summary>Retries up to <paramref name="maxRetryCount"/> times; both intervals are hh:mm:ss.</summary>
    /// <exception cref="ArgumentException">An interval is no time span or negative, or the minimum exceeds the maximum.</exception>
    public ExponentialBackoffRetryAttribute(int maxRetryCount, string minimumInterval, string maximumInterval)
    {
        var minimum = Parse(minimumInterval, nameof(minimumInterval));
        if (minimum > Parse(maximumInterval, nameof(maximumInterval)))
        {
            throw new ArgumentException("The minimum interval must not be greater than the maximum.", nameof(minimumInterval));
        }

        MaxRetryCount = maxRetryCount;
        MinimumInterval = minimumInterval;
        MaximumInterval = maximumInterval;
    }

    /// <summary>The first delay, hh:mm:ss.</summary>
    public string MinimumInterval { get; }

    /// <summary>The longest delay, hh:mm:ss.</summary>
    public string MaximumInterval { get; }

    private static TimeSpan Parse(string text, string name) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval >= TimeSpan.Zero
            ? interval
            : throw new ArgumentOutOfRangeException(name, text, "The interval is a time span of at least zero.");
}

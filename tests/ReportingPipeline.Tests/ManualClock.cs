using System.Globalization;

namespace ReportingPipeline.Tests;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class ManualClock(string now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    /// <summary>Something that happens, once, when the clock is next read: a way into the middle of what a service does.</summary>
    public Action? OnNextReading { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        var happening = OnNextReading;
        OnNextReading = null;
        happening?.Invoke();
        return Now;
    }
}

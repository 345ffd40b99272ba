using ReportingPipeline.Domain.Disclosure.Bounds;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>
/// How little may become known of a target: it can be the threshold or more, and its least and its most differ by one less
/// than the threshold. Where earlier releases have left less than that open, all that they left open stays so.
/// </summary>
internal sealed record TargetLimit(LinearForm Target, long Width, long Reach, bool WasExposed)
{
    /// <summary>Whether it is known outright, so that there is nothing left to protect.</summary>
    public bool IsLost => Width == 0;

    public static TargetLimit Of(LinearForm target, int threshold) => new(target, threshold - 1, threshold, false);

    public TargetLimit Lost() => this with { Width = 0, Reach = 0, WasExposed = true };

    /// <summary>The limit where no more than an interval was left open by earlier releases.</summary>
    public TargetLimit Within(Interval before)
    {
        var (width, reach) = (Math.Min(Width, before.Width ?? Width), Math.Min(Reach, before.Reach ?? Reach));
        return this with { Width = width, Reach = reach, WasExposed = WasExposed || width < Width || reach < Reach };
    }

    public bool IsKept(Reading reading) => IsLost || Missing(reading.IntervalOf(this)) == 0;

    /// <summary>How much too narrow an interval is; zero if it is wide enough.</summary>
    public long Missing(Interval interval) => Math.Max(0, Width - (interval.Width ?? Width)) + Math.Max(0, Reach - (interval.Reach ?? Reach));
}

namespace ReportingPipeline.Domain.Ledger;

/// <summary>How long to wait before trying again.</summary>
public static class BackOff
{
    /// <summary>The wait after a number of attempts in a row, at least one, that failed: doubled each time, up to the longest.</summary>
    public static TimeSpan After(int attempts, TimeSpan first, TimeSpan longest) =>
        TimeSpan.FromTicks((long)Math.Min(first.Ticks * Math.Pow(2, attempts - 1), longest.Ticks));
}

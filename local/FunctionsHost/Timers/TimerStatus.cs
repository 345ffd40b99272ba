namespace FunctionsHost.Timers;

/// <summary>What is remembered of a timer, in UTC, under the names that functions read it by.</summary>
/// <param name="Last">When it was last due and ran; the default date if it never did.</param>
/// <param name="Next">When it is due next.</param>
/// <param name="LastUpdated">When this was written.</param>
internal sealed record TimerStatus(DateTime Last, DateTime Next, DateTime LastUpdated);

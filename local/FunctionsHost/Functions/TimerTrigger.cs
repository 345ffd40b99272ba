namespace FunctionsHost.Functions;

/// <summary>A schedule.</summary>
/// <param name="Schedule">Six NCRONTAB fields, in which %Name% stands for a setting.</param>
/// <param name="RunOnStartup">Whether it runs when the host starts, too.</param>
internal sealed record TimerTrigger(string Schedule, bool RunOnStartup) : Trigger;

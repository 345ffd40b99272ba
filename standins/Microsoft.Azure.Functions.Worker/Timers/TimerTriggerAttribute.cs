namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs a function on a schedule: six NCRONTAB fields, seconds first, or a time span; times are UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    /// <summary>The schedule, or %Name% for the setting that holds it.</summary>
    public string Schedule { get; } = schedule;

    /// <summary>Whether the schedule is kept in storage, so that a run missed while the host was down is made up for.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs at every start.</summary>
    public bool RunOnStartup { get; set; }
}

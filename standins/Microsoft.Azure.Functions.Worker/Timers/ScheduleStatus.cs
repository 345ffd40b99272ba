namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is recorded of a schedule, in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The time of the last run; the default date if there was none.</summary>
    public DateTime Last { get; set; }

    /// <summary>The time the next run is due.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this was recorded.</summary>
    public DateTime LastUpdated { get; set; }
}

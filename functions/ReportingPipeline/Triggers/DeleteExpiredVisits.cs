using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Every month: has each centre's visits deleted that no report can need any more, or what would be deleted recorded.</summary>
public sealed class DeleteExpiredVisits(CentreTasks tasks)
{
    /// <summary>Runs on the schedule of the setting RetentionSchedule.</summary>
    [Function(nameof(DeleteExpiredVisits))]
    public Task RunAsync([TimerTrigger("%RetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        tasks.SendAsync(CentreTaskKind.DeleteExpired, cancellationToken);
}

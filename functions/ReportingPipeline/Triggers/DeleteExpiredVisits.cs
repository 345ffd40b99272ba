using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Retention;

namespace ReportingPipeline.Triggers;

/// <summary>Every month: deletes the visits that no report can need any more, or records what it would delete.</summary>
public sealed class DeleteExpiredVisits(RetentionRun run)
{
    /// <summary>Runs on the schedule of the setting RetentionSchedule.</summary>
    [Function(nameof(DeleteExpiredVisits))]
    public Task RunAsync([TimerTrigger("%RetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        run.DeleteExpiredAsync(cancellationToken);
}

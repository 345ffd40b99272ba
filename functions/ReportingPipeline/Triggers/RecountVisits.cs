using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Every week: has all visits of each centre counted anew, which also finds rows that a source has deleted.</summary>
public sealed class RecountVisits(CentreTasks tasks)
{
    /// <summary>Runs on the schedule of the setting RecountSchedule.</summary>
    [Function(nameof(RecountVisits))]
    public Task RunAsync([TimerTrigger("%RecountSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        tasks.SendAsync(CentreTaskKind.CountAnew, cancellationToken);
}

using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Collection;

namespace ReportingPipeline.Triggers;

/// <summary>Every week: counts all visits anew, which also finds rows that a source has deleted.</summary>
public sealed class RecountVisits(VisitCollector collector)
{
    /// <summary>Runs on the schedule of the setting RecountSchedule.</summary>
    [Function(nameof(RecountVisits))]
    public Task RunAsync([TimerTrigger("%RecountSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        collector.CollectAsync(everything: true, cancellationToken);
}

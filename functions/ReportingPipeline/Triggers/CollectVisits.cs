using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Collection;

namespace ReportingPipeline.Triggers;

/// <summary>Every night: collects the visits that are new or changed.</summary>
public sealed class CollectVisits(VisitCollector collector)
{
    /// <summary>Runs on the schedule of the setting CollectSchedule.</summary>
    [Function(nameof(CollectVisits))]
    public Task RunAsync([TimerTrigger("%CollectSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        collector.CollectAsync(everything: false, cancellationToken);
}

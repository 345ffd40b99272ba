using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Collection;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Every night: collects the visits that are new or changed, and forgets which requests were answered long ago.</summary>
public sealed class CollectVisits(VisitCollector collector, AnsweredRequests requests)
{
    /// <summary>Runs on the schedule of the setting CollectSchedule.</summary>
    [Function(nameof(CollectVisits))]
    public async Task RunAsync([TimerTrigger("%CollectSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await requests.SweepAsync(cancellationToken);
        await collector.CollectAsync(everything: false, cancellationToken);
    }
}

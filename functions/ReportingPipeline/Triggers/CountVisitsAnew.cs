using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Collection;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Counts visits anew that somebody has asked for.</summary>
public sealed class CountVisitsAnew(VisitCollector collector)
{
    /// <summary>Runs for every message; doing it again changes nothing.</summary>
    [Function(nameof(CountVisitsAnew))]
    public Task RunAsync([QueueTrigger(StorageNames.RecountsQueue)] Recount recount, CancellationToken cancellationToken) =>
        recount.CentreId is { } centre
            ? collector.CollectAsync([centre], everything: true, cancellationToken)
            : collector.CollectAsync(everything: true, cancellationToken);
}

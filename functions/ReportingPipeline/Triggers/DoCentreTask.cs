using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Collection;
using ReportingPipeline.Reporting;
using ReportingPipeline.Retention;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Does for one centre what a timer, or somebody, has asked to be done for each.</summary>
public sealed class DoCentreTask(VisitCollector collector, Reconciler reconciler, RetentionRun retention)
{
    /// <summary>
    /// Runs for every message; doing it again changes nothing. What fails names the centre; it is tried again some times, and asked for
    /// anew by the next run of the timer.
    /// </summary>
    [Function(nameof(DoCentreTask))]
    public async Task RunAsync([QueueTrigger(StorageNames.CentreTasksQueue)] CentreTask task, CancellationToken cancellationToken)
    {
        try
        {
            await DoAsync(task, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ConfigurationMissingException))
        {
            throw new InvalidOperationException($"{task.Kind} of {task.CentreId} failed: {failure.Message}", failure);
        }
    }

    private Task DoAsync(CentreTask task, CancellationToken cancellationToken) => task.Kind switch
    {
        CentreTaskKind.Collect => collector.CollectAsync(task.CentreId, everything: false, cancellationToken),
        CentreTaskKind.CountAnew => collector.CollectAsync(task.CentreId, everything: true, cancellationToken),
        CentreTaskKind.Reconcile => reconciler.ReconcileAsync(task.CentreId, cancellationToken),
        _ => retention.DeleteExpiredAsync(task.CentreId, cancellationToken),
    };
}

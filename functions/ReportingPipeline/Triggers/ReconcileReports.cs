using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Every night: has what each centre owes entered into the ledger and the next step taken of everything that has one, and tells of
/// messages that were given up.
/// </summary>
public sealed class ReconcileReports(CentreTasks tasks, Reconciler reconciler)
{
    /// <summary>Runs on the schedule of the setting ReconcileSchedule; whether it is past due makes no difference.</summary>
    [Function(nameof(ReconcileReports))]
    public async Task RunAsync([TimerTrigger("%ReconcileSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await tasks.SendAsync(CentreTaskKind.Reconcile, cancellationToken);
        }
        finally
        {
            await reconciler.TellOfPoisonAsync(cancellationToken);
        }
    }
}

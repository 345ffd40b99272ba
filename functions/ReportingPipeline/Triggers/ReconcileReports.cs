using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Every night: enters what is owed into the ledger, and has the next step taken of everything that has one.</summary>
public sealed class ReconcileReports(Reconciler reconciler)
{
    /// <summary>Runs on the schedule of the setting ReconcileSchedule; whether it is past due makes no difference.</summary>
    [Function(nameof(ReconcileReports))]
    public Task RunAsync([TimerTrigger("%ReconcileSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        reconciler.ReconcileAsync(cancellationToken);
}

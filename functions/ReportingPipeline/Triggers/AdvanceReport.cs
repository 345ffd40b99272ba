using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Takes the next steps of each report on the queue: building, approving, delivering, comparing.</summary>
public sealed class AdvanceReport(StepRunner runner)
{
    /// <summary>
    /// Runs for every message. What fails is recorded in the ledger;
    /// a message that is lost is sent again by the next reconciliation.
    /// </summary>
    [Function(nameof(AdvanceReport))]
    public Task RunAsync([QueueTrigger(StorageNames.ReportStepsQueue)] RevisionId report, CancellationToken cancellationToken) =>
        runner.RunAsync(report, cancellationToken);
}

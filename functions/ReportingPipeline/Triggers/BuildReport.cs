using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Builds one workbook for each report on the queue.</summary>
public sealed class BuildReport(ReportBuilder builder)
{
    /// <summary>Runs for every message; one that fails again and again ends in the poison queue, and the report says why.</summary>
    [Function(nameof(BuildReport))]
    public Task RunAsync([QueueTrigger(StorageNames.ReportRequestsQueue)] ReportId report, CancellationToken cancellationToken) =>
        builder.BuildAsync(report, cancellationToken);
}

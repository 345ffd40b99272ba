using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Does for a centre what else waits for the night, since somebody has asked for it.</summary>
public sealed class RunCentre(CentreRuns runs)
{
    /// <summary>Runs for every message; doing it again does no harm.</summary>
    [Function(nameof(RunCentre))]
    public Task RunAsync([QueueTrigger(StorageNames.RunsQueue)] RunOrder order, CancellationToken cancellationToken) =>
        runs.RunAsync(order, cancellationToken);
}

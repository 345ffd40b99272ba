using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Imports a file that was handed in on a page, month by month.</summary>
public sealed class ImportMonths(HandedInFiles files)
{
    /// <summary>Runs for every message; doing it again goes on where it was.</summary>
    [Function(nameof(ImportMonths))]
    public Task RunAsync([QueueTrigger(StorageNames.ImportsQueue)] ImportOrder order, CancellationToken cancellationToken) =>
        files.ImportAsync(order, cancellationToken);
}

using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>Every night: writes the ledger to files that it can be restored from.</summary>
public sealed class ExportLedger(LedgerExports exports, TimeProvider clock)
{
    /// <summary>Runs on the schedule of the setting ExportSchedule.</summary>
    [Function(nameof(ExportLedger))]
    public Task RunAsync([TimerTrigger("%ExportSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        exports.WriteAsync(LocalTime.DateOf(clock.GetUtcNow()), cancellationToken);
}

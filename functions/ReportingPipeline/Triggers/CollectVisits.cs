using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Triggers;

/// <summary>
/// Every night: has each centre's visits collected that are new or changed, and forgets requests, work, links and the audit of long ago.
/// </summary>
public sealed class CollectVisits(
    CentreTasks tasks,
    AnsweredRequests requests,
    WorkBlobs work,
    LinksTable links,
    AuditTable audit,
    IOptions<AccessOptions> access,
    TimeProvider clock)
{
    /// <summary>Runs on the schedule of the setting CollectSchedule.</summary>
    [Function(nameof(CollectVisits))]
    public async Task RunAsync([TimerTrigger("%CollectSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        try
        {
            await tasks.SendAsync(CentreTaskKind.Collect, cancellationToken);
        }
        finally
        {
            // A wrong configuration keeps nothing from being forgotten, nor does what cannot be forgotten keep visits from being collected.
            await SweepAsync(cancellationToken);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await requests.SweepAsync(cancellationToken);
        await work.SweepAsync(cancellationToken);
        var cutoff = clock.GetUtcNow().AddMonths(-access.Value.AuditMonths);
        await links.SweepAsync(cutoff, cancellationToken);
        await audit.SweepAsync(cutoff, cancellationToken);
    }
}

using ReportingPipeline.Settings;

namespace ReportingPipeline.Storage;

/// <summary>Has something done for all centres, each by a message of its own, so that none waits for another.</summary>
public sealed class CentreTasks(CentresBlob centres, ConfigurationInUse inUse, WorkQueues queues)
{
    /// <summary>Sends a message for each centre, and then refuses a configuration in which one that is still needed is missing.</summary>
    /// <exception cref="ConfigurationException">The centres' configuration is missing or wrong, or one has been taken out.</exception>
    public async Task SendAsync(CentreTaskKind kind, CancellationToken cancellationToken)
    {
        var configured = await centres.ReadAsync(cancellationToken);
        foreach (var task in CentreTask.OfAll(kind, configured)) await queues.EnqueueAsync(task, cancellationToken);
        await inUse.RefuseRemovedCentresAsync(configured, cancellationToken);
    }
}

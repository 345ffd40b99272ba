namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>What the local side does around an app that knows nothing of it; found in the assembly that the build names.</summary>
public interface ILocalSession
{
    /// <summary>Runs once storage answers, before anything listens: loads data, creates queues.</summary>
    /// <exception cref="LocalSessionException">It failed: the message is printed, and the host ends with exit code 1.</exception>
    Task PrepareAsync(LocalSessionContext context, CancellationToken cancellationToken);

    /// <summary>Runs once the queues are listened to and, unless the host runs once, HTTP and timers are served.</summary>
    /// <exception cref="LocalSessionException">It failed: the message is printed, and a host that runs once ends with exit code 1.</exception>
    Task RunAsync(LocalSessionContext context, CancellationToken cancellationToken);
}

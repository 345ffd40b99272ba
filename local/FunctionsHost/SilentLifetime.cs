using Microsoft.Extensions.Hosting;

namespace FunctionsHost;

/// <summary>Leaves signals and messages to whoever runs the host: its servers are parts of it, not programs.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

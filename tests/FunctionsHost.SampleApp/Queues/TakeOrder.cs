using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.SampleApp.Queues;

/// <summary>Does what a message says: waits at a gate, or fails.</summary>
public sealed class TakeOrder(Gates gates, ILogger<TakeOrder> logger)
{
    [Function(nameof(TakeOrder))]
    public async Task RunAsync(
        [QueueTrigger("%OrderQueue%")] Order order, string id, long dequeueCount, CancellationToken cancellationToken)
    {
        logger.LogInformation("{Name} taken {Count} as {Id}", order.Name, dequeueCount, id);
        var giveUp = order.IsStubborn ? CancellationToken.None : cancellationToken;
        if (order.Gate is { } gate) await gates.PassAsync(gate, giveUp);
        if (order.Failures > 0 && order.Failures >= dequeueCount)
        {
            throw new InvalidOperationException($"{order.Name} failed");
        }

        logger.LogInformation("{Name} done", order.Name);
    }

    /// <param name="Name">What the log calls it.</param>
    /// <param name="Failures">How many attempts fail.</param>
    /// <param name="Gate">What to wait for.</param>
    /// <param name="IsStubborn">Whether it waits even when it is cancelled.</param>
    public sealed record Order(string Name, int Failures = 0, string? Gate = null, bool IsStubborn = false);
}

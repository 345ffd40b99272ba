using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.SampleApp.Timers;

/// <summary>Runs when the host starts, too.</summary>
public sealed class TickAtStart(ILogger<TickAtStart> logger)
{
    [Function(nameof(TickAtStart))]
    public void Run([TimerTrigger("0 0 0 29 2 *", RunOnStartup = true)] TimerInfo timer) =>
        logger.LogInformation("Tick at start {PastDue}", timer.IsPastDue ? "past due" : "in time");
}

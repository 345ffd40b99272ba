using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.SampleApp.Timers;

/// <summary>Logs each run, then waits at a gate or fails if a setting says so.</summary>
public sealed class Tick(Gates gates, IConfiguration settings, ILogger<Tick> logger)
{
    [Function(nameof(Tick))]
    public async Task RunAsync([TimerTrigger("%TickSchedule%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var last = timer.ScheduleStatus?.Last.ToString("s", CultureInfo.InvariantCulture);
        logger.LogInformation("Tick {PastDue} after {Last}", timer.IsPastDue ? "past due" : "in time", last);
        if (settings["TickGate"] is { } gate) await gates.PassAsync(gate, cancellationToken);
        if (settings["TickFailure"] is { } reason) throw new InvalidOperationException(reason);
        logger.LogInformation("Tick done");
    }
}

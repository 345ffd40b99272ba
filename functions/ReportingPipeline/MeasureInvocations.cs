using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Settings;

namespace ReportingPipeline;

/// <summary>
/// Measures every run of a function, whatever becomes of it: that a timer has run at all is told by this alone. A timer that finds
/// no configuration yet has nothing to do, and has not failed.
/// </summary>
internal sealed class MeasureInvocations(TimeProvider clock, ILogger<MeasureInvocations> logger) : IFunctionsWorkerMiddleware
{
    /// <inheritdoc/>
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var (started, function, outcome) = (clock.GetTimestamp(), context.FunctionDefinition.Name, "failed");
        try
        {
            await next(context);
            outcome = "done";
        }
        catch (ConfigurationMissingException missing) when (context.GetHttpContext() is null)
        {
            outcome = "waiting";
            logger.LogWarning("{Function} waits: {Reason}", function, missing.Message);
        }
        finally
        {
            Telemetry.InvocationDuration.Record(
                clock.GetElapsedTime(started).TotalSeconds, new("function", function), new("outcome", outcome));
        }
    }
}

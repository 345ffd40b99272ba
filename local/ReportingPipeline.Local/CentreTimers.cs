using FunctionsHost;

namespace ReportingPipeline.Local;

/// <summary>Timers whose work is done by messages, one for each centre, run by somebody who waits for it.</summary>
public static class CentreTimers
{
    /// <summary>The function that runs for those messages.</summary>
    public const string Function = "DoCentreTask";

    /// <summary>Runs a timer, and returns when no message for a centre is due or runs any more.</summary>
    /// <returns>
    /// What failed meanwhile of what was to be done for a centre. It is hidden for a while and then tried again, which nobody waits for.
    /// </returns>
    /// <exception cref="LocalHostException">The timer failed, or the worker ended.</exception>
    public static async Task<IReadOnlyList<FunctionFailure>> RunTimerAsync(
        this LocalFunctionsHost host, string timer, CancellationToken cancellationToken)
    {
        var before = host.Failures.Count;
        await host.InvokeAsync(timer, "", cancellationToken);
        await host.UntilIdleAsync(Function, cancellationToken);
        return [.. host.Failures.Skip(before).Where(failure => failure.Function == Function)];
    }
}

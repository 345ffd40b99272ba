using FunctionsHost.Timers;

namespace FunctionsHost.Functions;

/// <summary>Runs functions by hand.</summary>
internal sealed class ManualRuns(FunctionInvoker invoker, TimerListeners timers, CancellationToken stopping)
{
    /// <summary>Runs a function without waiting for its end; a failure is logged and among the failures.</summary>
    public void Start(Function function, string input) => _ = RunAsync(function, input, stopping)
        .ContinueWith(run => _ = run.Exception, TaskContinuationOptions.OnlyOnFaulted);

    /// <summary>Runs a function until its end and throws what it threw; a timer never runs twice at once.</summary>
    public async Task RunAsync(Function function, string input, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        await (timers.Find(function) is { } timer
            ? timer.RunByHandAsync(ending.Token)
            : invoker.InvokeAsync(function, FunctionInput.OfText(input), isFinal: true, ending.Token));
    }
}

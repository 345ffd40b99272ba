namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs timer and queue functions by hand.</summary>
internal sealed class ManualInvocation(TimerListeners timers, FunctionInvoker invoker, FailureLog failures, HostStopping stopping)
{
    /// <summary>Runs the function without waiting for its end; a failure is logged by the invocation itself.</summary>
    public void Start(LocalFunction function, string input) =>
        _ = Task.Run(async () =>
        {
            try
            {
                await RunAsync(function, input, stopping.Token);
            }
            catch (Exception logged) when (logged is not OutOfMemoryException)
            {
            }
        });

    /// <summary>Runs the function and throws what it threw.</summary>
    public async Task RunAsync(LocalFunction function, string input, CancellationToken cancellationToken)
    {
        if (timers.Find(function.Name) is { } timer)
        {
            await timer.RunByHandAsync("by hand", cancellationToken);
            return;
        }

        try
        {
            await invoker.InvokeAsync(function, new FunctionInput(input, new Dictionary<string, object?>(), "by hand"), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add(function, failure, isFinal: true);
            throw;
        }
    }
}

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs one timer function, never twice at once.</summary>
internal sealed class TimerRunner(
    LocalFunction function, FunctionInvoker invoker, FailureLog failures, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);

    public LocalFunction Function => function;

    /// <summary>Runs the function as its schedule does: with its retries; a failure is recorded, and true means success.</summary>
    public async Task<bool> RunScheduledAsync(TimerInfo timer, CancellationToken cancellationToken)
    {
        var max = function.Retry?.MaxRetryCount ?? 0;
        for (var retry = 0; ; retry++)
        {
            try
            {
                await RunAsync(timer, "schedule", new LocalRetryContext(retry, max), cancellationToken);
                return true;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                var last = max >= 0 && retry >= max;
                failures.Add(function, failure, last);
                if (last) return false;
            }

            await Task.Delay(RetryDelays.Before(retry + 1, function.Retry!), time, cancellationToken);
        }
    }

    /// <summary>Runs the function once, by hand: without retries, and throws what it threw.</summary>
    public async Task RunByHandAsync(string reason, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(new TimerInfo(), reason, new LocalRetryContext(0, 0), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failures.Add(function, failure, isFinal: true);
            throw;
        }
    }

    public void Dispose() => _once.Dispose();

    private async Task RunAsync(TimerInfo timer, string reason, RetryContext retry, CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            var input = new FunctionInput(timer, new Dictionary<string, object?>(), reason) { Retry = retry };
            await invoker.InvokeAsync(function, input, cancellationToken);
        }
        finally
        {
            _once.Release();
        }
    }
}

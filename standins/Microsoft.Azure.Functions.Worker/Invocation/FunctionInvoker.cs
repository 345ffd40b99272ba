using System.Diagnostics;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs a function in its own scope, through the middleware.</summary>
internal sealed class FunctionInvoker(
    FunctionExecutionDelegate pipeline, IServiceScopeFactory scopes, ILoggerFactory loggers, HostStopping stopping)
{
    private int _running;

    /// <summary>How many invocations run now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Whether the host stops, so that a cancelled invocation is nobody's failure.</summary>
    public bool IsStopping => stopping.Token.IsCancellationRequested;

    /// <summary>Runs the function and throws what it, its binding or the middleware threw.</summary>
    public async Task InvokeAsync(LocalFunction function, FunctionInput input, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _running);
        try
        {
            using var cancelled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping.Token);
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(new LocalFunctionContext(function, input, scope.ServiceProvider, cancelled.Token));
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private async Task RunAsync(LocalFunctionContext context)
    {
        var name = context.Function.Name;
        var logger = loggers.CreateLogger($"Function.{name}");
        var watch = Stopwatch.StartNew();
        logger.LogInformation("{Function} started ({Reason}, {InvocationId})", name, context.Input.Reason, context.InvocationId);
        try
        {
            await pipeline(context);
            logger.LogInformation("{Function} succeeded in {Milliseconds} ms", name, watch.ElapsedMilliseconds);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("{Function} was cancelled after {Milliseconds} ms", name, watch.ElapsedMilliseconds);
            throw;
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Function} failed after {Milliseconds} ms", name, watch.ElapsedMilliseconds);
            throw;
        }
    }
}

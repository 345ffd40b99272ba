using System.Diagnostics;
using FunctionsHost.Protocol;
using FunctionsHost.Workers;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Functions;

/// <summary>Has the worker run functions.</summary>
internal sealed class FunctionInvoker(WorkerChannel worker, FailureLog failures, ILogger logger)
{
    private int _running;

    /// <summary>How many run now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Runs a function and returns when it has ended; cancelling asks it to end.</summary>
    /// <exception cref="FunctionFailedException">It threw; that is among the failures by then, if <paramref name="isFinal"/> says so or not.</exception>
    /// <exception cref="OperationCanceledException">It ended because it was asked to.</exception>
    /// <exception cref="LocalHostException">The worker ended.</exception>
    public async Task InvokeAsync(
        Function function, FunctionInput input, bool isFinal, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _running);
        try
        {
            using var activity = new Activity(function.Name).Start();
            var request = input.ToRequest(function, activity);
            await using var cancelling = cancellationToken.Register(() => worker.Tell(
                new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = input.Invocation } }));
            var answer = await worker.AskAsync(new StreamingMessage { InvocationRequest = request });
            var result = answer.InvocationResponse.Result;
            if (result.Status == StatusResult.Types.Status.Success) return;

            cancellationToken.ThrowIfCancellationRequested();
            var failure = new FunctionFailedException(result.Exception.Type, result.Exception.Message);
            failures.Add(new FunctionFailure(function.Name, failure.Message, isFinal));
            logger.LogError("{Function} failed: {Reason}{NewLine}{StackTrace}", function.Name, failure.Message, Environment.NewLine, result.Exception.StackTrace);
            throw failure;
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}

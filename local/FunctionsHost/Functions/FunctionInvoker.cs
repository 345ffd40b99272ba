using System.Collections.Concurrent;
using System.Diagnostics;
using FunctionsHost.Protocol;
using FunctionsHost.Workers;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Functions;

/// <summary>Has the worker run functions, and keeps what failed.</summary>
internal sealed class FunctionInvoker(WorkerChannel worker, ILogger logger)
{
    private readonly ConcurrentQueue<FunctionFailure> _failures = new();

    public IReadOnlyList<FunctionFailure> Failures => [.. _failures];

    /// <summary>Runs a function and returns when it has ended; cancelling asks it to end.</summary>
    /// <exception cref="FunctionFailedException">It threw, which is among the failures by then.</exception>
    /// <exception cref="OperationCanceledException">It ended because it was asked to.</exception>
    /// <exception cref="LocalHostException">The worker ended.</exception>
    public Task InvokeAsync(Function function, InvocationRequest request, bool isFinal, CancellationToken cancellationToken) =>
        InvokeAsync(function, request, isFinal, callersTrace: null, cancellationToken);

    /// <summary>Likewise, as a part of the trace that a caller names, if it names one.</summary>
    public async Task InvokeAsync(
        Function function, InvocationRequest request, bool isFinal, string? callersTrace, CancellationToken cancellationToken)
    {
        // Recorded, or a worker that traces would leave out everything of this run.
        using var activity = new Activity(function.Name);
        if (ActivityContext.TryParse(callersTrace, traceState: null, out _)) activity.SetParentId(callersTrace!);
        activity.Start();
        activity.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        request.TraceContext = new RpcTraceContext
        {
            TraceParent = activity.Id,
            TraceState = activity.TraceStateString ?? "",
        };
        var answering = worker.AskAsync(new StreamingMessage { InvocationRequest = request });

        // Not before the run itself has been asked for, or the worker would not know what to cancel.
        var cancel = new InvocationCancel { InvocationId = request.InvocationId };
        await using var cancelling = cancellationToken.Register(
            () => worker.Tell(new StreamingMessage { InvocationCancel = cancel }));
        var result = (await answering).InvocationResponse.Result;
        if (result.Status == StatusResult.Types.Status.Success) return;

        cancellationToken.ThrowIfCancellationRequested();
        var failure = new FunctionFailedException(result.Exception.Type, result.Exception.Message);
        Report(new FunctionFailure(function.Name, failure.Message, isFinal), result.Exception.StackTrace);
        throw failure;
    }

    /// <summary>Logs and keeps a failure.</summary>
    public void Report(FunctionFailure failure, string stackTrace = "")
    {
        _failures.Enqueue(failure);
        logger.LogError("{Function} failed: {Reason}\n{StackTrace}", failure.Function, failure.Reason, stackTrace);
    }
}

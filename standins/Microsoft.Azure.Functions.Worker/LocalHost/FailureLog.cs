using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Every failure since the host started.</summary>
internal sealed class FailureLog
{
    private readonly ConcurrentQueue<FunctionFailure> _failures = new();

    public IReadOnlyList<FunctionFailure> All => [.. _failures];

    public void Add(LocalFunction function, Exception failure, bool isFinal) =>
        _failures.Enqueue(new FunctionFailure(function.Name, $"{failure.GetType().Name}: {failure.Message}", isFinal, failure));

    public void AddPoisoned(LocalFunction function, string queue, string reason, Exception? failure) =>
        _failures.Enqueue(new FunctionFailure(function.Name, $"a message was moved to {queue}: {reason}", IsFinal: true, failure));
}

using System.Collections.Concurrent;

namespace FunctionsHost.Functions;

/// <summary>Every failure since the host started.</summary>
internal sealed class FailureLog
{
    private readonly ConcurrentQueue<FunctionFailure> _failures = new();

    public IReadOnlyList<FunctionFailure> All => [.. _failures];

    public void Add(FunctionFailure failure) => _failures.Enqueue(failure);
}

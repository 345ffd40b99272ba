using System.Collections.Concurrent;

namespace FunctionsHost.SampleApp;

/// <summary>What functions wait for until a test opens it by its name.</summary>
public sealed class Gates
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();

    public Task PassAsync(string name, CancellationToken cancellationToken) =>
        Gate(name).Task.WaitAsync(cancellationToken);

    public void Open(string name) => Gate(name).TrySetResult();

    private TaskCompletionSource Gate(string name) =>
        _gates.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

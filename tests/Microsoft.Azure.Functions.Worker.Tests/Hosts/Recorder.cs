using System.Collections.Concurrent;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>What functions did, in order; each test's host has one.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<object?> _entries = new();

    public IReadOnlyList<object?> Entries => [.. _entries];

    /// <summary>Functions that wait for something wait for this.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(object? entry) => _entries.Enqueue(entry);

    public Task UntilAsync(int count) => Eventually.IsTrueAsync(() => _entries.Count >= count, $"{count} entries");
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FunctionsHost.Tests.Sample;

/// <summary>Keeps what is logged: by the host, and over the protocol by functions.</summary>
internal sealed class RecordedLogs : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>The lines that contain a text, in order.</summary>
    public IReadOnlyList<string> With(string text) =>
        [.. _lines.Where(line => line.Contains(text, StringComparison.Ordinal))];

    /// <summary>Waits until a text has been logged so often.</summary>
    public Task UntilAsync(string text, int count = 1) => Eventually.IsTrueAsync(
        () => Task.FromResult(With(text).Count >= count),
        () => $"{count} × '{text}' in{Environment.NewLine}{string.Join(Environment.NewLine, _lines)}");

    // What the servers log of every request would bury what functions do.
    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("Microsoft.", StringComparison.Ordinal) ? NullLogger.Instance : this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) => _lines.Enqueue($"{formatter(state, exception)} {exception}".TrimEnd());

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}

using Microsoft.Extensions.Logging;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>Keeps what is logged as an error.</summary>
internal sealed class RecordedErrors : ILoggerProvider, ILogger
{
    private readonly List<string> _messages = [];

    public IReadOnlyList<string> Messages => _messages;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) lock (_messages) _messages.Add(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}

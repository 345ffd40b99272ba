using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using ReportingPipeline.Http;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Http;

public class CorrelateAnswersTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";
    private const string Parent = $"00-{Trace}-b7ad6b7169203331-01";

    [Theory]
    [InlineData(Parent, "00-1af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData(null, Parent)]
    [InlineData("nonsense", Parent)]
    [InlineData("00-00000000000000000000000000000000-b7ad6b7169203331-01", Parent)]
    public void IdOf_SomeTraces_IsOfTheFirstThatIsOne(string? caller, string? invocation) =>
        Assert.Equal(Trace, CorrelateAnswers.IdOf(caller, invocation));

    [Fact]
    public void IdOf_NoTrace_IsNewEveryTime()
    {
        var (first, second) = (CorrelateAnswers.IdOf("", null), CorrelateAnswers.IdOf("", null));

        Assert.NotEqual(first, second);
        Assert.Matches("^[0-9a-f]{32}$", first);
    }

    [Fact]
    public async Task Call_WithTrace_StandsInAnswerProblemAndLogs()
    {
        using var logs = new ScopedLogs();
        await using var app = await RunningApp.StartAsync(new ManualClock("2019-02-15T12:00:00Z"), _ => false, logs: logs);
        using var known = new HttpRequestMessage(HttpMethod.Post, "recount") { Content = JsonContent.Create(new { name = "Kari" }) };
        using var unknown = new HttpRequestMessage(HttpMethod.Get, "nowhere");
        known.Headers.Add("traceparent", Parent);
        unknown.Headers.Add("traceparent", Parent);

        var accepted = await app.Client.SendAsync(known);
        var refused = await app.Client.SendAsync(unknown);

        await accepted.JsonAsync(HttpStatusCode.Accepted);
        await refused.ProblemAsync(HttpStatusCode.NotFound);
        Assert.Equal([Trace, Trace], [accepted.CorrelationId(), refused.CorrelationId()]);
        Assert.Contains(logs.Lines, line => line.Message.StartsWith("Kari had", StringComparison.Ordinal) && line.CorrelationId == Trace);
    }

    [Fact]
    public async Task Calls_WithoutTrace_HaveIdsOfTheirOwn()
    {
        await using var app = await RunningApp.StartAsync(new ManualClock("2019-02-15T12:00:00Z"), _ => false);

        var (first, second) = (await app.Client.GetAsync("centres"), await app.Client.GetAsync("centres"));

        Assert.NotEqual(first.CorrelationId(), second.CorrelationId());
    }

    /// <summary>Keeps what is logged, each line with the correlation id of the scope that it stands in.</summary>
    private sealed class ScopedLogs : ILoggerProvider, ISupportExternalScope, ILogger
    {
        private readonly List<(string Message, string? CorrelationId)> _lines = [];
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public IReadOnlyList<(string Message, string? CorrelationId)> Lines
        {
            get
            {
                lock (_lines) return [.. _lines];
            }
        }

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => _scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string? id = null;
            _scopes.ForEachScope(
                (scope, _) =>
                {
                    if (scope is IReadOnlyDictionary<string, object> values && values.TryGetValue(CorrelateAnswers.Scope, out var value))
                    {
                        id = (string)value;
                    }
                },
                this);
            lock (_lines) _lines.Add((formatter(state, exception), id));
        }

        public void Dispose()
        {
        }
    }
}

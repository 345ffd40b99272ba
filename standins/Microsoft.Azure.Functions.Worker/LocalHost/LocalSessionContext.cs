namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The running host, as sessions and tests see it; also a service of the app's container.</summary>
public sealed class LocalSessionContext
{
    private readonly SettingNames _settings;
    private readonly LocalHostOptions _options;
    private readonly HttpListener _http;
    private readonly FunctionIndex _functions;
    private readonly ManualInvocation _manual;
    private readonly QueueListeners _queues;
    private readonly FailureLog _failures;
    private readonly TimeProvider _time;

    internal LocalSessionContext(
        SettingNames settings, LocalHostOptions options, HttpListener http, FunctionIndex functions, ManualInvocation manual,
        QueueListeners queues, FailureLog failures, TimeProvider time)
    {
        _settings = settings;
        _options = options;
        _http = http;
        _functions = functions;
        _manual = manual;
        _queues = queues;
        _failures = failures;
        _time = time;
    }

    /// <summary>The connection string of AzureWebJobsStorage.</summary>
    public string ConnectionString => _settings.Connection(null);

    /// <summary>The command line without what the host itself understands.</summary>
    public IReadOnlyList<string> Arguments => _options.Arguments;

    /// <summary>Whether the host ends after the sessions (--once).</summary>
    public bool Once => _options.Once;

    /// <summary>Where HTTP is served, without the route prefix; null while it is not.</summary>
    public Uri? HttpAddress => _http.Address;

    /// <summary>Every failed invocation and every message that went to a poison queue since the start.</summary>
    public IReadOnlyList<FunctionFailure> Failures => _failures.All;

    /// <summary>Runs a timer function now, through the middleware and without retries, and throws what it threw.</summary>
    /// <exception cref="ArgumentException">There is no timer function of that name.</exception>
    public Task InvokeAsync(string functionName, CancellationToken cancellationToken) =>
        _functions.Find(functionName) is { Trigger: TimerTriggerAttribute } function
            ? _manual.RunAsync(function, "", cancellationToken)
            : throw new ArgumentException($"There is no timer function {functionName}.", nameof(functionName));

    /// <summary>Returns once no queue of a function holds a message, not even a hidden one, and nothing runs.</summary>
    public Task WaitUntilIdleAsync(IProgress<IReadOnlyList<QueueStatus>>? progress, CancellationToken cancellationToken) =>
        _queues.WaitUntilIdleAsync(progress, _time, cancellationToken);

    /// <summary>Whether a function runs, or a queue of one shows a message; messages that are hidden for later do not count.</summary>
    public Task<bool> IsAnythingDueAsync(CancellationToken cancellationToken) => _queues.IsAnythingDueAsync(cancellationToken);
}

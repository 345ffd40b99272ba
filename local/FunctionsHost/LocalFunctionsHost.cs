using System.Globalization;
using FunctionsHost.Functions;
using FunctionsHost.Http;
using FunctionsHost.Protocol;
using FunctionsHost.Queues;
using FunctionsHost.Settings;
using FunctionsHost.Timers;
using FunctionsHost.Workers;
using Microsoft.Extensions.Logging;

namespace FunctionsHost;

/// <summary>
/// Runs a built isolated functions app on one machine: speaks the published protocol to its worker, and serves its HTTP
/// functions, queues and timers as the host in Azure does.
/// </summary>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly HostFile _file;
    private readonly ILoggerFactory _loggers;
    private readonly WorkerChannel _channel;
    private readonly FailureLog _failures = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _listening = [];
    private WorkerServer? _server;
    private IWorker? _worker;
    private Task _workerLost = Task.CompletedTask;
    private IReadOnlyList<Function> _functions = [];
    private TimerListeners? _timers;
    private QueueListeners? _queues;
    private ManualRuns? _manual;
    private HttpServer? _http;

    private LocalFunctionsHost(LocalHostOptions options, ILoggerFactory loggers)
    {
        _options = options;
        _file = HostFile.Read(options.AppFolder);
        _loggers = loggers;
        _channel = new WorkerChannel(loggers);
    }

    /// <summary>Where HTTP is served, without the prefix of routes; null if it is not.</summary>
    public Uri? HttpAddress => _http?.Address;

    /// <summary>Every run that failed, and every message that went to a poison queue, since the start.</summary>
    public IReadOnlyList<FunctionFailure> Failures => _failures.All;

    /// <summary>Each function's name and what makes it run, such as "GET http://localhost:7071/api/owed" or "timer 0 0 5 * * *".</summary>
    public IReadOnlyList<(string Name, string Trigger)> Functions =>
        [.. _functions.OrderBy(function => function.Name, StringComparer.Ordinal).Select(function => (function.Name, Describe(function)))];

    /// <summary>Starts the app's worker, and then everything that makes its functions run.</summary>
    /// <param name="options">What to run, and how.</param>
    /// <param name="loggers">Takes what the host and the worker log.</param>
    /// <param name="launch">Launches the worker; left out, as a process by the app's worker.config.json.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="LocalHostException">It cannot be started; the message says why.</exception>
    public static async Task<LocalFunctionsHost> StartAsync(
        LocalHostOptions options, ILoggerFactory loggers, Func<WorkerLaunch, Task<IWorker>>? launch = null,
        CancellationToken cancellationToken = default)
    {
        var host = new LocalFunctionsHost(options, loggers);
        try
        {
            await host.StartAsync(launch ?? host.LaunchProcess, cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a timer's or a queue's function until its end; a failure is logged and among the failures, too.</summary>
    /// <exception cref="ArgumentException">There is no such function.</exception>
    /// <exception cref="LocalHostException">It failed, or the worker ended.</exception>
    public async Task InvokeAsync(string name, string input, CancellationToken cancellationToken)
    {
        var function = _functions.FirstOrDefault(function => function.Name == name && function.Trigger is not HttpTrigger)
            ?? throw new ArgumentException($"There is no timer's or queue's function {name}.", nameof(name));
        try
        {
            await _manual!.RunAsync(function, input, cancellationToken);
        }
        catch (FunctionFailedException failure)
        {
            throw new LocalHostException($"{name}: {failure.Message}", failure);
        }
    }

    /// <summary>Does something while the worker lives; if that ends first, the work is cancelled.</summary>
    /// <exception cref="LocalHostException">The worker has ended; the message says how.</exception>
    public async Task WhileWorkerLivesAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var working = work(ending.Token);
        if (await Task.WhenAny(working, _workerLost) == _workerLost && !_stopping.IsCancellationRequested)
        {
            await ending.CancelAsync();
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _workerLost;
        }

        await working;
    }

    /// <summary>Whether a message of a queue is due or runs; messages that are hidden for later do not count.</summary>
    public Task<bool> IsAnythingDueAsync(CancellationToken cancellationToken) => _queues!.IsAnythingDueAsync(cancellationToken);

    /// <summary>Stops listening, asks what runs to end, then has the worker end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        try
        {
            await Task.WhenAll(_listening).WaitAsync(_options.StopTimeout);
        }
        catch (TimeoutException)
        {
            _loggers.CreateLogger("Host").LogWarning("What still runs is left to itself after {Seconds} seconds", _options.StopTimeout.TotalSeconds);
        }

        if (_http is not null) await _http.DisposeAsync();
        _channel.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
        if (_worker is not null) await _worker.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _timers?.Dispose();
        _stopping.Dispose();
    }

    private async Task StartAsync(Func<WorkerLaunch, Task<IWorker>> launch, CancellationToken cancellationToken)
    {
        _server = await WorkerServer.StartAsync(_channel, cancellationToken);
        _worker = await launch(new WorkerLaunch(_server.Address, Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), _options.AppFolder));
        _workerLost = WatchAsync(_worker);
        var httpAddress = await ConnectAsync(cancellationToken);

        var (invoker, logger) = (new FunctionInvoker(_channel, _failures, _loggers.CreateLogger("Host.Functions")), _loggers.CreateLogger("Host.Triggers"));
        _timers = new TimerListeners(_functions, _options, invoker, logger);
        _queues = new QueueListeners(_functions, _options, _file, invoker, _failures, logger);
        _manual = new ManualRuns(invoker, _timers, _stopping.Token);
        if (_options.Port is not null)
        {
            _http = await HttpServer.StartAsync(
                _options, _file, _functions, invoker, _manual, _worker.HttpAddress ?? httpAddress, _loggers, _stopping.Token, cancellationToken);
        }

        _listening.Add(_queues.RunAsync(_stopping.Token));
        if (_options.RunTimers) _listening.Add(_timers.RunAsync(_stopping.Token));
    }

    private Task<IWorker> LaunchProcess(WorkerLaunch launch) => Task.FromResult<IWorker>(
        WorkerProcess.Start(launch, _options.Settings, _loggers.CreateLogger("Worker"), _options.StopTimeout));

    // The worker ends when it is told to; ending before that loses whatever runs.
    private async Task WatchAsync(IWorker worker)
    {
        var ended = await worker.Ended;
        _channel.Lose(ended);
        if (!_stopping.IsCancellationRequested) throw new LocalHostException(ended);
    }

    private async Task<Uri?> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Started.WaitAsync(_options.WorkerStartTimeout, cancellationToken);
        }
        catch (TimeoutException silent)
        {
            throw new LocalHostException($"The worker has not connected within {_options.WorkerStartTimeout.TotalSeconds} seconds.", silent);
        }

        var started = (await AskAsync(new StreamingMessage
        {
            WorkerInitRequest = new WorkerInitRequest
            {
                HostVersion = "4.0.0",
                WorkerDirectory = _options.AppFolder,
                FunctionAppDirectory = _options.AppFolder,
            },
        })).WorkerInitResponse;
        Check(started.Result, "The worker cannot be initialized");

        var listed = (await AskAsync(new StreamingMessage
        {
            FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = _options.AppFolder },
        })).FunctionMetadataResponse;
        Check(listed.Result, "The worker cannot list its functions");
        _functions = [.. listed.FunctionMetadataResults.Select(Function.Of)];

        // One at a time, as hosts do.
        foreach (var metadata in listed.FunctionMetadataResults)
        {
            var request = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = await AskAsync(new StreamingMessage { FunctionLoadRequest = request });
            Check(loaded.FunctionLoadResponse.Result, $"The worker cannot load {metadata.Name}");
        }

        return started.Capabilities.TryGetValue("HttpUri", out var address) ? new Uri(address) : null;

        Task<StreamingMessage> AskAsync(StreamingMessage request) => _channel.AskAsync(request).WaitAsync(cancellationToken);
    }

    private static void Check(StatusResult result, string failure)
    {
        if (result.Status != StatusResult.Types.Status.Success) throw new LocalHostException($"{failure}: {result.Exception?.Message}");
    }

    private string Describe(Function function) => function.Trigger switch
    {
        HttpTrigger http => string.Create(
            CultureInfo.InvariantCulture,
            $"{(http.Methods.Count == 0 ? "any" : string.Join(", ", http.Methods))} {HttpAddress}{_file.RoutePrefix}/{http.Route}"),
        QueueTrigger queue => $"queue {_options.Settings.Resolve(queue.Queue, function.Name)}",
        TimerTrigger timer => $"timer {_options.Settings.Resolve(timer.Schedule, function.Name)}",
        _ => "",
    };
}

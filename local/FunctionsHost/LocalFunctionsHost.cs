using FunctionsHost.Functions;
using FunctionsHost.Http;
using FunctionsHost.Protocol;
using FunctionsHost.Queues;
using FunctionsHost.Settings;
using FunctionsHost.Timers;
using FunctionsHost.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
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
    private readonly FunctionInvoker _invoker;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _workerLost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _server;
    private IWorker? _worker;
    private Task _watching = Task.CompletedTask;
    private IReadOnlyList<Function> _functions = [];
    private IReadOnlyList<IListener> _listeners = [];
    private Task _listening = Task.CompletedTask;
    private WebApplication? _http;
    private bool _isDisposed;

    private LocalFunctionsHost(LocalHostOptions options, ILoggerFactory loggers)
    {
        _options = options with { AppFolder = Path.GetFullPath(options.AppFolder) };
        _file = HostFile.Read(_options.AppFolder);
        _loggers = loggers;
        _channel = new WorkerChannel(loggers);
        _invoker = new FunctionInvoker(_channel, loggers.CreateLogger("Host.Functions"));
    }

    /// <summary>Where HTTP is served, without the prefix of routes; null if it is not.</summary>
    public Uri? HttpAddress => _http is null ? null : new Uri(_http.Urls.First());

    /// <summary>Every run that failed, and every message that went to a poison queue, since the start.</summary>
    public IReadOnlyList<FunctionFailure> Failures => _invoker.Failures;

    /// <summary>Each function and what runs it, such as "GET http://localhost:7071/api/owed" or "timer 0 0 5 * * *".</summary>
    public IReadOnlyList<(string Name, string Trigger)> Functions =>
        [.. _functions.Select(function => (function.Name, Describe(function)))];

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

    /// <summary>Runs a timer's or a queue's function until its end; a failure is among the failures, too.</summary>
    /// <exception cref="ArgumentException">There is no such function.</exception>
    /// <exception cref="LocalHostException">It failed, or the worker ended.</exception>
    public async Task InvokeAsync(string name, string input, CancellationToken cancellationToken)
    {
        var listener = _listeners.FirstOrDefault(listener => listener.Function.Name == name)
            ?? throw new ArgumentException($"There is no timer's or queue's function {name}.", nameof(name));
        try
        {
            await WhileWorkerLivesAsync(living => listener.RunAsync(input, living), cancellationToken);
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
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        var working = work(ending.Token);
        await Task.WhenAny(_workerLost.Task, working);
        if (_workerLost.Task.IsFaulted)
        {
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // Ctrl-C goes to the worker, too, which may be the first to end.
            cancellationToken.ThrowIfCancellationRequested();
            await _workerLost.Task;
        }

        await working;
    }

    /// <summary>
    /// Has the queues looked at at once, and returns when no message of any is due, and none runs; messages that are hidden for later
    /// do not count.
    /// </summary>
    /// <exception cref="LocalHostException">The worker has ended; the message says how.</exception>
    public Task UntilIdleAsync(CancellationToken cancellationToken) => UntilIdleAsync(_ => true, cancellationToken);

    /// <summary>Likewise, of the queue of one function.</summary>
    public Task UntilIdleAsync(string function, CancellationToken cancellationToken) =>
        UntilIdleAsync(listener => listener.Function.Name == function, cancellationToken);

    /// <summary>Stops listening, asks what runs to end, then has the worker end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        await _stopping.CancelAsync();
        if (!await HasEndedAsync(_listening, _http?.StopAsync(_options.StopTimeout), _channel.AllAnswered()))
        {
            _loggers.CreateLogger("Host").LogWarning(
                "What still runs is left to itself after {Seconds} seconds", _options.StopTimeout.TotalSeconds);
        }

        _channel.Tell(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });
        if (_worker is not null) await _worker.DisposeAsync();

        // What was left to itself has ended with the worker; its messages are given back.
        await HasEndedAsync(_watching, _listening);
        if (_http is not null) await _http.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        foreach (var listener in _listeners.OfType<IDisposable>()) listener.Dispose();
        _stopping.Dispose();
    }

    // What was done with meanwhile may have led to another message, in a queue that was looked at before.
    private Task UntilIdleAsync(Func<QueueListener, bool> which, CancellationToken cancellationToken) => WhileWorkerLivesAsync(
        async living =>
        {
            var queues = _listeners.OfType<QueueListener>().Where(which).ToList();
            for (var done = -1; done != (done = queues.Sum(queue => queue.Done));)
            {
                await Task.WhenAll(queues.Select(queue => queue.UntilIdleAsync(living)));
            }
        },
        cancellationToken);

    private async Task<bool> HasEndedAsync(params IEnumerable<Task?> tasks)
    {
        var all = Task.WhenAll(tasks.OfType<Task>());
        await all.WaitAsync(_options.StopTimeout).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return all.IsCompleted;
    }

    private async Task StartAsync(Func<WorkerLaunch, Task<IWorker>> launch, CancellationToken cancellationToken)
    {
        _server = await _channel.ListenAsync(cancellationToken);
        var address = new Uri(_server.Urls.Single());
        _worker = await launch(
            new WorkerLaunch(address, Guid.NewGuid().ToString(), Guid.NewGuid().ToString(), _options.AppFolder));
        _watching = WatchAsync(_worker);
        await WhileWorkerLivesAsync(ServeAsync, cancellationToken);
    }

    private Task<IWorker> LaunchProcess(WorkerLaunch launch) => Task.FromResult<IWorker>(
        WorkerProcess.Start(launch, _options.Settings, _loggers.CreateLogger("Worker"), _options.StopTimeout));

    // The worker ends when it is told to; ending before that loses whatever runs. Nothing more must be begun by then, or
    // messages would be tried in vain until they are in the poison queue.
    private async Task WatchAsync(IWorker worker)
    {
        var lost = new LocalHostException(await worker.Ended);
        if (!_isDisposed) _workerLost.SetException(lost);
        await _stopping.CancelAsync();
        _channel.Lose(lost);
    }

    private async Task ServeAsync(CancellationToken cancellationToken)
    {
        var httpAddress = await ConnectAsync(cancellationToken);
        _listeners = [.. _functions.Select(ListenerOf).OfType<IListener>()];
        if (_options.Port is not null)
        {
            _http = await HttpServer.StartAsync(
                _options, _file, _functions, _listeners, _invoker, _worker!.HttpAddress ?? httpAddress, _loggers,
                _stopping.Token, cancellationToken);
        }

        var listening = _listeners.Where(listener => _options.RunTimers || listener is not TimerListener);
        _listening = Task.WhenAll(listening.Select(listener => listener.ListenAsync(_stopping.Token)));
    }

    private async Task<Uri?> ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _channel.Started.WaitAsync(_options.WorkerStartTimeout, cancellationToken);
        }
        catch (TimeoutException silent)
        {
            throw new LocalHostException(
                $"The worker has not connected within {_options.WorkerStartTimeout.TotalSeconds} seconds.", silent);
        }

        var folder = _options.AppFolder;
        var init = new WorkerInitRequest { HostVersion = "4.0.0", WorkerDirectory = folder, FunctionAppDirectory = folder };
        var started = (await AskAsync(new StreamingMessage { WorkerInitRequest = init })).WorkerInitResponse;
        Check(started.Result, "The worker cannot be initialized");

        var list = new FunctionsMetadataRequest { FunctionAppDirectory = folder };
        var listed = (await AskAsync(new StreamingMessage { FunctionsMetadataRequest = list })).FunctionMetadataResponse;
        Check(listed.Result, "The worker cannot list its functions");
        _functions = [.. listed.FunctionMetadataResults.Select(Function.Of).OrderBy(known => known.Name, StringComparer.Ordinal)];

        // One at a time, as hosts do.
        foreach (var metadata in listed.FunctionMetadataResults)
        {
            var request = new FunctionLoadRequest { FunctionId = metadata.FunctionId, Metadata = metadata };
            var loaded = await AskAsync(new StreamingMessage { FunctionLoadRequest = request });
            Check(loaded.FunctionLoadResponse.Result, $"The worker cannot load {metadata.Name}");
        }

        return started.Capabilities.TryGetValue("HttpUri", out var address) ? new Uri(address) : null;

        Task<StreamingMessage> AskAsync(StreamingMessage request) =>
            _channel.AskAsync(request).WaitAsync(cancellationToken);
    }

    private static void Check(StatusResult result, string failure)
    {
        if (result.Status == StatusResult.Types.Status.Success) return;
        throw new LocalHostException($"{failure}: {result.Exception?.Message}");
    }

    private IListener? ListenerOf(Function function)
    {
        var logger = _loggers.CreateLogger("Host.Triggers");
        try
        {
            return function.Trigger switch
            {
                QueueTrigger trigger => new QueueListener(function, trigger, _file.Queues, _options, _invoker, logger),
                TimerTrigger trigger => new TimerListener(function, trigger, _options, _invoker, logger),
                _ => null,
            };
        }
        catch (FormatException unusable)
        {
            throw new LocalHostException(
                $"{function.Name} is given no storage connection string: {unusable.Message}", unusable);
        }
    }

    private string Describe(Function function) => function.Trigger switch
    {
        HttpTrigger { Methods: [] } http => $"any {HttpAddress}{_file.PathOf(http.Route)}",
        HttpTrigger http => $"{string.Join(", ", http.Methods)} {HttpAddress}{_file.PathOf(http.Route)}",
        QueueTrigger queue => $"queue {_options.Settings.Resolve(queue.Queue, function.Name)}",
        TimerTrigger timer => $"timer {_options.Settings.Resolve(timer.Schedule, function.Name)}",
        _ => "",
    };
}

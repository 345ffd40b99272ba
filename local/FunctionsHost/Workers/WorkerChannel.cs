using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using FunctionsHost.Protocol;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FunctionsHost.Workers;

/// <summary>The conversation with a worker: requests and their answers, and what the worker logs in between.</summary>
internal sealed class WorkerChannel(ILoggerFactory loggers) : FunctionRpc.FunctionRpcBase
{
    private readonly Channel<StreamingMessage> _toWorker = Channel.CreateUnbounded<StreamingMessage>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _asked = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile LocalHostException? _lost;

    /// <summary>Listens for the worker, on a free port of this machine.</summary>
    public async Task<WebApplication> ListenAsync(CancellationToken cancellationToken)
    {
        var builder = LocalServer.NewBuilder(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = WorkerLaunch.LongestMessage);
        builder.Services.AddSingleton(this);
        var server = builder.Build();
        server.MapGrpcService<WorkerChannel>();
        await server.StartAsync(cancellationToken);
        return server;
    }

    /// <summary>Ends when the worker has connected.</summary>
    public Task Started => _started.Task;

    /// <summary>Ends when everything that was asked until now has been answered.</summary>
    public Task AllAnswered() => Task.WhenAll(_asked.Values.Select(answer => answer.Task));

    /// <summary>Sends a message that is not answered.</summary>
    public void Tell(StreamingMessage message) => _toWorker.Writer.TryWrite(message);

    /// <summary>Sends a request and returns the worker's answer.</summary>
    /// <exception cref="LocalHostException">The worker has ended, or does before it answers.</exception>
    public async Task<StreamingMessage> AskAsync(StreamingMessage request)
    {
        request.RequestId = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<StreamingMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[request.RequestId] = answer;
        if (_lost is { } lost) answer.TrySetException(lost);
        else Tell(request);
        try
        {
            return await answer.Task;
        }
        finally
        {
            _asked.TryRemove(request.RequestId, out _);
        }
    }

    /// <summary>Gives up on a worker that has ended: whoever waits for an answer is told why there is none.</summary>
    public void Lose(LocalHostException reason)
    {
        _lost = reason;
        foreach (var answer in _asked.Values) answer.TrySetException(reason);
    }

    /// <summary>The one call that a worker makes: carries messages both ways until it hangs up or is gone.</summary>
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream,
        ServerCallContext context)
    {
        var sending = SendAsync(responseStream, context.CancellationToken);
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken)) Take(message);
        }
        catch (Exception brokenOff) when (brokenOff is OperationCanceledException or IOException or Grpc.Core.RpcException)
        {
            // How the worker ended tells more than how the stream did.
        }

        _toWorker.Writer.TryComplete();
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAsync(IServerStreamWriter<StreamingMessage> toWorker, CancellationToken cancellationToken)
    {
        await foreach (var message in _toWorker.Reader.ReadAllAsync(cancellationToken))
        {
            await toWorker.WriteAsync(message, cancellationToken);
        }
    }

    private void Take(StreamingMessage message)
    {
        if (message.StartStream is not null) _started.TrySetResult();
        else if (message.RpcLog is { } line) Log(line);
        else if (_asked.TryGetValue(message.RequestId, out var answer)) answer.TrySetResult(message);
    }

    private void Log(RpcLog line)
    {
        // An exception comes as text, its type and stack trace included.
        var text = line.Exception is { } thrown ? $"{line.Message}{Environment.NewLine}{thrown.Message}" : line.Message;
        loggers.CreateLogger(line.Category).Log((LogLevel)line.Level, "{Message}", text);
    }
}

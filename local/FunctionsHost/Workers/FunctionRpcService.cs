using FunctionsHost.Protocol;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace FunctionsHost.Workers;

/// <summary>What the worker calls: one call, that lasts as long as it does.</summary>
internal sealed class FunctionRpcService(WorkerChannel channel, IHostApplicationLifetime server) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, server.ApplicationStopping);
        await channel.ServeAsync(requestStream, responseStream, ended.Token);
    }
}

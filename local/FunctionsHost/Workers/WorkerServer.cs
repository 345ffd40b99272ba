using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsHost.Workers;

/// <summary>Listens for the worker, on a free port of this machine.</summary>
internal sealed class WorkerServer : IAsyncDisposable
{
    private readonly WebApplication _server;

    private WorkerServer(WebApplication server) => _server = server;

    /// <summary>Where the worker finds its host.</summary>
    public Uri Address => new(_server.Urls.Single());

    public static async Task<WorkerServer> StartAsync(WorkerChannel channel, CancellationToken cancellationToken)
    {
        var builder = LocalServer.NewBuilder(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = WorkerLaunch.LongestMessage);
        builder.Services.AddSingleton(channel);
        var server = builder.Build();
        server.MapGrpcService<WorkerChannel>();
        await server.StartAsync(cancellationToken);
        return new WorkerServer(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

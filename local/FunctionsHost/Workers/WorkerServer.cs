using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

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
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(
            kestrel => kestrel.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2));
        builder.Services.AddRoutingCore();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = WorkerLaunch.LongestMessage);
        builder.Services.AddSingleton(channel);
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        var server = builder.Build();
        server.MapGrpcService<FunctionRpcService>();
        await server.StartAsync(cancellationToken);
        return new WorkerServer(server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

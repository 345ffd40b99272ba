using System.Net;
using FunctionsHost.Functions;
using FunctionsHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Forwarder;

namespace FunctionsHost.Http;

/// <summary>Serves the functions that have routes, and the admin calls.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly WorkerForwarder? _worker;

    private HttpServer(WebApplication server, WorkerForwarder? worker)
    {
        _server = server;
        _worker = worker;
    }

    /// <summary>Where it serves, without the prefix of routes.</summary>
    public Uri Address => new(_server.Urls.First());

    /// <exception cref="LocalHostException">The port is taken, or the app does not serve its HTTP functions.</exception>
    public static async Task<HttpServer> StartAsync(
        LocalHostOptions options, HostFile file, IReadOnlyList<Function> functions, IReadOnlyList<IListener> listeners,
        FunctionInvoker invoker, Uri? worker, ILoggerFactory loggers, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var builder = LocalServer.NewBuilder(kestrel => Listen(kestrel, options.Port!.Value));
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton(loggers);
        var server = builder.Build();
        var forwarder = worker is null ? null : new WorkerForwarder(server.Services.GetRequiredService<IHttpForwarder>(), worker);
        var http = new HttpServer(server, forwarder);
        try
        {
            server.UseRouting();
            server.Use(new FunctionKeys(options).GuardAsync);
            server.MapMethods(AdminEndpoint.Route, [HttpMethods.Post], new AdminEndpoint(listeners, stopping).HandleAsync);
            foreach (var function in functions)
            {
                if (function.Trigger is not HttpTrigger trigger) continue;
                if (forwarder is null)
                {
                    throw new LocalHostException($"{function.Name} needs builder.ConfigureFunctionsWebApplication() in Program.cs.");
                }

                var (route, endpoint) = (file.PathOf(trigger.Route), new FunctionEndpoint(function, invoker, forwarder, stopping));
                var mapped = trigger.Methods.Count > 0
                    ? server.MapMethods(route, trigger.Methods, endpoint.HandleAsync)
                    : server.Map(route, endpoint.HandleAsync);
                mapped.WithMetadata(trigger);
            }

            if (forwarder is not null) await forwarder.UntilListeningAsync(cancellationToken);
            await server.StartAsync(cancellationToken);
            return http;
        }
        catch (Exception failure)
        {
            await http.DisposeAsync();
            if (failure is not IOException { InnerException: AddressInUseException }) throw;
            throw new LocalHostException($"Port {options.Port} is taken. Choose another one with --port NUMBER.", failure);
        }
    }

    /// <summary>Takes no more requests, and returns when those that it took have been answered, or cuts them off.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        using var losing = new CancellationTokenSource(patience);
        await _server.StopAsync(losing.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _worker?.Dispose();
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
        else kestrel.ListenLocalhost(port);
    }
}

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
internal static class HttpServer
{
    /// <exception cref="LocalHostException">The port is taken, or the app does not serve its HTTP functions.</exception>
    public static async Task<WebApplication> StartAsync(
        LocalHostOptions options, HostFile file, IReadOnlyList<Function> functions, IReadOnlyList<IListener> listeners,
        FunctionInvoker invoker, Uri? worker, ILoggerFactory loggers, CancellationToken stopping,
        CancellationToken cancellationToken)
    {
        var builder = LocalServer.NewBuilder(kestrel => Listen(kestrel, options.Port!.Value));
        builder.Services.AddSingleton(loggers).AddHttpForwarder();
        if (worker is not null)
        {
            builder.Services.AddSingleton(
                services => new WorkerForwarder(services.GetRequiredService<IHttpForwarder>(), worker));
        }

        var server = builder.Build();
        try
        {
            server.UseRouting();
            server.Use(new FunctionKeys(options).GuardAsync);
            server.MapMethods(AdminEndpoint.Route, [HttpMethods.Post], new AdminEndpoint(listeners, stopping).HandleAsync);
            var forwarder = server.Services.GetService<WorkerForwarder>();
            foreach (var function in functions)
            {
                if (function.Trigger is not HttpTrigger trigger) continue;
                if (forwarder is null)
                {
                    throw new LocalHostException(
                        $"{function.Name} needs builder.ConfigureFunctionsWebApplication() in Program.cs.");
                }

                var endpoint = new FunctionEndpoint(function, invoker, forwarder, stopping);
                var route = file.PathOf(trigger.Route);
                var mapped = trigger.Methods.Count > 0
                    ? server.MapMethods(route, trigger.Methods, endpoint.HandleAsync)
                    : server.Map(route, endpoint.HandleAsync);
                mapped.WithMetadata(trigger);
            }

            if (forwarder is not null) await forwarder.UntilListeningAsync(cancellationToken);
            await server.StartAsync(cancellationToken);
            return server;
        }
        catch (Exception failure)
        {
            await server.DisposeAsync();
            if (failure is not IOException { InnerException: AddressInUseException }) throw;
            throw new LocalHostException($"Port {options.Port} is taken; choose another one.", failure);
        }
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        // As hosts take.
        kestrel.Limits.MaxRequestBodySize = 100 * 1024 * 1024;
        if (port == 0) kestrel.Listen(IPAddress.Loopback, 0);
        else kestrel.ListenLocalhost(port);
    }
}

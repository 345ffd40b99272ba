using System.Net;
using FunctionsHost.Functions;
using FunctionsHost.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
        LocalHostOptions options, HostFile file, IReadOnlyList<Function> functions, FunctionInvoker invoker, ManualRuns manual,
        Uri? worker, ILoggerFactory loggers, CancellationToken stopping, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options.Port!.Value));
        builder.Services.AddRoutingCore().AddHttpForwarder();
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        var server = builder.Build();
        var forwarder = worker is null ? null : new WorkerForwarder(server.Services.GetRequiredService<IHttpForwarder>(), worker);
        var http = new HttpServer(server, forwarder);
        try
        {
            var keys = new FunctionKeys(options);
            server.UseRouting();
            server.Use(AnswerWrongMethodsWith404);
            server.MapMethods(AdminEndpoint.Route, [HttpMethods.Post], new AdminEndpoint(functions, keys, manual).HandleAsync);
            foreach (var function in functions)
            {
                if (function.Trigger is not HttpTrigger trigger) continue;
                if (forwarder is null) throw new LocalHostException($"{function.Name} needs builder.ConfigureFunctionsWebApplication() in Program.cs.");
                var endpoint = new FunctionEndpoint(function, trigger.Level, keys, invoker, forwarder, stopping);
                var route = $"{file.RoutePrefix}/{trigger.Route}";
                if (trigger.Methods.Count > 0) server.MapMethods(route, trigger.Methods, endpoint.HandleAsync);
                else server.Map(route, endpoint.HandleAsync);
            }

            if (forwarder is not null) await forwarder.UntilListeningAsync(cancellationToken);
            await server.StartAsync(cancellationToken);
            return http;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await http.DisposeAsync();
            throw new LocalHostException($"Port {options.Port} is taken. Choose another one with --port NUMBER.", taken);
        }
        catch
        {
            await http.DisposeAsync();
            throw;
        }
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

    // Hosts answer 404, not 405, where the route fits and the method does not.
    private static Task AnswerWrongMethodsWith404(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint) return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Serves the HTTP functions.</summary>
internal sealed class HttpListener(
    FunctionIndex functions, HostFile file, LocalHostOptions options, FunctionKeys keys, FunctionInvoker invoker,
    FailureLog failures, AdminEndpoint admin, IServiceProvider services, ILoggerFactory loggers) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private WebApplication? _web;

    /// <summary>The address without a prefix; null while nothing listens.</summary>
    public Uri? Address { get; private set; }

    /// <exception cref="LocalHostException">The port is taken, or the app has HTTP functions but did not configure them.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (functions.WithTrigger<HttpTriggerAttribute>().Any() && services.GetService<WebApplicationMarker>() is null)
        {
            throw new LocalHostException("HTTP functions need builder.ConfigureFunctionsWebApplication() in Program.cs.");
        }

        _web = Build();
        try
        {
            await _web.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new LocalHostException($"Port {options.Port} is taken. Choose another one with --port N.", taken);
        }

        Address = new Uri(_web.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is null) return;
        Address = null;
        using var patience = new CancellationTokenSource(Patience);
        await _web.StopAsync(patience.Token);
        await _web.DisposeAsync();
        _web = null;
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(loggers);
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();

        var web = builder.Build();
        web.UseRouting();

        // Hosts answer 404, not 405, where the route fits and the method does not.
        web.Use((http, next) =>
        {
            if (http.GetEndpoint() is RouteEndpoint) return next(http);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        web.MapMethods(AdminEndpoint.Route, [HttpMethods.Post], admin.HandleAsync);
        foreach (var (function, trigger) in functions.WithTrigger<HttpTriggerAttribute>())
        {
            var endpoint = new FunctionEndpoint(function, trigger.AuthLevel, keys, invoker, failures);
            var route = HttpRoute.Of(function, trigger, file.RoutePrefix);
            if (trigger.Methods is { Length: > 0 } methods) web.MapMethods(route, methods.Select(method => method.ToUpperInvariant()), endpoint.HandleAsync);
            else web.Map(route, endpoint.HandleAsync);
        }

        return web;
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        if (options.Port == 0) kestrel.Listen(IPAddress.Loopback, 0);
        else kestrel.ListenLocalhost(options.Port);
    }
}

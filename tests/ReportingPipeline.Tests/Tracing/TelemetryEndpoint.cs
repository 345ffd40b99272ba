using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Tests.Tracing.Protocol;

namespace ReportingPipeline.Tests.Tracing;

/// <summary>An endpoint of the OpenTelemetry protocol on a free port, which keeps what it is sent.</summary>
internal sealed class TelemetryEndpoint : IAsyncDisposable
{
    private readonly WebApplication _server;

    private TelemetryEndpoint(WebApplication server) => _server = server;

    /// <summary>Where it listens.</summary>
    public string Address => _server.Urls.Single();

    /// <summary>The spans, each with the name of its source.</summary>
    public ConcurrentBag<(string Source, Span Span)> Spans { get; } = [];

    /// <summary>The lines that were logged.</summary>
    public ConcurrentBag<LogRecord> Logs { get; } = [];

    /// <summary>The names of what was measured.</summary>
    public ConcurrentBag<string> Metrics { get; } = [];

    public static async Task<TelemetryEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var endpoint = new TelemetryEndpoint(builder.Build());
        endpoint._server.UseRouting();
        endpoint._server.MapPost("v1/traces", request => Take(request, TracesRequest.Parser, endpoint.Keep));
        endpoint._server.MapPost("v1/logs", request => Take(request, LogsRequest.Parser, endpoint.Keep));
        endpoint._server.MapPost("v1/metrics", request => Take(request, MetricsRequest.Parser, endpoint.Keep));
        await endpoint._server.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task Take<T>(HttpContext call, MessageParser<T> parser, Action<T> keep)
        where T : IMessage<T>
    {
        using var body = new MemoryStream();
        await call.Request.Body.CopyToAsync(body);
        keep(parser.ParseFrom(body.ToArray()));
        call.Response.ContentType = "application/x-protobuf";
    }

    private void Keep(TracesRequest sent)
    {
        foreach (var scope in sent.ResourceSpans.SelectMany(resource => resource.ScopeSpans))
        {
            foreach (var span in scope.Spans) Spans.Add((scope.Scope.Name, span));
        }
    }

    private void Keep(LogsRequest sent)
    {
        foreach (var line in sent.ResourceLogs.SelectMany(resource => resource.ScopeLogs).SelectMany(scope => scope.LogRecords)) Logs.Add(line);
    }

    private void Keep(MetricsRequest sent)
    {
        foreach (var metric in sent.ResourceMetrics.SelectMany(resource => resource.ScopeMetrics).SelectMany(scope => scope.Metrics)) Metrics.Add(metric.Name);
    }
}

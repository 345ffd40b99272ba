using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;

namespace ReportingPipeline;

/// <summary>
/// Where traces, metrics and logs go: to Application Insights, to an endpoint of the OpenTelemetry protocol, or to both, as the
/// settings of the two say; nowhere if neither is set.
/// </summary>
internal static class TelemetryExport
{
    private const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string OpenTelemetryProtocol = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Adds what is measured, and the exporters that are configured.</summary>
    public static void AddTelemetryExport(this IHostApplicationBuilder builder)
    {
        var (toInsights, toEndpoint) = (IsSet(ApplicationInsights), IsSet(OpenTelemetryProtocol));
        if (!toInsights && !toEndpoint) return;

        // Without it the clients of Azure Storage trace nothing.
        AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", isEnabled: true);
        var telemetry = builder.Services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource(Telemetry.Name, "Azure.*"))
            .WithMetrics(metrics => metrics.AddMeter(Telemetry.Name))
            .WithLogging(configureBuilder: null, options => options.IncludeScopes = true);
        if (toInsights) telemetry.UseAzureMonitorExporter(options => options.Credential = new DefaultAzureCredential());
        if (toEndpoint) telemetry.UseOtlpExporter();

        bool IsSet(string name) => builder.Configuration[name] is { Length: > 0 };
    }
}

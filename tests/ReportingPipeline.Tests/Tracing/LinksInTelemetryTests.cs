using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Triggers;

namespace ReportingPipeline.Tests.Tracing;

/// <summary>What opens a link stands in no trace and in no log.</summary>
public class LinksInTelemetryTests
{
    [Fact]
    public async Task Telemetry_OfAnOpenedLink_HoldsNeitherItsKeyNorItsCookies()
    {
        await using var endpoint = await TelemetryEndpoint.StartAsync();
        string[] secrets;
        await using (var app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            settings: [new("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.Address), new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]))
        {
            using var browser = new Browser(app);
            var (_, key) = await app.SendAsync("sagatun", "hamar");
            await browser.OpenAsync(key);
            using var reports = await browser.GetAsync("/reports");
            using var wrong = await browser.GetAsync($"/open?key={key}A");
            secrets = [key, .. browser.Cookies.GetAllCookies().Select(cookie => cookie.Value)];
        }

        var told = endpoint.Spans.SelectMany(sent => sent.Span.Attributes.Select(tag => tag.Value.StringValue).Append(sent.Span.Name))
            .Concat(endpoint.Logs.SelectMany(line => line.Attributes.Select(tag => tag.Value.StringValue).Append(line.Body.StringValue)))
            .ToList();
        Assert.Contains(told, text => text.Contains("OpenLink", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(told, text => text.Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(told, text => text.Contains("key=", StringComparison.Ordinal));
    }
}

using System.Reflection;
using FunctionsHost;
using FunctionsHost.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using ReportingPipeline.Local;
using ReportingPipeline.Local.Example;
using ReportingPipeline.Local.Ledger;
using ReportingPipeline.Tests.Delivery;
using ReportingPipeline.Tests.Reporting;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Tests.Tracing.Protocol;
using Xunit.Abstractions;

namespace ReportingPipeline.Tests.Tracing;

/// <summary>The built app in a process of its own, which sends what it measures to an endpoint.</summary>
public class TraceOfAReportTests(ITestOutputHelper output)
{
    private const string Address = "ola@hamar.example";

    private static readonly string AppFolder = typeof(TraceOfAReportTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(AppFolder)).Value!;

    [Fact]
    public async Task AdvanceReport_ReportDeliveredByMail_IsTracedWholeFromTheTriggerToBlobsAndMail()
    {
        await using var endpoint = await TelemetryEndpoint.StartAsync();
        await using var mail = await SmtpServerProcess.StartAsync(new SmtpServerOptions { HasStartTls = false, Logins = [] });
        var account = await StorageAccount.NewAsync();
        await account.ConfigureAsync(EditedCentres.With(
            LedgerScene.Recipients($$"""{ "municipality": "hamar", "emails": ["{{Address}}"] }"""), ("centres[0].approvalDays", "0")));
        var loader = new ExampleLoader(account.ConnectionString, _ => { });
        await loader.WriteVisitsAsync([.. SagatunVisits.All().Where(visit => string.CompareOrdinal(visit.PartitionKey, "sagatun|2018-07") < 0)], CancellationToken.None);

        await using (var host = await StartAsync(account, endpoint, mail))
        {
            await host.RunTimerAsync("CollectVisits", CancellationToken.None);
            await host.RunTimerAsync("ReconcileReports", CancellationToken.None);
            await new LedgerProgress(host, new LedgerReader(account.ConnectionString), TimeProvider.System, _ => { }).WaitAsync(CancellationToken.None);
        }

        var trace = TraceOf(endpoint, "sagatun_2018-H1_hamar_r1");
        foreach (var (source, span) in trace) output.WriteLine($"{Convert.ToHexStringLower(span.TraceId.ToByteArray())[..6]} {source}: {span.Name}");
        Assert.Equal(["Approve", "Build", "Deliver", "HandOver", "Publish"], NamesFrom(trace, "ReportingPipeline").Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(NamesFrom(trace, "Microsoft.Azure.Functions.Worker"), name => name.Contains("AdvanceReport", StringComparison.Ordinal));
        Assert.Contains(NamesFrom(trace, "Azure.Storage.Blobs"), name => name.Contains("Upload", StringComparison.Ordinal));
        Assert.Contains(NamesFrom(trace, "Azure.Data.Tables"), name => name.Contains("SubmitTransaction", StringComparison.Ordinal));

        // Whole: in each trace one span alone has its parent elsewhere, which is the host.
        var spans = trace.Select(sent => sent.Span.SpanId).ToHashSet();
        Assert.All(
            trace.GroupBy(sent => sent.Span.TraceId),
            one => Assert.Single(one, sent => !spans.Contains(sent.Span.ParentSpanId)));
        Assert.Contains(endpoint.Logs, line => line.TraceId.Equals(trace[0].Span.TraceId));
        Assert.Contains("reporting.steps", endpoint.Metrics);
        Assert.DoesNotContain(endpoint.Logs, line => line.Body.StringValue.Contains(Address, StringComparison.Ordinal));
    }

    private static IEnumerable<string> NamesFrom(IEnumerable<(string Source, Span Span)> trace, string source) =>
        trace.Where(sent => sent.Source.StartsWith(source, StringComparison.Ordinal)).Select(sent => sent.Span.Name);

    // A report's life takes as many traces as messages; each of its steps names it.
    private static List<(string Source, Span Span)> TraceOf(TelemetryEndpoint endpoint, string report)
    {
        var traces = endpoint.Spans
            .Where(sent => sent.Span.Attributes.Any(tag => tag.Key == "report" && tag.Value.StringValue == report))
            .Select(sent => sent.Span.TraceId)
            .ToHashSet();
        return [.. endpoint.Spans.Where(sent => traces.Contains(sent.Span.TraceId))];
    }

    private static Task<LocalFunctionsHost> StartAsync(StorageAccount account, TelemetryEndpoint endpoint, SmtpServerProcess mail)
    {
        var schedules = SettingsInCode.TimerSchedules.Select(schedule => KeyValuePair.Create(schedule.Trim('%'), "0 0 0 29 2 *")).Distinct();
        KeyValuePair<string, string>[] settings =
        [
            .. schedules,
            new("AzureWebJobsStorage", account.ConnectionString),
            new("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint.Address),
            new("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            new("Mail__Host", mail.Settings.Host),
            new("Mail__Port", $"{mail.Settings.Port}"),
            new("Mail__From", mail.Settings.From),
            new("Mail__Encryption", $"{mail.Settings.Encryption}"),
            new("Delivery__PublicAddress", "https://rapport.example/"),
        ];
        return LocalFunctionsHost.StartAsync(
            new LocalHostOptions { AppFolder = AppFolder, Settings = new AppSettings(settings), Port = 0, RunTimers = false }, NullLoggerFactory.Instance);
    }
}

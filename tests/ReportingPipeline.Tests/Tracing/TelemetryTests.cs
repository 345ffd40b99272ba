using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MimeKit;
using Moq;
using ReportingPipeline.Delivery;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Tracing;

public sealed class TelemetryTests : IDisposable
{
    // Other tests measure at the same time; only what this one sets off flows from it.
    private static readonly AsyncLocal<TelemetryTests?> Listening = new();

    private readonly ConcurrentBag<string> _measured = [];
    private readonly ConcurrentBag<string> _activities = [];
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _listener;

    public TelemetryTests()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Telemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, $"{value}", tags));
        _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Measured(instrument, $"{value}", tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Measured(instrument, "some", tags));
        _meters.Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Listening.Value == this) _activities.Add($"{activity.OperationName} {activity.GetTagItem("report")} {activity.Status}");
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    [Fact]
    public async Task RunAsync_ReportDelivered_CountsTimesAndTracesEveryStep()
    {
        Listening.Value = this;
        var mailServer = new Mock<IMailServer>();
        mailServer.Setup(server => server.SendAsync(
            It.IsAny<MimeMessage>(), It.IsAny<Func<CancellationToken, Task>>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new HandOver.Accepted("250 Ok"));
        await using var scene = await LedgerScene.WithMailAsync(mailServer.Object);

        await scene.ReconcileAsync();
        await scene.ReconcileAsync();

        Assert.Equal(
            [
                "Approve sagatun_2019-H1_hamar_r1 Ok", "Build sagatun_2019-H1_hamar_r1 Ok",
                "Deliver sagatun_2019-H1_hamar_r1 Ok", "HandOver sagatun_2019-H1_hamar_r1 Unset", "Publish sagatun_2019-H1_hamar_r1 Ok",
            ],
            _activities.Order(StringComparer.Ordinal));
        foreach (var step in new[] { "Build", "Approve", "Publish", "Deliver" })
        {
            Assert.Single(_measured, $"reporting.steps 1 step={step} outcome=done");
            Assert.Single(_measured, $"reporting.step.duration some step={step}");
        }

        Assert.Single(_measured, "reporting.handovers 1 channel=email outcome=Accepted");
        Assert.Single(_measured, "reporting.reports 1 centre=sagatun state=Owed");
        Assert.Single(_measured, "reporting.reports 1 centre=sagatun state=Delivered");
        Assert.Contains("reporting.reports.overdue 0 centre=sagatun", _measured);
    }

    [Fact]
    public async Task RunAsync_StepFails_IsCountedAndTracedAsFailed()
    {
        Listening.Value = this;
        await using var scene = await LedgerScene.NewAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.Get<ReportingPipeline.Reporting.Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.ConfigureAsync(("centres[0].id", "\"annet\""), ("overviews", null));

        await scene.TakeStepsAsync();

        Assert.Equal(["Build sagatun_2019-H1_hamar_r1 Error"], _activities);
        Assert.Single(_measured, "reporting.steps 1 step=Build outcome=failed");
    }

    [Fact]
    public async Task ReconcileAsync_OverdueReport_IsMeasuredEachTime()
    {
        Listening.Value = this;
        await using var scene = await LedgerScene.NewAsync();
        scene.Clock.Now = scene.Clock.Now.AddDays(31);

        await scene.ReconcileAsync();
        Assert.Contains("reporting.reports.overdue 0 centre=sagatun", _measured);
        scene.Clock.Now = scene.Clock.Now.AddDays(1);
        await scene.ReconcileAsync();
        await scene.ReconcileAsync();

        Assert.Equal(2, _measured.Count(measured => measured == "reporting.reports.overdue 2 centre=sagatun"));
    }

    public void Dispose()
    {
        _meters.Dispose();
        _listener.Dispose();
    }

    private void Measured(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Listening.Value != this) return;
        _measured.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
    }
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline;

/// <summary>What the system measures of its own work. Names and numbers of reports only: never a figure of one.</summary>
internal static class Telemetry
{
    /// <summary>The name of the meter and of the source of activities.</summary>
    public const string Name = "ReportingPipeline";

    private static readonly Meter Meter = new(Name);

    /// <summary>One activity for each step of a report.</summary>
    public static readonly ActivitySource Activities = new(Name);

    /// <summary>Steps taken, by step and outcome (<c>done</c> or <c>failed</c>).</summary>
    public static readonly Counter<long> Steps = Meter.CreateCounter<long>("reporting.steps", "{step}", "Steps taken of reports");

    /// <summary>How long steps took, by step.</summary>
    public static readonly Histogram<double> StepDuration =
        Meter.CreateHistogram<double>("reporting.step.duration", "s", "How long steps of reports took");

    /// <summary>Hand-overs, by the name of the channel and outcome.</summary>
    public static readonly Counter<long> HandOvers =
        Meter.CreateCounter<long>("reporting.handovers", "{handover}", "Attempts to hand reports over");

    /// <summary>How many reports of a centre were in a state when last reconciled.</summary>
    public static readonly Gauge<int> Reports =
        Meter.CreateGauge<int>("reporting.reports", "{report}", "Reports in the ledger, by centre and state");

    /// <summary>How many reports of a centre were overdue when last reconciled.</summary>
    public static readonly Gauge<int> Overdue =
        Meter.CreateGauge<int>("reporting.reports.overdue", "{report}", "Reports that are overdue, by centre");

    /// <summary>How many deliveries of a centre had failed, or were uncertain, when last reconciled: each wants a person.</summary>
    public static readonly Gauge<int> DeliveriesFailed =
        Meter.CreateGauge<int>("reporting.deliveries.failed", "{delivery}", "Deliveries that want a person, by centre");

    /// <summary>How many messages the host had given up when last reconciled, by queue.</summary>
    public static readonly Gauge<int> PoisonMessages =
        Meter.CreateGauge<int>("reporting.messages.poison", "{message}", "Messages that were given up, by queue");

    /// <summary>How long functions ran, by function and outcome (<c>done</c>, <c>waiting</c> or <c>failed</c>).</summary>
    public static readonly Histogram<double> InvocationDuration =
        Meter.CreateHistogram<double>("reporting.invocation.duration", "s", "How long functions ran, by function and outcome");

    /// <summary>Takes a step as an activity, counted and timed, whatever becomes of it.</summary>
    public static async Task<bool> MeasureAsync(ReportStep step, RevisionId report, TimeProvider clock, Func<Task<bool>> take)
    {
        using var activity = Activities.StartActivity(step.ToString())?.SetTag("report", report.ToString());
        var started = clock.GetTimestamp();
        var outcome = "failed";
        try
        {
            var done = await take();
            outcome = "done";
            return done;
        }
        finally
        {
            activity?.SetStatus(outcome == "done" ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
            Steps.Add(1, new("step", step.ToString()), new("outcome", outcome));
            StepDuration.Record(clock.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("step", step.ToString()));
        }
    }
}

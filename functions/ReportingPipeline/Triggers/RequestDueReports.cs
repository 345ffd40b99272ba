using Microsoft.Azure.Functions.Worker;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Triggers;

/// <summary>Every night: asks for the reports of ended periods that are not built yet.</summary>
public sealed class RequestDueReports(ReportDesk desk)
{
    /// <summary>Runs on the schedule of the setting RequestSchedule.</summary>
    [Function(nameof(RequestDueReports))]
    public Task RunAsync([TimerTrigger("%RequestSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        desk.RequestDueAsync(cancellationToken);
}

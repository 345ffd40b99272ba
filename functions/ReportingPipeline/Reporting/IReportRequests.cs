namespace ReportingPipeline.Reporting;

/// <summary>Where reports are put that shall be built.</summary>
public interface IReportRequests
{
    /// <summary>Asks for a report to be built, soon and at least once.</summary>
    Task EnqueueAsync(ReportId id, CancellationToken cancellationToken);
}

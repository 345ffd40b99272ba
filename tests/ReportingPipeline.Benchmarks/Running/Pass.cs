namespace ReportingPipeline.Benchmarks.Running;

/// <summary>What it took to make every report of a centre, and what it takes to look again when nothing has changed.</summary>
/// <param name="Reports">How many reports were built.</param>
/// <param name="Seconds">How long that took, collecting included.</param>
/// <param name="AfterStart">The working set in megabytes after the first answer.</param>
/// <param name="AfterCollecting">The working set after collecting.</param>
/// <param name="AfterReports">The working set after the last report.</param>
/// <param name="AtMost">The largest working set.</param>
/// <param name="Collecting">The seconds of collecting again.</param>
/// <param name="Recounting">The seconds of counting everything anew.</param>
/// <param name="Reconciling">The seconds of reconciling again.</param>
internal sealed record Pass(
    int Reports,
    double Seconds,
    double AfterStart,
    double AfterCollecting,
    double AfterReports,
    double AtMost,
    double Collecting,
    double Recounting,
    double Reconciling)
{
    /// <summary>The seconds of one report, from its draft until it is released and handed over, with its share of collecting.</summary>
    public double SecondsAReport => Seconds / Reports;
}

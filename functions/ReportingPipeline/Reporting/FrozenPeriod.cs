using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Reporting;

/// <summary>What the reports of a period are made from, whichever recipient they are to, and their figures once they are counted.</summary>
/// <param name="name">The name of what is frozen.</param>
/// <param name="period">The period.</param>
/// <param name="frozen">What is frozen.</param>
/// <param name="counted">The figures, where they are counted, and by which configuration of the centre; null if they are not yet.</param>
public sealed class FrozenPeriod(
    string name, ReportingPeriod period, FrozenReport frozen, (Centre Centre, ReportSource Source)? counted = null)
{
    private readonly Lock _lock = new();
    private (Centre Centre, ReportSource Source)? _counted = counted;

    /// <summary>The name of what is frozen.</summary>
    public string Name => name;

    /// <summary>The period.</summary>
    public ReportingPeriod Period => period;

    /// <summary>What is frozen.</summary>
    public FrozenReport Frozen => frozen;

    /// <summary>What its reports are composed from; each figure is counted once, as long as nobody edits the configuration.</summary>
    public ReportSource SourceFor(Centre centre)
    {
        lock (_lock)
        {
            if (_counted?.Centre != centre) _counted = (centre, FrozenReports.Source(centre, period, frozen));
            return _counted.Value.Source;
        }
    }
}

using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Figures;

/// <summary>The months that a table has figures of.</summary>
/// <param name="First">The first month; what lies before is not collected.</param>
/// <param name="Last">The last month; nothing after it enters a figure.</param>
public sealed record CollectedMonths(YearMonth First, YearMonth Last)
{
    /// <summary>The month that runs, up to which a span that goes on is counted; by default nothing goes on.</summary>
    public YearMonth SoFar
    {
        get;
        init => field = value < Last ? value : Last;
    } = Last;

    /// <summary>Whether there are figures of a span, be it those so far.</summary>
    public bool Contain(MonthSpan span) => First <= span.First && span.First <= SoFar && span.Last <= Last;

    /// <summary>The months of a span that are counted; the span must be among those that there are figures of.</summary>
    public MonthSpan Counted(MonthSpan span) => SoFar < span.Last ? new MonthSpan(span.First, SoFar) : span;
}

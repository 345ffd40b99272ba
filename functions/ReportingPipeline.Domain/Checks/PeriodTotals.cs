using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Checks;

/// <summary>What counts made in two ways must agree on.</summary>
/// <param name="Visits">All visits.</param>
/// <param name="UserVisits">The visits by users.</param>
/// <param name="UniqueUsers">The registered unique users; null if their count is refused, as the pseudonym key changed.</param>
public sealed record PeriodTotals(int Visits, int UserVisits, int? UniqueUsers)
{
    /// <summary>The totals of a span.</summary>
    public static PeriodTotals Of(CollectedCounts counts, MonthSpan span)
    {
        var visits = counts.Visits(span);
        return new PeriodTotals(visits.Visits, visits.UserVisits, new UserTimelines(counts).Count(span).Total);
    }
}

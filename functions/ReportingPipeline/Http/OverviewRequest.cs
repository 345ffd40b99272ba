using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Http;

/// <summary>A request for an overview of a period as somebody sends it.</summary>
/// <param name="Period">The period's id, such as <c>2019-H2</c> or <c>2019</c>.</param>
public sealed record OverviewRequest(string Period)
{
    /// <summary>Finds the period that is asked for.</summary>
    /// <param name="overview">The overview.</param>
    /// <param name="today">The present day.</param>
    /// <exception cref="RequestRefusedException">
    /// It is no year, and no half-year or tertial by which the overview's centres report.
    /// </exception>
    /// <exception cref="StateConflictException">It has not ended, so that no report of it can be released.</exception>
    public ReportingPeriod FindPeriod(Overview overview, DateOnly today)
    {
        var period = overview.Calendar.TryParse(Period) is { } parsed
            && (parsed.Kind == overview.ReportsBy || parsed.Kind == PeriodKind.Year)
            ? parsed
            : throw new RequestRefusedException(
                "period",
                $"'period' cannot be '{Period}': give a period that has ended, "
                + $"written like {overview.Calendar.Examples(overview.ReportsBy, PeriodKind.Year)}.");
        return period.LastDay < today
            ? period
            : throw new StateConflictException(
                $"{period} ends on {period.LastDay:yyyy-MM-dd}; "
                + "no report of it is released before, so there is nothing to compose an overview of.");
    }
}

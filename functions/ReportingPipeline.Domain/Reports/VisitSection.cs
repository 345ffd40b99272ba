using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Visits and user visits by period and year, and compared with the years before.</summary>
/// <param name="Years">The reported year and up to two before it, oldest first.</param>
/// <param name="Comparison">
/// The reported period, and then those that it is compared with: the same period one year before, unless it lies before the first month
/// registered; and if the centre was closed for a month or more of that, the last such period before it that was not.
/// </param>
public sealed record VisitSection(IReadOnlyList<VisitYear> Years, IReadOnlyList<ComparedPeriod> Comparison)
{
    /// <summary>The reported period.</summary>
    public ComparedPeriod Reported => Comparison[0];

    /// <summary>The periods that it is compared with, the latest first; at most two.</summary>
    public IReadOnlyList<ComparedPeriod> Earlier => [.. Comparison.Skip(1)];

    /// <summary>The same period one year before; null if nothing was registered then.</summary>
    public ComparedPeriod? YearBefore => Comparison.ElementAtOrDefault(1);
}

/// <summary>Visits; user visits are part of them, and those without a user id are part of the user visits.</summary>
/// <param name="Visits">All visits.</param>
/// <param name="UserVisits">The visits by users.</param>
/// <param name="UserVisitsWithoutId">The user visits that name no user.</param>
public sealed record VisitFigures(Figure Visits, Figure UserVisits, Figure UserVisitsWithoutId);

/// <summary>The visits of one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Visits">Its visits.</param>
/// <param name="VisitChange">
/// The change in visits from the same period one year before; nothing if the report does not tell that one.
/// </param>
/// <param name="UserVisitChange">The change in user visits, likewise.</param>
public sealed record PeriodVisits(ReportingPeriod Period, VisitFigures Visits, Change VisitChange, Change UserVisitChange);

/// <summary>The visits of one reporting year.</summary>
/// <param name="Parts">The year's half-years or tertials, in order.</param>
/// <param name="Total">The whole year; not collected before the year has ended.</param>
public sealed record VisitYear(IReadOnlyList<PeriodVisits> Parts, PeriodVisits Total);

/// <summary>A period beside the reported one.</summary>
/// <param name="Period">The period.</param>
/// <param name="Visits">Its visits.</param>
/// <param name="UniqueUsers">Its registered unique users.</param>
/// <param name="VisitChange">The change in visits from this period to the reported one.</param>
/// <param name="UserVisitChange">The change in user visits from this period to the reported one.</param>
/// <param name="UniqueUserChange">The change in unique users from this period to the reported one.</param>
public sealed record ComparedPeriod(
    ReportingPeriod Period, VisitFigures Visits, Figure UniqueUsers, Change VisitChange, Change UserVisitChange, Change UniqueUserChange)
{
    /// <summary>On how many days the centre was open; not collected if nobody says when it is, or as long as the period runs.</summary>
    public Figure OpenDays { get; init; } = Figure.NotCollected;
}

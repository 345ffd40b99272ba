using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Domain.Statistics;

namespace ReportingPipeline.Domain.Checks;

/// <summary>What is looked at before a report, or a preview of one, is released.</summary>
public static class ReportChecks
{
    /// <summary>
    /// The findings in the order of <see cref="CheckKind"/>, one for each; open days are left out for a centre that has
    /// not said when it is open.
    /// </summary>
    /// <param name="centre">The centre.</param>
    /// <param name="report">The report.</param>
    /// <param name="counts">The counts that it was composed from.</param>
    /// <param name="recount">What the source rows of its period add up to.</param>
    public static IReadOnlyList<Finding> Of(Centre centre, ReportModel report, CollectedCounts counts, PeriodTotals recount)
    {
        var months = report.Heading.Period.Months;
        var (reported, before) = (report.Visits.Comparison[0], report.Visits.Comparison[1]);
        var limits = centre.CheckLimits;
        var visits = counts.Visits(months);
        return
        [
            .. centre.OpeningDays is { } openingDays ? [OpenDays(openingDays, centre.RegisteredFrom, months, counts)] : Array.Empty<Finding>(),
            new VisitsFinding(before.Period, before.Visits.Visits, reported.Visits.Visits, limits.LargestChange),
            new UsersFinding(before.Period, before.UniqueUsers, reported.UniqueUsers, limits.LargestChange),
            new WithoutMunicipalityFinding(visits.WithoutMunicipality, visits.Visits, limits.LargestWithoutMunicipality),
            RejectedRows(months, counts),
            new KeyFinding(UniqueUsers.Count(counts, months).KeyVersions),
            new RecountFinding(PeriodTotals.Of(counts, months), recount),
        ];
    }

    private static OpenDaysFinding OpenDays(OpeningDays openingDays, YearMonth registeredFrom, MonthSpan months, CollectedCounts counts)
    {
        var openDays = Days(months)
            .Where(day => day >= registeredFrom.FirstDay && IsOver(day, counts.DataAsOf) && openingDays.Contains(day))
            .ToList();
        return new OpenDaysFinding(openDays.Count, EmptyDays.Among(openDays, counts.DaysWithVisits(months)));
    }

    private static RejectedRowsFinding RejectedRows(MonthSpan months, CollectedCounts counts) => new(
        [.. counts.Rejected(months).GroupBy(row => row.Reason).OrderBy(reason => reason.Key)
            .Select(reason => (reason.Key, reason.Sum(row => row.Rows)))]);

    private static IEnumerable<DateOnly> Days(MonthSpan months) => Enumerable
        .Range(0, months.Last.LastDay.DayNumber - months.First.FirstDay.DayNumber + 1)
        .Select(months.First.FirstDay.AddDays);

    // A day of Norway is over before that day is over in UTC.
    private static bool IsOver(DateOnly day, DateTimeOffset instant) => day < DateOnly.FromDateTime(instant.UtcDateTime);
}

using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Checks;

/// <summary>What is looked at before a report, or a preview of one, is released.</summary>
public static class ReportChecks
{
    /// <summary>
    /// The findings in the order of <see cref="CheckKind"/>, one for each; open days are left out for a centre that has
    /// not said when it is open.
    /// </summary>
    /// <param name="period">The reported period.</param>
    /// <param name="figures">All figures of the centre.</param>
    /// <param name="recount">What was collected of the period, beside what its source rows add up to.</param>
    public static IReadOnlyList<Finding> Of(ReportingPeriod period, CountedFigures figures, RecountFinding recount)
    {
        var (centre, counts, months, before) = (figures.Centre, figures.Counts, period.Months, period.YearsBefore(1));
        var (visits, users, largest) = (counts.Visits(months), figures.UsersOf(months), centre.CheckLimits.LargestChange);
        return
        [
            .. centre.OpeningDays is { } openingDays
                ? [OpenDays(openingDays, centre.RegisteredFrom, months, counts)]
                : Array.Empty<Finding>(),
            new VisitsFinding(before, Find(Quantity.Visits, before), Find(Quantity.Visits, period), largest),
            new UsersFinding(before, Find(Quantity.UniqueUsers, before), Find(Quantity.UniqueUsers, period), largest),
            new WithoutMunicipalityFinding(visits.WithoutMunicipality, visits.Visits, centre.CheckLimits.LargestWithoutMunicipality),
            RejectedRows(months, counts),
            new KeyFinding(users.KeyVersions),
            recount,
        ];

        Figure Find(Quantity quantity, ReportingPeriod of) => figures.Find(new FigureName(quantity, of.Months));
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

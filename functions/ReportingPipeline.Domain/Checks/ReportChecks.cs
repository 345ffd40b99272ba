using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

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
            NothingRegistered(centre, months, counts),
            .. centre.OpeningDays is { } openingDays
                ? [OpenDays(openingDays, centre.RegisteredFrom, months, counts)]
                : Array.Empty<Finding>(),
            new VisitsFinding(before, Find(Quantity.Visits, before), Find(Quantity.Visits, period), largest),
            new UsersFinding(before, Find(Quantity.UniqueUsers, before), Find(Quantity.UniqueUsers, period), largest),
            new WithoutMunicipalityFinding(visits.WithoutMunicipality, visits.Visits, centre.CheckLimits.LargestWithoutMunicipality),
            RejectedRows(months, counts),
            UnplacedRows(counts),
            new KeyFinding(users.KeyVersions),
            recount,
        ];

        Figure Find(Quantity quantity, ReportingPeriod of) => figures.Find(new FigureName(quantity, of.Months));
    }

    private static OpenDaysFinding OpenDays(OpeningDays openingDays, YearMonth registeredFrom, MonthSpan months, CollectedCounts counts)
    {
        var openDays = months.Days()
            .Where(day => day >= registeredFrom.FirstDay && IsOver(day, counts.DataAsOf) && openingDays.Contains(day))
            .ToList();
        return new OpenDaysFinding(openDays.Count, EmptyDays.Among(openDays, counts.DaysWithVisits(months)));
    }

    // A half that is not over, or in which the centre was closed or did not register yet, may be empty.
    private static NothingRegisteredFinding NothingRegistered(Centre centre, MonthSpan months, CollectedCounts counts)
    {
        var middle = months.First.AddMonths(months.Length / 2);
        var empty = new[] { new MonthSpan(months.First, middle.AddMonths(-1)), new MonthSpan(middle, months.Last) }
            .Where(half => IsOver(half.Last.LastDay, counts.DataAsOf)
                && half.Days().Any(day => day >= centre.RegisteredFrom.FirstDay && centre.OpeningDays?.Contains(day) != false)
                && counts.Visits(half).Visits == 0)
            .ToList();
        return new NothingRegisteredFinding(empty.Count == 2 ? [months] : empty);
    }

    private static RejectedRowsFinding RejectedRows(MonthSpan months, CollectedCounts counts)
    {
        var rejected = counts.Rejected(months).ToList();
        var misspelt = rejected.Where(row => row.Reason == RejectionReason.MisspeltCentre);
        return new RejectedRowsFinding(ByReason(rejected), KeysOf(misspelt));
    }

    private static UnplacedRowsFinding UnplacedRows(CollectedCounts counts)
    {
        var rejected = counts.RejectedWithoutMonth().ToList();
        return new UnplacedRowsFinding(ByReason(rejected), KeysOf(rejected));
    }

    private static List<(RejectionReason Reason, int Rows)> ByReason(IEnumerable<RejectedCount> rejected) =>
        [.. rejected.GroupBy(row => row.Reason).OrderBy(reason => reason.Key).Select(reason => (reason.Key, reason.Sum(row => row.Rows)))];

    private static List<string> KeysOf(IEnumerable<RejectedCount> rejected) =>
        [.. rejected.Select(row => row.Partition.Key).Distinct().Order(StringComparer.Ordinal)];

    // A day of Norway is over before that day is over in UTC.
    private static bool IsOver(DateOnly day, DateTimeOffset instant) => day < DateOnly.FromDateTime(instant.UtcDateTime);
}

using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Domain.Disclosure;

/// <summary>Visits, by period and by month, without what is hidden.</summary>
internal static class HiddenVisits
{
    public static VisitSection In(VisitSection visits, HiddenCounts counts)
    {
        var comparison = visits.Comparison.Select(period => Told(period, counts)).ToList();
        var periods = visits.Years.SelectMany(year => year.Parts.Append(year.Total)).ToDictionary(row => row.Period, row => counts.In(row.Period.Months, row.Visits));
        return new VisitSection(
            [.. visits.Years.Select(year => new VisitYear([.. year.Parts.Select(part => Told(part, periods))], Told(year.Total, periods)))],
            [.. comparison.Select(earlier => Compared(earlier, comparison[0]))]);
    }

    public static MonthlySection In(MonthlySection monthly, HiddenCounts counts) => new([.. monthly.Months.Select(month => Told(month, counts))]);

    // Of the first year there is no change to hide.
    private static PeriodVisits Told(PeriodVisits row, Dictionary<ReportingPeriod, VisitFigures> told)
    {
        var now = told[row.Period];
        return !told.TryGetValue(row.Period.YearsBefore(1), out var before) ? row with { Visits = now } : new PeriodVisits(
            row.Period,
            now,
            HiddenCounts.In(row.VisitChange, before.Visits, now.Visits),
            HiddenCounts.In(row.UserVisitChange, before.UserVisits, now.UserVisits));
    }

    private static MonthFigures Told(MonthFigures row, HiddenCounts counts)
    {
        var (month, yearBefore) = (MonthSpan.Of(row.Month), MonthSpan.Of(row.Month.AddMonths(-12)));
        return new MonthFigures(
            row.Month,
            counts.In(month, row.Visits),
            counts.In(Quantity.UniqueUsers, month, row.UniqueUsers),
            counts.In(Quantity.Visits, yearBefore, row.VisitsYearBefore));
    }

    private static ComparedPeriod Told(ComparedPeriod row, HiddenCounts counts) => row with
    {
        Visits = counts.In(row.Period.Months, row.Visits),
        UniqueUsers = counts.In(Quantity.UniqueUsers, row.Period.Months, row.UniqueUsers),
    };

    private static ComparedPeriod Compared(ComparedPeriod earlier, ComparedPeriod reported) => earlier with
    {
        VisitChange = HiddenCounts.In(earlier.VisitChange, earlier.Visits.Visits, reported.Visits.Visits),
        UserVisitChange = HiddenCounts.In(earlier.UserVisitChange, earlier.Visits.UserVisits, reported.Visits.UserVisits),
        UniqueUserChange = HiddenCounts.In(earlier.UniqueUserChange, earlier.UniqueUsers, reported.UniqueUsers),
    };
}

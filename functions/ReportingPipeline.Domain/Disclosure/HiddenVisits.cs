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
        return new VisitSection(
            [.. visits.Years.Select(year => new VisitYear([.. year.Parts.Select(part => Told(part, counts))], Told(year.Total, counts)))],
            [.. comparison.Select(earlier => Compared(earlier, comparison[0]))]);
    }

    public static MonthlySection In(MonthlySection monthly, HiddenCounts counts) => new([.. monthly.Months.Select(month => Told(month, counts))]);

    private static PeriodVisits Told(PeriodVisits row, HiddenCounts counts) => row with { Visits = counts.In(row.Period.Months, row.Visits) };

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

using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>The months of the reporting year.</summary>
internal static class MonthlyJson
{
    public static object Of(MonthlySection section) => new
    {
        Months = section.Months.Select(row => new
        {
            Period = row.Month,
            row.Visits.Visits,
            row.Visits.UserVisits,
            row.Visits.UserVisitsWithoutId,
            row.UniqueUsers,
            row.VisitsYearBefore,
        }),
    };
}

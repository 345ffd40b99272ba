using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>Visits by period, and compared with the years before.</summary>
internal static class VisitsJson
{
    public static object Of(VisitSection section) => new
    {
        Years = section.Years.Select(year => new { Parts = year.Parts.Select(Of), Total = Of(year.Total) }),
        Comparison = section.Comparison.Select(compared => new
        {
            compared.Period,
            compared.Visits.Visits,
            compared.Visits.UserVisits,
            compared.Visits.UserVisitsWithoutId,
            compared.UniqueUsers,
            compared.VisitChange,
            compared.UserVisitChange,
            compared.UniqueUserChange,
        }),
    };

    private static object Of(PeriodVisits row) => new
    {
        row.Period,
        row.Visits.Visits,
        row.Visits.UserVisits,
        row.Visits.UserVisitsWithoutId,
        row.VisitChange,
        row.UserVisitChange,
    };
}

using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>Registered unique users.</summary>
internal static class UsersJson
{
    public static object Of(UniqueUserSection section) => new
    {
        Periods = section.Periods.Select(row => new
        {
            row.Period,
            Municipalities = row.Municipalities.Select(Of),
            row.Total,
            row.UserVisitsWithoutId,
        }),
        Bridges = section.Bridges.Select(bridge => new { Parts = bridge.Parts.Select(Of), bridge.Repeated, Year = Of(bridge.Year) }),
        ThreeYears = section.ThreeYears is { } threeYears ? Of(threeYears) : null,
    };

    private static object Of(ThreeYearUsers users) => new
    {
        users.Years,
        UserYears = new { Municipalities = users.UserYears.Select(Of), Total = users.UserYearTotal },
        users.Distinct,
    };

    private static object Of(MunicipalityUsers row) => new { Municipalities = row.Row.Ids, row.Users, row.ShareOfTotal };

    private static object Of((ReportingPeriod Period, Figure Users) row) => new { row.Period, row.Users };
}

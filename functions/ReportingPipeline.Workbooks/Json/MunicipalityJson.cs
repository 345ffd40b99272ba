using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>The recipient's own municipality over the years.</summary>
internal static class MunicipalityJson
{
    public static object Of(MunicipalitySection section) => new
    {
        Municipality = section.MunicipalityId,
        Years = section.Years.Select(year => new
        {
            Period = year.Year,
            Municipalities = year.Row.Ids,
            Users = Of(year.Users),
            year.UserDifference,
            Visits = Of(year.Visits),
            year.VisitDifference,
        }),
        Reported = section.Reported is { } reported ? new { reported.Period, Users = Of(reported.Users) } : null,
    };

    private static object Of(PartOfAll part) => new { part.Own, part.All, part.Share };
}

using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What a report is and for whom.</summary>
internal static class HeadingJson
{
    public static object Of(ReportHeading heading) => new
    {
        Centre = new { Id = heading.CentreId, Name = heading.CentreName },
        Recipient = heading.Recipient.Id,
        heading.Period,
        heading.Revision,
        heading.DataAsOf,
        heading.CreatedAt,
        heading.CodeVersion,
        heading.LastMonth,
        heading.IsPreview,
        heading.IsInternal,
    };
}

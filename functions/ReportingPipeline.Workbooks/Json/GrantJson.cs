using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>A grant shared between the municipalities that pay it.</summary>
internal static class GrantJson
{
    public static object Of(GrantSection grant) => new
    {
        grant.Rule.AmountKroner,
        grant.Rule.BaseYear,
        grant.Rule.Measure,
        grant.BaseTotal,
        Shares = grant.Shares.Select(share => new
        {
            Municipalities = share.Row.Ids,
            share.Base,
            share.ShareOfBase,
            Kroner = JsonShapes.Kroner(share.Kroner),
        }),
    };
}

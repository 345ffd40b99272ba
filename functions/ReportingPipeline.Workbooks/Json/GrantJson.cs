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
        Shares = grant.Shares.Select(share => new { Municipality = share.MunicipalityId, share.Base, share.ShareOfBase, share.Kroner }),
        Pool = grant.Pool is { } pool ? new { Municipalities = pool.MunicipalityIds, pool.Base, pool.ShareOfBase, pool.Kroner } : null,
    };
}

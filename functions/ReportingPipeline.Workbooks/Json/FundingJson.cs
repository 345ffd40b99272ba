using ReportingPipeline.Domain.Reports;

namespace ReportingPipeline.Workbooks.Json;

/// <summary>What the centre is given by whom; every list of amounts goes by the years of the section.</summary>
internal static class FundingJson
{
    public static object Of(FundingSection funding) => new
    {
        funding.Years,
        Activities = funding.Activities.Select(activity => new
        {
            activity.Activity,
            Funders = activity.Funders.Select(funder => new
            {
                funder.Funder,
                funder.Purpose,
                Amounts = funder.Kroner.Select(JsonShapes.Kroner),
            }),
            Sums = activity.Kroner.Select(JsonShapes.Kroner),
        }),
        Sums = funding.Kroner.Select(kroner => JsonShapes.Kroner(kroner)),
    };
}

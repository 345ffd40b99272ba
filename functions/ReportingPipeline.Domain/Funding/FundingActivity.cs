namespace ReportingPipeline.Domain.Funding;

/// <summary>What a centre is funded to do.</summary>
public enum FundingActivity
{
    /// <summary>To run the centre for those who live nearby.</summary>
    Local,

    /// <summary>To serve a region, as a regional centre for user experience does.</summary>
    Regional,
}

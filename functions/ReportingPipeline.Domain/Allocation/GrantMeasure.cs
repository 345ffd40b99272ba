namespace ReportingPipeline.Domain.Allocation;

/// <summary>What a grant is shared by.</summary>
public enum GrantMeasure
{
    /// <summary>All visits.</summary>
    Visits,

    /// <summary>The visits by users.</summary>
    UserVisits,

    /// <summary>The registered unique users.</summary>
    UniqueUsers,
}

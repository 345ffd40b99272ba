namespace ReportingPipeline.Domain.Changes;

/// <summary>What a printed figure counts.</summary>
public enum Quantity
{
    /// <summary>All visits.</summary>
    Visits,

    /// <summary>The visits by users.</summary>
    UserVisits,

    /// <summary>The user visits that name no user.</summary>
    UserVisitsWithoutId,

    /// <summary>Registered unique users.</summary>
    UniqueUsers,

    /// <summary>What the parts of a year count more than the year.</summary>
    RepeatedUsers,

    /// <summary>The annual unique users of three years, added up.</summary>
    UserYears,

    /// <summary>The users of three years, each once.</summary>
    DistinctUsers,

    /// <summary>Source rows that are counted nowhere.</summary>
    RejectedRows,
}

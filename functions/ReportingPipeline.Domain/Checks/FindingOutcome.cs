namespace ReportingPipeline.Domain.Checks;

/// <summary>What came of a check, without the figures that it was found by.</summary>
public enum FindingOutcome
{
    /// <summary>What was looked for was not found: no day without visits, no rejected row, no change of the key, no difference.</summary>
    NothingFound,

    /// <summary>It was found.</summary>
    Found,

    /// <summary>There was nothing to look at: no open days, or no visits.</summary>
    NothingToCheck,

    /// <summary>The figure of the period is not there, so nothing can be compared.</summary>
    Unknown,

    /// <summary>The figure of the earlier period is not there.</summary>
    EarlierUnknown,

    /// <summary>The figure of the earlier period is zero.</summary>
    FromZero,

    /// <summary>It lies within the centre's limit.</summary>
    WithinLimit,

    /// <summary>It lies beyond the centre's limit.</summary>
    OverLimit,
}

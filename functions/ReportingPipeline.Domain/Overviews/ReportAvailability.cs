namespace ReportingPipeline.Domain.Overviews;

/// <summary>Whether there is anything of a centre to tell of a period, and why not.</summary>
public enum ReportAvailability
{
    /// <summary>A report of the period is released.</summary>
    Released,

    /// <summary>The centre reports the period, but has not released a report of it.</summary>
    NotReleased,

    /// <summary>The period lies before the first or after the last that the centre reports.</summary>
    NotReported,

    /// <summary>The centre reports elsewhere, so that only its name and grants are known.</summary>
    ReportsElsewhere,
}

namespace ReportingPipeline.Domain.Changes;

/// <summary>What a printed figure is a whole number of.</summary>
public enum FigureUnit
{
    /// <summary>Visits, users, user-years or rows.</summary>
    Count,

    /// <summary>Hundredths of a per cent, as shares are printed.</summary>
    HundredthsOfPercent,

    /// <summary>Whole kroner.</summary>
    Kroner,
}

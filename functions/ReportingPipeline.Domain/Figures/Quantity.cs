namespace ReportingPipeline.Domain.Figures;

/// <summary>What a figure counts.</summary>
public enum Quantity
{
    /// <summary>All visits.</summary>
    Visits,

    /// <summary>The visits by users.</summary>
    UserVisits,

    /// <summary>The user visits that name no user.</summary>
    UserVisitsWithoutId,

    /// <summary>Registered unique users, each once in the span, under the municipality of the latest visit.</summary>
    UniqueUsers,

    /// <summary>
    /// What the half-years or tertials of a year count more users than the year: of half-years those who came in both, of tertials
    /// surplus counts, one for each further tertial in which somebody came.
    /// </summary>
    RepeatedUsers,

    /// <summary>The annual unique users of some years, added up.</summary>
    UserYears,

    /// <summary>What municipalities pay, or are proposed to pay, of the grant with a base year, in whole kroner.</summary>
    GrantKroner,
}

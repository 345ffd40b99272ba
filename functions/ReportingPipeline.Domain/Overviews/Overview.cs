using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Overviews;

/// <summary>What a reader of several centres gets, such as a directorate or a city, as its operator has configured it.</summary>
public sealed record Overview
{
    /// <summary>Lower-case letters, digits and hyphens; stands in addresses and file names.</summary>
    public required string Id { get; init; }

    /// <summary>The reader's name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; } = Language.Bokmal;

    /// <summary>The reporting calendar, which all of its reporting centres have.</summary>
    public required ReportingCalendar Calendar { get; init; }

    /// <summary>Half-year or tertial, by which all of its reporting centres report.</summary>
    public required PeriodKind ReportsBy { get; init; }

    /// <summary>The centres in printed order, at least one.</summary>
    public required IReadOnlyList<OverviewCentre> Centres { get; init; }

    /// <summary>The grants of those centres, at most one for each centre and year.</summary>
    public required IReadOnlyList<OverviewGrant> Grants { get; init; }

    /// <summary>What a reader must know about the grants, in printed order; may be nothing.</summary>
    public IReadOnlyList<TranslatedText> GrantNotes { get; init; } = [];
}

/// <summary>A centre in an overview.</summary>
/// <param name="Id">The centre's id.</param>
/// <param name="Name">The centre's name as printed.</param>
/// <param name="Reporting">The centre as it reports here; null if it reports elsewhere, so that nothing is known of its visits.</param>
public sealed record OverviewCentre(string Id, string Name, Centre? Reporting)
{
    /// <summary>A centre that reports here.</summary>
    public static OverviewCentre Of(Centre centre) => new(centre.Id, centre.Name, centre);
}

/// <summary>What a centre is granted for a year.</summary>
/// <param name="CentreId">One of the overview's centres.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="AmountKroner">The amount in whole kroner, zero or more.</param>
public sealed record OverviewGrant(string CentreId, ReportingPeriod Year, long AmountKroner);

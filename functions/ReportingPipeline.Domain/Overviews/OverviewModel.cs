using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Overviews;

/// <summary>
/// Exactly what an overview says, before any language or format:
/// nothing of persons that the centres' reports have not told.
/// </summary>
/// <param name="Heading">What it is and for whom.</param>
/// <param name="Periods">
/// The periods of <see cref="OverviewVisits.ByPeriod"/>, each year's parts before the year: of the year of the period and up to
/// two years before it, as far as they had ended with the period. Years before anything was released are left out.
/// </param>
/// <param name="Centres">The centres in printed order.</param>
/// <param name="Total">
/// The visits of all centres together; users of several centres are counted in each, so there is no total of users.
/// </param>
/// <param name="Grants">
/// The years with grants, in order: the last three up to the one that runs when the period has ended; may be none.
/// </param>
public sealed record OverviewModel(
    OverviewHeading Heading,
    IReadOnlyList<ReportingPeriod> Periods,
    IReadOnlyList<CentreRow> Centres,
    OverviewVisits Total,
    IReadOnlyList<GrantYear> Grants)
{
    /// <summary>What a reader must know about the grants; may be nothing.</summary>
    public IReadOnlyList<TranslatedText> GrantNotes { get; init; } = [];

    /// <summary>The same period a year before, with which figures are compared.</summary>
    public ReportingPeriod Before => Heading.Period.YearsBefore(1);
}

/// <summary>What is told of a centre.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Availability">Whether there is a report of the period.</param>
/// <param name="AvailabilityBefore">Whether there is one of the same period a year before.</param>
/// <param name="DataAsOf">What was registered before this instant is counted in the period; null if nothing is released.</param>
/// <param name="Visits">Its visits.</param>
/// <param name="UniqueUsers">Its registered unique users.</param>
public sealed record CentreRow(
    OverviewCentre Centre,
    ReportAvailability Availability,
    ReportAvailability AvailabilityBefore,
    DateTimeOffset? DataAsOf,
    OverviewVisits Visits,
    ComparedFigure UniqueUsers);

/// <summary>The visits of a centre, or of all.</summary>
/// <param name="Visits">All visits of the period.</param>
/// <param name="UserVisits">The visits by users in the period.</param>
/// <param name="ByPeriod">All visits of each of <see cref="OverviewModel.Periods"/>.</param>
public sealed record OverviewVisits(ComparedFigure Visits, ComparedFigure UserVisits, IReadOnlyList<Figure> ByPeriod);

/// <summary>A figure of the period beside that of the same period a year before.</summary>
/// <param name="Now">The figure of the period.</param>
/// <param name="Before">The figure of the year before.</param>
public sealed record ComparedFigure(Figure Now, Figure Before)
{
    /// <summary>How the one differs from the other.</summary>
    public Change Change => Change.Between(Before, Now);
}

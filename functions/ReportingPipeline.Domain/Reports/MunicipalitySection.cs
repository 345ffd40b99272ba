using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>What a report says of the municipality that it is for, year by year.</summary>
/// <param name="MunicipalityId">The municipality's id.</param>
/// <param name="Years">The last ended years that were registered as a whole, at least one and up to five, oldest first.</param>
/// <param name="Reported">
/// The users of the reported period; null if the period is itself the last of the years,
/// or if they are not told or cannot be counted.
/// </param>
public sealed record MunicipalitySection(string MunicipalityId, IReadOnlyList<MunicipalityYear> Years, ReportedUsers? Reported)
{
    /// <summary>The visits from there by part of the year, of those of the years that may be told so; oldest first.</summary>
    public IReadOnlyList<MunicipalityParts> Parts { get; init; } = [];
}

/// <summary>The visits from a municipality, or those that it is told together with, in the parts of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Row">The municipality or municipalities.</param>
/// <param name="Visits">The visits by half-year or tertial, in order; they add up to those of the year.</param>
public sealed record MunicipalityParts(
    ReportingPeriod Year, MunicipalityRow Row, IReadOnlyList<(ReportingPeriod Period, Figure Visits)> Visits);

/// <summary>One year of a municipality, or of the municipalities that it is told together with.</summary>
/// <param name="Year">The year.</param>
/// <param name="Row">The municipality, or all that are told together in that year.</param>
/// <param name="Users">The registered unique users.</param>
/// <param name="UserDifference">
/// How many users more than in the year before, or fewer; not collected unless that year has the same row.
/// </param>
/// <param name="Visits">The visits of people from there.</param>
/// <param name="VisitDifference">How many visits more than in the year before, or fewer; likewise.</param>
public sealed record MunicipalityYear(
    ReportingPeriod Year, MunicipalityRow Row, PartOfAll Users, Figure UserDifference, PartOfAll Visits, Figure VisitDifference)
{
    /// <summary>The latest population known on the last day of the year; null if none is, or the row is of several.</summary>
    public Population? Population { get; init; }

    /// <summary>The users per 1 000 inhabitants; not collected without a population.</summary>
    public DecimalFigure UsersPerThousand { get; init; } = DecimalFigure.NotCollected;

    /// <summary>The visits per 1 000 inhabitants; likewise.</summary>
    public DecimalFigure VisitsPerThousand { get; init; } = DecimalFigure.NotCollected;

    /// <summary>What the municipality itself gave for the year, in whole kroner; not collected if nobody says.</summary>
    public Figure GivenKroner { get; init; } = Figure.NotCollected;

    /// <summary>What it gave for each visit from there, in kroner; not collected without both, or for a row of several.</summary>
    public DecimalFigure KronerPerVisit { get; init; } = DecimalFigure.NotCollected;
}

/// <summary>A municipality's registered unique users of a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Users">The users.</param>
public sealed record ReportedUsers(ReportingPeriod Period, PartOfAll Users);

/// <summary>A municipality's count beside that of all municipalities.</summary>
/// <param name="Own">The municipality's.</param>
/// <param name="All">That of all, "other or unknown" among them.</param>
/// <param name="Share">The share; nothing if the whole is zero or not collected, hidden if either count is.</param>
public sealed record PartOfAll(Figure Own, Figure All, ShareFigure Share);

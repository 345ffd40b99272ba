using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Reports;

/// <summary>Registered unique users; every count is a recount and none is a sum, but for the user-years that say so.</summary>
/// <param name="Periods">
/// Up to two years before, the parts of the reported year, and that year if it ends with the period; in order of time.
/// </param>
/// <param name="Bridges">For every ended year among them, how its parts and the year hang together.</param>
/// <param name="ThreeYears">The last three ended years; null until three have been collected.</param>
public sealed record UniqueUserSection(
    IReadOnlyList<PeriodUsers> Periods, IReadOnlyList<UserBridge> Bridges, ThreeYearUsers? ThreeYears);

/// <summary>The unique users of one period, by municipality.</summary>
/// <param name="Period">The period.</param>
/// <param name="Municipalities">
/// The lines of a table that has the same ones in every period: the centre's municipalities in printed order, those that are told
/// together only (one line, or one for each such row where a year has several), and "other or unknown" last.
/// </param>
/// <param name="Total">The total.</param>
/// <param name="UserVisitsWithoutId">The user visits that name no user, and so count towards nobody here.</param>
public sealed record PeriodUsers(
    ReportingPeriod Period, IReadOnlyList<MunicipalityUsers> Municipalities, Figure Total, Figure UserVisitsWithoutId);

/// <summary>The unique users from a municipality, or from several together.</summary>
/// <param name="Row">The municipality or municipalities; none on the line of those told together, where the period has no such row.</param>
/// <param name="Users">The users.</param>
/// <param name="ShareOfTotal">Their share of the total; nothing if that is zero or not collected, hidden if either is.</param>
public sealed record MunicipalityUsers(MunicipalityRow Row, Figure Users, ShareFigure ShareOfTotal)
{
    /// <summary>Which line of those told together it is, from 1; 0 for a municipality by itself.</summary>
    public int Others { get; init; }
}

/// <summary>Why the parts of a year do not add up to the year: those who came in several parts are in each of them.</summary>
/// <param name="Parts">The unique users of the year's half-years or tertials, in order.</param>
/// <param name="Repeated">
/// What the parts count more than the year: with half-years, the users who came in both; with tertials, everybody as often as there
/// are further tertials in which he or she came.
/// </param>
/// <param name="Year">The unique users of the year.</param>
public sealed record UserBridge(
    IReadOnlyList<(ReportingPeriod Period, Figure Users)> Parts, Figure Repeated, (ReportingPeriod Period, Figure Users) Year);

/// <summary>Three years together, counted in two ways that must not be mixed up.</summary>
/// <param name="Years">The three reporting years, in order.</param>
/// <param name="UserYears">
/// The sum of the annual figures, by rows that are the same in all years:
/// someone who came in all three is in it three times.
/// </param>
/// <param name="UserYearTotal">The user-years in all.</param>
/// <param name="Distinct">The users of the three years, each once; of the whole centre only.</param>
public sealed record ThreeYearUsers(
    IReadOnlyList<ReportingPeriod> Years, IReadOnlyList<MunicipalityUsers> UserYears, Figure UserYearTotal, Figure Distinct)
{
    /// <summary>The months of the three years.</summary>
    public MonthSpan Span => MonthSpan.From(Years[0].Months, Years[^1].Months);
}

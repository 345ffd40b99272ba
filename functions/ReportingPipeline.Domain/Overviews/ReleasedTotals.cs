using ReportingPipeline.Domain.Figures;

namespace ReportingPipeline.Domain.Overviews;

/// <summary>The sums of a period that a centre's released reports have told already; what they hide is hidden here too.</summary>
/// <param name="Visits">All visits.</param>
/// <param name="UserVisits">The visits by users.</param>
/// <param name="UniqueUsers">The registered unique users.</param>
/// <param name="DataAsOf">
/// What was registered of the period before this instant is counted; of several reports together,
/// the latest of their instants.
/// </param>
public sealed record ReleasedTotals(Figure Visits, Figure UserVisits, Figure UniqueUsers, DateTimeOffset DataAsOf);

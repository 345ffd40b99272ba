using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Domain.Overviews;

/// <summary>What an overview is, for whom, and how fresh.</summary>
/// <param name="Id">The overview's id.</param>
/// <param name="Reader">The reader's name as printed.</param>
/// <param name="Period">The period that it is about.</param>
/// <param name="DataAsOf">
/// The latest of the instants up to which the centres' reports of the period count; null if none is released.
/// </param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record OverviewHeading(string Id, string Reader, ReportingPeriod Period, DateTimeOffset? DataAsOf, DateTimeOffset CreatedAt);

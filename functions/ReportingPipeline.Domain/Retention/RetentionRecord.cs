namespace ReportingPipeline.Domain.Retention;

/// <summary>
/// What a run found of a calendar year and set out to delete; written once, before it deletes,
/// so that nothing goes without a record.
/// </summary>
/// <param name="At">When the run began.</param>
/// <param name="Who">Who deletes.</param>
/// <param name="IsDryRun">Whether it was only counted.</param>
/// <param name="CentreId">The centre.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Counts">How much there was.</param>
public sealed record RetentionRecord(DateTimeOffset At, string Who, bool IsDryRun, string CentreId, int Year, ExpiredCounts Counts);

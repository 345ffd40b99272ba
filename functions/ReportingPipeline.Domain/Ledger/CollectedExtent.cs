using ReportingPipeline.Domain.Retention;

namespace ReportingPipeline.Domain.Ledger;

/// <summary>How far the collected counts of a centre reach.</summary>
/// <param name="DataAsOf">What was registered before this instant is counted; null if nothing has been collected yet.</param>
/// <param name="Deleted">The years that are deleted; null if none is.</param>
public sealed record CollectedExtent(DateTimeOffset? DataAsOf, DeletedYears? Deleted);

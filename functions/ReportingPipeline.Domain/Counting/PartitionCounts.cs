using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>What one partition of the source table adds to the counts: one month of one centre, or only rejected rows.</summary>
/// <param name="Partition">Where the rows stand.</param>
/// <param name="Visits">The visits by municipality id.</param>
/// <param name="Days">The days of the month that have visits.</param>
/// <param name="Users">Every registered user of the month.</param>
/// <param name="Rejected">How many rows broke the contract, by reason.</param>
public sealed record PartitionCounts(
    SourcePartition Partition,
    IReadOnlyDictionary<string, VisitTally> Visits,
    DaysOfMonth Days,
    IReadOnlyDictionary<UserKey, UserMonth> Users,
    IReadOnlyDictionary<RejectionReason, int> Rejected);

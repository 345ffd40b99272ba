using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Domain.Counting;

/// <summary>How many rows of one source partition broke the contract in one way.</summary>
/// <param name="Partition">The source partition.</param>
/// <param name="Reason">The rule that was broken.</param>
/// <param name="Rows">The number of rows, at least one.</param>
public sealed record RejectedCount(SourcePartition Partition, RejectionReason Reason, int Rows);

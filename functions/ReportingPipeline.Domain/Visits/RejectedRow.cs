namespace ReportingPipeline.Domain.Visits;

/// <summary>A source row that is counted nowhere.</summary>
/// <param name="PartitionKey">Its partition key.</param>
/// <param name="RowKey">Its row key.</param>
/// <param name="Reason">The rule of the contract that it breaks.</param>
public sealed record RejectedRow(string PartitionKey, string RowKey, RejectionReason Reason);

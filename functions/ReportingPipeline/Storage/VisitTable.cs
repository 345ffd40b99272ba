using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Storage;

/// <summary>
/// The source table as it is read; other systems write it, people through <see cref="RegisteredVisits"/>, and its rows are
/// deleted once they have expired.
/// </summary>
public sealed class VisitTable(TableServiceClient tables)
{
    /// <summary>The columns that the contract of the source table knows; others are left unread.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["PartitionKey", "RowKey", "Date", "Kind", "UserId", "KeyVersion", "Municipality", "RegisteredAt", "Cancelled"];

    private readonly TableClient _visits = tables.GetTableClient(StorageNames.VisitsTable);

    /// <summary>The rows of a partition, page by page as they arrive.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(SourcePartition partition, CancellationToken cancellationToken) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition.Key}"), cancellationToken);

    /// <summary>The rows of all partitions of a range, one partition after the other, page by page as they arrive.</summary>
    public IAsyncEnumerable<TableEntity> ReadAsync(KeyRange range, CancellationToken cancellationToken) =>
        ReadAsync(range.Filter, cancellationToken);

    /// <summary>
    /// The keys of the partitions in a range, in order; if an instant is given, of those only that have rows which the service stamped
    /// since.
    /// </summary>
    public IAsyncEnumerable<string> FindPartitionKeysAsync(
        KeyRange range, DateTimeOffset? changedSince, CancellationToken cancellationToken) =>
        _visits.FindPartitionKeysAsync(range, changedSince, cancellationToken);

    private AsyncPageable<TableEntity> ReadAsync(string? filter, CancellationToken cancellationToken) =>
        _visits.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellationToken);
}

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
        _visits.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition.Key}"), select: Columns, cancellationToken: cancellationToken);

    /// <summary>Whether the service stamped any row of a partition at <paramref name="instant"/> or later.</summary>
    public async Task<bool> HasChangedSinceAsync(SourcePartition partition, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var changed = _visits.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition.Key} and Timestamp ge {instant}"),
            maxPerPage: 1, ["RowKey"], cancellationToken);
        await foreach (var _ in changed) return true;
        return false;
    }

    /// <summary>The partition keys after one bound and up to another itself (null: no bound), in order.</summary>
    public IAsyncEnumerable<string> FindPartitionKeysAsync(string? after, string? last, CancellationToken cancellationToken) =>
        _visits.FindPartitionKeysAsync(after, last, cancellationToken);
}

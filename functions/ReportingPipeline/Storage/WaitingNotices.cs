using Azure;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>What a centre's managers were told to wait for them: the row <c>waiting</c> of its part of the ledger.</summary>
public sealed class WaitingNotices(TableServiceClient tables)
{
    private const string RowKey = "waiting";

    private readonly TableClient _ledger = tables.GetTableClient(StorageNames.LedgerTable);

    /// <summary>What they were told; null if nothing of it waits any more.</summary>
    public async Task<WaitingNotice?> FindAsync(string centreId, CancellationToken cancellationToken)
    {
        var row = await _ledger.GetEntityIfExistsAsync<TableEntity>(centreId, RowKey, cancellationToken: cancellationToken);
        return row is { HasValue: true, Value: { } found }
            ? new WaitingNotice(centreId, [.. found.GetString("Told").Split(' ', StringSplitOptions.RemoveEmptyEntries)])
            : null;
    }

    /// <summary>Remembers what they are told; of two runs at once the last one counts, which tells them twice at worst.</summary>
    public Task SaveAsync(WaitingNotice notice, CancellationToken cancellationToken) => _ledger.UpsertEntityAsync(
        new TableEntity(notice.CentreId, RowKey) { ["Told"] = string.Join(' ', notice.Told) },
        TableUpdateMode.Replace,
        cancellationToken);

    /// <summary>Forgets it.</summary>
    public Task RemoveAsync(string centreId, CancellationToken cancellationToken) =>
        _ledger.DeleteEntityAsync(centreId, RowKey, ETag.All, cancellationToken);
}

/// <summary>What a centre's managers were told to wait for them.</summary>
/// <param name="CentreId">The centre.</param>
/// <param name="Told">The fingerprints of what they were told.</param>
public sealed record WaitingNotice(string CentreId, IReadOnlyList<string> Told);

using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>
/// Who called for what, a partition for each centre, the latest first; rows are deleted when they have expired. What many callers at once
/// have to wait for is written together.
/// </summary>
public sealed class AuditTable
{
    /// <summary>The partition of what is of no centre that is known.</summary>
    public const string NoCentre = "_";

    private readonly TableClient _audit;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<(TableEntity Row, TaskCompletionSource Written)>> _waiting = new();
    private readonly SharedCalls<string, int> _writes;

    /// <summary>The table of a storage account.</summary>
    public AuditTable(TableServiceClient tables)
    {
        _audit = tables.GetTableClient(StorageNames.AuditTable);
        _writes = new SharedCalls<string, int>(WriteWaitingAsync);
    }

    /// <summary>Adds an entry, in the place of one of the same key; it is there once this has ended.</summary>
    public Task WriteAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var (row, written) = (ToRow(entry), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _waiting.GetOrAdd(row.PartitionKey, _ => []).Enqueue((row, written));
        _ = _writes.CallAsync(row.PartitionKey, CancellationToken.None);
        return written.Task.WaitAsync(cancellationToken);
    }

    /// <summary>What a key of that instant begins with: the later the instant, the earlier the key.</summary>
    public static string KeyOf(DateTimeOffset at) =>
        (DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The entries of a centre, or of none that is known, the latest first.</summary>
    /// <param name="centreId">The centre, or <see cref="NoCentre"/>.</param>
    /// <param name="from">The earliest instant; null for all.</param>
    /// <param name="after">The key that they come after; null from the latest on.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(
        string centreId, DateTimeOffset? from, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A key goes on behind its instant with a hyphen, which comes before this.
        var last = $"{KeyOf(from ?? DateTimeOffset.MinValue)}.";
        var rows = _audit.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centreId} and RowKey gt {after ?? ""} and RowKey lt {last}"),
            cancellationToken: cancellationToken);
        await foreach (var row in rows) yield return ToEntry(row);
    }

    /// <summary>Forgets what was recorded before an instant.</summary>
    public async Task SweepAsync(DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var expired = _audit.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"RowKey gt {KeyOf(cutoff)}"),
            select: ["PartitionKey", "RowKey"],
            cancellationToken: cancellationToken);
        await foreach (var row in expired)
        {
            await _audit.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        }
    }

    // Whoever waits for a row is told what has become of it, by whichever call has taken it.
    private async Task<int> WriteWaitingAsync(string partition)
    {
        var (waiting, taken) = (_waiting[partition], new List<(TableEntity Row, TaskCompletionSource Written)>());
        while (waiting.TryDequeue(out var next)) taken.Add(next);

        try
        {
            // A transaction may have each row once.
            var rows = taken.GroupBy(next => next.Row.RowKey, next => next.Row).Select(alike => alike.Last());
            await _audit.WriteAllAsync(rows, CancellationToken.None);
            foreach (var (_, written) in taken) written.SetResult();
        }
        catch (Exception failure)
        {
            foreach (var (_, written) in taken) written.SetException(failure);
        }

        return taken.Count;
    }

    private static TableEntity ToRow(AuditEntry entry) => new(
        entry.CentreId ?? NoCentre, entry.Key.Length > 0 ? entry.Key : $"{KeyOf(entry.At)}-{Guid.NewGuid():N}")
    {
        ["At"] = entry.At,
        ["Kind"] = entry.Kind,
        ["Who"] = entry.Who,
        ["CallerId"] = entry.CallerId,
        ["What"] = entry.What,
        ["Of"] = entry.Of,
        ["Outcome"] = entry.Outcome,
        ["Reason"] = entry.Reason,
        ["CorrelationId"] = entry.CorrelationId,
        ["Further"] = entry.Further,
    };

    private static AuditEntry ToEntry(TableEntity row) => new(
        row.GetDateTimeOffset("At")!.Value,
        row.PartitionKey == NoCentre ? null : row.PartitionKey,
        row.GetString("Kind"),
        row.GetString("Who"),
        row.GetString("CallerId"),
        row.GetString("What"),
        row.GetString("Of"),
        row.GetInt32("Outcome")!.Value,
        row.GetString("Reason"),
        row.GetString("CorrelationId"))
    {
        Key = row.RowKey,
        Further = row.GetInt64("Further")!.Value,
    };
}

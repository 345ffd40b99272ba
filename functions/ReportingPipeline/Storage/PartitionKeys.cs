using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>Finds which partitions a table has without reading them.</summary>
internal static class PartitionKeys
{
    /// <summary>
    /// The partition keys after <paramref name="after"/> and up to <paramref name="last"/> itself (null: no bound), in
    /// order. Each costs one request for one row, since the service can seek past a key but cannot list keys.
    /// </summary>
    public static async IAsyncEnumerable<string> FindPartitionKeysAsync(
        this TableClient table, string? after, string? last, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (after != last || after is null)
        {
            var key = await FirstAsync(table, after, last, cancellationToken);
            if (key is null) yield break;
            yield return key;
            after = key;
        }
    }

    private static async Task<string?> FirstAsync(TableClient table, string? after, string? last, CancellationToken cancellationToken)
    {
        var filter = (after, last) switch
        {
            (null, null) => null,
            (null, _) => TableClient.CreateQueryFilter($"PartitionKey le {last}"),
            (_, null) => TableClient.CreateQueryFilter($"PartitionKey gt {after}"),
            _ => TableClient.CreateQueryFilter($"PartitionKey gt {after} and PartitionKey le {last}"),
        };
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 1, ["PartitionKey"], cancellationToken))
        {
            return row.PartitionKey;
        }

        return null;
    }
}

using System.Runtime.CompilerServices;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>Finds which partitions a table has without reading them.</summary>
internal static class PartitionKeys
{
    /// <summary>
    /// The partition keys in a range, in order. Each costs one request for one row, since the service can seek past a key but
    /// cannot list keys.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="range">The range.</param>
    /// <param name="changedSince">From when on the service must have stamped a row of a partition; null finds all.</param>
    /// <param name="cancellationToken">Stops it between two requests.</param>
    public static async IAsyncEnumerable<string> FindPartitionKeysAsync(
        this TableClient table,
        KeyRange range,
        DateTimeOffset? changedSince,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (range.After != range.Last || range.After is null)
        {
            var key = await FirstAsync(table, range, changedSince, cancellationToken);
            if (key is null) yield break;
            yield return key;
            range = range with { After = key };
        }
    }

    private static async Task<string?> FirstAsync(
        TableClient table, KeyRange range, DateTimeOffset? changedSince, CancellationToken cancellationToken)
    {
        var stamped = changedSince is { } instant ? TableClient.CreateQueryFilter($"Timestamp ge {instant}") : null;
        var filter = string.Join(" and ", new[] { range.Filter, stamped }.OfType<string>());
        await foreach (var row in table.QueryAsync<TableEntity>(
            filter.Length == 0 ? null : filter, maxPerPage: 1, ["PartitionKey"], cancellationToken))
        {
            return row.PartitionKey;
        }

        return null;
    }
}

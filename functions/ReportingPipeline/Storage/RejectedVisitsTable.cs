using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// The keys of every source row that is counted nowhere, in partitions <c>{centre}|{month or none}|{generation}</c>;
/// never a row's values, which may be personal.
/// </summary>
public sealed class RejectedVisitsTable(TableServiceClient tables)
{
    private readonly TableClient _rejected = tables.GetTableClient(StorageNames.RejectedVisitsTable);

    /// <summary>The partition key of a generation of a centre's month, or of its partitions without one.</summary>
    public static string PartitionKey(string centreId, string partitionName, string generation) =>
        $"{centreId}|{partitionName}|{generation}";

    /// <summary>Writes rejected rows of one source partition, and returns how many.</summary>
    public Task<int> WriteAsync(
        string centreId, SourcePartition partition, string generation, IEnumerable<RejectedRow> rows, CancellationToken cancellationToken)
    {
        var key = PartitionKey(centreId, CurrentPartition.NameOf(partition), generation);
        return _rejected.WriteAllAsync(rows.Select(row => ToRow(key, row)), cancellationToken);
    }

    /// <summary>
    /// The first rejected rows of some partitions, at most <paramref name="most"/> of them all, by source partition key and then
    /// by source row key, both ordinal; memory does not grow with the rows that there are.
    /// </summary>
    public async Task<IReadOnlyList<RejectedRow>> ReadAsync(
        IEnumerable<string> partitionKeys, int most, CancellationToken cancellationToken)
    {
        var first = new FirstRejectedRows(most);
        if (most == 0) return first.InOrder();

        // They are stored under hashes, in whose order the first of them can be anywhere.
        foreach (var key in partitionKeys)
        {
            await foreach (var row in _rejected.QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter($"PartitionKey eq {key}"), cancellationToken: cancellationToken)) first.Add(ToRejected(row));
        }

        return first.InOrder();
    }

    /// <summary>
    /// Deletes the generations of a centre that are not <paramref name="current"/>
    /// and were begun before <paramref name="cutoff"/>.
    /// </summary>
    public async Task SweepAsync(string centreId, IReadOnlySet<string> current, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        var ofCentre = new KeyRange($"{centreId}|", $"{centreId}}}");
        await foreach (var key in _rejected.FindPartitionKeysAsync(ofCentre, changedSince: null, cancellationToken))
        {
            var generation = key[(key.LastIndexOf('|') + 1)..];
            if (current.Contains(key) || !Generation.IsOlder(generation, cutoff)) continue;
            await _rejected.TryDeletePartitionAsync(key, cancellationToken);
        }
    }

    private static RejectedRow ToRejected(TableEntity row) =>
        new(row.GetString("SourcePartition"), row.GetString("SourceRow"), Enum.Parse<RejectionReason>(row.GetString("Reason")));

    // Hashed, since the two source keys together may be longer than one key may be.
    private static TableEntity ToRow(string key, RejectedRow row) =>
        new(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.PartitionKey}\n{row.RowKey}"))))
        {
            ["SourcePartition"] = row.PartitionKey,
            ["SourceRow"] = row.RowKey,
            ["Reason"] = row.Reason.ToString(),
        };
}

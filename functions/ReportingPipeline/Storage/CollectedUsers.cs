using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>The rows of single users among the collected counts, of current generations and of those that have yet to be swept.</summary>
public sealed class CollectedUsers(TableServiceClient tables, CurrentCountsTable currentCounts)
{
    private readonly TableClient _users = tables.GetTableClient(StorageNames.CollectedUsersTable);

    /// <summary>The rows of some users, in a centre or in all of them.</summary>
    public async Task<IReadOnlyList<PersonCount>> FindAsync(
        IReadOnlyCollection<UserKey> users, string? centreId, CancellationToken cancellationToken)
    {
        var found = new List<PersonCount>();
        foreach (var user in users)
        {
            var rowKey = CollectedCountsTables.RowKey(user);
            var filter = centreId is null
                ? TableClient.CreateQueryFilter($"RowKey eq {rowKey}")
                : TableClient.CreateQueryFilter(
                    $"PartitionKey ge {centreId + "|"} and PartitionKey lt {centreId + "}"} and RowKey eq {rowKey}");
            var rows = _users.QueryAsync<TableEntity>(
                filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken);
            await foreach (var row in rows)
            {
                var parts = row.PartitionKey.Split('|');
                found.Add(new PersonCount(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), row.PartitionKey, row.RowKey));
            }
        }

        return found;
    }

    /// <summary>
    /// Deletes those rows of a centre that was counted anew that are in no current generation, which nobody counts any more. Of a centre
    /// that could not be counted anew, it deletes them all.
    /// </summary>
    public async Task DeleteAsync(IEnumerable<PersonCount> rows, IReadOnlySet<string> countedAnew, CancellationToken cancellationToken)
    {
        foreach (var centre in rows.GroupBy(row => row.Centre))
        {
            var current = countedAnew.Contains(centre.Key) ? await CurrentAsync(centre.Key, cancellationToken) : [];
            foreach (var row in centre.Where(row => !current.Contains(row.PartitionKey)))
            {
                await _users.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All, cancellationToken);
            }
        }
    }

    private async Task<HashSet<string>> CurrentAsync(string centreId, CancellationToken cancellationToken) =>
    [
        .. (await currentCounts.ReadAsync(centreId, cancellationToken)).Years
            .Select(year => CollectedCountsTables.PartitionKey(centreId, year.Key, year.Value.Generation)),
    ];
}

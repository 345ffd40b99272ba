using Azure.Data.Tables;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Tests.Collection;

/// <summary>The source table as its writers know it, and what it adds up to when it is counted in one go.</summary>
internal sealed class SourceRows
{
    private readonly Dictionary<(string, string), TableEntity> _rows = [];

    public IReadOnlyList<TableEntity> All => [.. _rows.Values];

    /// <summary>A row that keeps the contract, on the day given of the month of its partition.</summary>
    public static TableEntity Row(string partitionKey, string rowKey, int day, string? user, string? municipality, string kind = "user")
    {
        var month = SourcePartition.Parse(partitionKey).Month ?? CollectionScene.FirstMonth;
        var row = new TableEntity(partitionKey, rowKey)
        {
            ["Date"] = $"{month}-{day:00}",
            ["Kind"] = kind,
            ["RegisteredAt"] = new DateTimeOffset(month.FirstDay, TimeOnly.MinValue, TimeSpan.Zero).AddDays(day).AddHours(12),
            ["Cancelled"] = false,
        };
        if (user is not null) (row["UserId"], row["KeyVersion"]) = (user, 1);
        if (municipality is not null) row["Municipality"] = municipality;
        return row;
    }

    public async Task WriteAsync(TableClient visits, TableEntity row)
    {
        await visits.UpsertEntityAsync(row, TableUpdateMode.Replace);
        _rows[(row.PartitionKey, row.RowKey)] = row;
    }

    public async Task DeleteAsync(TableClient visits, TableEntity row)
    {
        await visits.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        _rows.Remove((row.PartitionKey, row.RowKey));
    }

    /// <summary>The counts of a centre's rows, or of nobody's, without any storage between.</summary>
    public string Counted(Centre? centre)
    {
        var contract = new VisitContract(centre);
        var partitions = new List<PartitionCounts>();
        foreach (var partition in _rows.Values.GroupBy(row => row.PartitionKey).Where(partition => IsOf(centre, partition.Key)))
        {
            var source = centre is null ? new SourcePartition(partition.Key, null) : SourcePartition.Parse(partition.Key);
            var counter = new PartitionCounter(source);
            foreach (var read in partition.Select(row => contract.Read(row, source)))
            {
                if (read.Visit is not null) counter.Add(read.Visit);
                if (read.Rejection is { } reason) counter.Reject(reason);
            }

            partitions.Add(counter.ToCounts());
        }

        return CollectionScene.Describe(partitions.GroupBy(counts => YearCounts.YearOf(counts.Partition))
            .Select(year => YearCounts.Empty(year.Key).Replace([.. year])));
    }

    private static bool IsOf(Centre? centre, string key) => key.StartsWith($"{CollectionScene.CentreId}|", StringComparison.Ordinal) == (centre is not null);
}

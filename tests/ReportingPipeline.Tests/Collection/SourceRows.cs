using Azure.Data.Tables;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Visits;

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

    /// <summary>One visit by nobody known, from elsewhere, in each of some months, so that no half of a period is without any.</summary>
    public static TableEntity[] SomebodyCame(string centreId, params IEnumerable<string> months) =>
        [.. months.Select(month => Row($"{centreId}|{month}", "somebody", 2, user: null, municipality: "0301", kind: "other"))];

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
    public string Counted(Centre? centre) => CollectionScene.Describe(
        Read(centre).Select(read => read.Counts).GroupBy(counts => YearCounts.YearOf(counts.Partition))
            .Select(year => YearCounts.Empty(year.Key).Replace([.. year])));

    /// <summary>The rows of a centre, or of nobody, that are counted nowhere.</summary>
    public IEnumerable<RejectedRow> Rejected(Centre? centre) => Read(centre).SelectMany(read => read.Rejected);

    private IEnumerable<(PartitionCounts Counts, List<RejectedRow> Rejected)> Read(Centre? centre)
    {
        var now = TimeProvider.System.GetUtcNow();
        var contract = new VisitContract(centre, now);
        var scope = SourceScope.All(centre is null ? [] : [centre], now).First();
        foreach (var partition in _rows.Values.GroupBy(row => row.PartitionKey).Where(partition => IsOf(centre, partition.Key)))
        {
            var (counter, rejected) = (new PartitionCounter(scope.Parse(partition.Key)), new List<RejectedRow>());
            foreach (var row in partition)
            {
                var read = contract.Read(row, scope.Parse(partition.Key));
                if (read.Rejection is { } reason) rejected.Add(new RejectedRow(partition.Key, row.RowKey, reason));
                if (read.Visit is { } visit && counter.Add(visit) is { } other)
                {
                    rejected.Add(new RejectedRow(partition.Key, other.RowKey, RejectionReason.DuplicateVisit));
                }
            }

            rejected.ForEach(row => counter.Reject(row.Reason));
            yield return (counter.ToCounts(), rejected);
        }
    }

    private static bool IsOf(Centre? centre, string key) => key.StartsWith($"{CollectionScene.CentreId}|", StringComparison.Ordinal) == (centre is not null);
}

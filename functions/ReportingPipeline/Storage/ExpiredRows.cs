using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Storage;

/// <summary>
/// The rows of a centre's expired calendar years, in every table that has rows of visits or of persons: partitions whose keys
/// name a month or a year. A source partition that names none is of no year, and stays.
/// </summary>
public sealed class ExpiredRows(TableServiceClient tables)
{
    /// <summary>
    /// The partitions of a centre of calendar years up to <paramref name="through"/>,
    /// whichever are current, and however they came there.
    /// </summary>
    public async Task<IReadOnlyList<ExpiredPartition>> FindAsync(string centreId, int through, CancellationToken cancellationToken)
    {
        var expired = new List<ExpiredPartition>();
        foreach (var table in new[] { StorageNames.VisitsTable, StorageNames.RejectedVisitsTable })
        {
            // Every key that begins with a later year, or with no year at all, sorts after this one or names no year.
            var last = string.Create(CultureInfo.InvariantCulture, $"{centreId}{SourcePartition.Separator}{through + 1:0000}");
            var years = new KeyRange($"{centreId}{SourcePartition.Separator}", last);
            var keys = tables.GetTableClient(table).FindPartitionKeysAsync(years, changedSince: null, cancellationToken);
            await foreach (var key in keys)
            {
                if (YearOf(table, key) is { } year && YearCounts.WithoutMonth < year && year <= through)
                {
                    expired.Add(new ExpiredPartition(table, key, year));
                }
            }
        }

        return expired;
    }

    /// <summary>How many rows a partition has.</summary>
    public async Task<int> CountAsync(ExpiredPartition partition, CancellationToken cancellationToken)
    {
        var rows = 0;
        var found = tables.GetTableClient(partition.Table).QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition.Key}"),
            select: ["RowKey"],
            cancellationToken: cancellationToken);
        await foreach (var _ in found) rows++;
        return rows;
    }

    /// <summary>Deletes a partition; what another run deletes meanwhile is no matter.</summary>
    public Task DeleteAsync(ExpiredPartition partition, CancellationToken cancellationToken) =>
        tables.GetTableClient(partition.Table).TryDeletePartitionAsync(partition.Key, cancellationToken);

    private static int? YearOf(string table, string key) => table == StorageNames.VisitsTable
        ? SourcePartition.Parse(key).Month?.Year
        : int.TryParse(
            key.Split(SourcePartition.Separator)[1].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
}

/// <summary>A partition of an expired calendar year.</summary>
/// <param name="Table">The table that it is in.</param>
/// <param name="Key">Its key.</param>
/// <param name="Year">The calendar year.</param>
public sealed record ExpiredPartition(string Table, string Key, int Year);

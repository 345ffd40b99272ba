using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Retention;

namespace ReportingPipeline.Storage;

/// <summary>The records of what was deleted, a partition for each centre, to which rows are only ever added.</summary>
public sealed class RetentionTable(TableServiceClient tables)
{
    private readonly TableClient _retention = tables.GetTableClient(StorageNames.RetentionTable);

    /// <summary>Adds a record; a call that the client repeats by itself adds it once.</summary>
    public Task AddAsync(RetentionRecord record, CancellationToken cancellationToken) =>
        _retention.UpsertEntityAsync(ToRow(record), TableUpdateMode.Replace, cancellationToken);

    /// <summary>All records of a centre, in order of time and year.</summary>
    public async Task<IReadOnlyList<RetentionRecord>> ReadAsync(string centreId, CancellationToken cancellationToken)
    {
        var records = new List<RetentionRecord>();
        await foreach (var row in _retention.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centreId}"), cancellationToken: cancellationToken)) records.Add(ToRecord(row));
        return records;
    }

    // Two runs at once may each record a year.
    private static TableEntity ToRow(RetentionRecord record) => new(
        record.CentreId,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{record.At.UtcDateTime:yyyyMMddHHmmssfff}|{record.Year:0000}|{Guid.NewGuid():N}"))
    {
        ["At"] = record.At,
        ["Who"] = record.Who,
        ["IsDryRun"] = record.IsDryRun,
        ["Year"] = record.Year,
        ["Visits"] = record.Counts.Visits,
        ["Collected"] = record.Counts.Collected,
        ["Rejected"] = record.Counts.Rejected,
        ["Frozen"] = record.Counts.Frozen,
    };

    private static RetentionRecord ToRecord(TableEntity row) => new(
        row.GetDateTimeOffset("At")!.Value,
        row.GetString("Who"),
        row.GetBoolean("IsDryRun")!.Value,
        row.PartitionKey,
        row.GetInt32("Year")!.Value,
        new ExpiredCounts(
            Count(row, "Visits"),
            Count(row, "Collected"),
            Count(row, "Rejected"),
            Count(row, "Frozen")));

    private static int Count(TableEntity row, string name) => row.GetInt32(name)!.Value;
}

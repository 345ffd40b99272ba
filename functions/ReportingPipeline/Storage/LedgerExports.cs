using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;

namespace ReportingPipeline.Storage;

/// <summary>
/// The ledger, and what else stands in tables that cannot be made anew from the visits, as files: <c>{day}/{table}.jsonl</c>, a row a
/// line. A table that is deleted cannot be brought back otherwise; books and reports are blobs, which can.
/// </summary>
public sealed class LedgerExports(TableServiceClient tables, BlobServiceClient blobs)
{
    // The last one tells that the export is whole.
    private static readonly string[] Exported =
        [StorageNames.RetentionTable, StorageNames.PseudonymKeysTable, StorageNames.ErasuresTable, StorageNames.LedgerTable];

    private readonly BlobContainerClient _exports = blobs.GetBlobContainerClient(StorageNames.ExportsContainer);

    /// <summary>
    /// Writes the files of a day, in the place of those that an earlier run wrote, each whole or not at all; returns how many rows
    /// they hold.
    /// </summary>
    public async Task<int> WriteAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = 0;
        foreach (var table in Exported)
        {
            rows += await WriteAsync(tables.GetTableClient(table), _exports.GetBlockBlobClient(NameOf(day, table)), cancellationToken);
        }

        return rows;
    }

    /// <summary>Puts the rows of a day's files back where they are missing; asking again goes on where a run has died.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Stops the writing; what is written stays.</param>
    /// <returns>How many rows were missing; null if there is no whole export of that day.</returns>
    /// <exception cref="StateConflictException">
    /// A table holds a row that the export has otherwise, or not: it has been written to since.
    /// </exception>
    public async Task<int?> RestoreAsync(DateOnly day, CancellationToken cancellationToken)
    {
        if (!await _exports.GetBlobClient(NameOf(day, StorageNames.LedgerTable)).ExistsAsync(cancellationToken)) return null;

        var missing = new List<(TableClient Table, IEnumerable<TableEntity> Rows)>();
        foreach (var name in Exported)
        {
            var table = tables.GetTableClient(name);
            missing.Add((table, await FindMissingAsync(table, await ReadAsync(day, name, cancellationToken), cancellationToken)));
        }

        var restored = 0;
        foreach (var (table, rows) in missing)
        {
            foreach (var partition in rows.GroupBy(row => row.PartitionKey))
            {
                restored += await table.WriteAllAsync(partition, cancellationToken);
            }
        }

        return restored;
    }

    private static string NameOf(DateOnly day, string table) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{table}.jsonl");

    // A page of the table is a block of the file, so that memory does not grow with the table; together they become the file.
    private static async Task<int> WriteAsync(TableClient table, BlockBlobClient file, CancellationToken cancellationToken)
    {
        var (run, blocks, rows) = (Guid.NewGuid(), new List<string>(), 0);
        await foreach (var page in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken).AsPages())
        {
            if (page.Values.Count == 0) continue;

            var lines = string.Concat(page.Values.Select(row => $"{TableRowJson.ToLine(row)}\n"));
            var block = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{run:N}{blocks.Count:000000}"));
            await file.StageBlockAsync(block, BinaryData.FromString(lines).ToStream(), cancellationToken: cancellationToken);
            blocks.Add(block);
            rows += page.Values.Count;
        }

        await file.CommitBlockListAsync(blocks, cancellationToken: cancellationToken);
        return rows;
    }

    private static async Task<IEnumerable<TableEntity>> FindMissingAsync(
        TableClient table, Dictionary<(string, string), string> exported, CancellationToken cancellationToken)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            if (exported.Remove((row.PartitionKey, row.RowKey), out var line) && line == TableRowJson.ToLine(row)) continue;
            throw new StateConflictException(
                $"The row {row.PartitionKey} {row.RowKey} of the table {table.Name} is another than in the export, or is not in it: "
                + "the table has been written to since. Only what is missing is put back; "
                + "delete the rows of the table first, if they are to go.");
        }

        return exported.Values.Select(TableRowJson.ToRow);
    }

    private async Task<Dictionary<(string, string), string>> ReadAsync(DateOnly day, string table, CancellationToken cancellationToken)
    {
        var content = (await _exports.GetBlobClient(NameOf(day, table)).DownloadContentAsync(cancellationToken)).Value.Content;
        return content.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => TableRowJson.ToRow(line) is var row ? (row.PartitionKey, row.RowKey) : default);
    }
}

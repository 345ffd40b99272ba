using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Disclosure;

namespace ReportingPipeline.Storage;

/// <summary>
/// The counts that reports tell or hide, a row for each, in partitions <c>{centre}|{set}</c>. A set is named by what is in it, so
/// that the reports to all recipients share one, and is written before the step that publishes it by its name.
/// </summary>
public sealed class PublishedCellsTable(TableServiceClient tables)
{
    // Enough of the hash to tell all sets of a centre apart, and so little that thousands of names fit into a property.
    private const int NameLength = 16;

    private readonly TableClient _cells = tables.GetTableClient(StorageNames.PublishedCellsTable);

    /// <summary>Writes a set, and returns its name; a set that is there already stays as it is.</summary>
    public async Task<string> WriteAsync(string centreId, IReadOnlyList<ReleasedCell> cells, CancellationToken cancellationToken)
    {
        var name = NameOf(cells);
        await _cells.WriteAllAsync(cells.Select(cell => ToRow(PartitionKey(centreId, name), cell)), cancellationToken);
        return name;
    }

    /// <summary>Some sets, each in the order of its keys.</summary>
    /// <exception cref="InvalidOperationException">One of them has been deleted.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<ReleasedCell>>> ReadAsync(string centreId, IEnumerable<string> names, CancellationToken cancellationToken) =>
        await Task.WhenAll(names.Select(name => ReadAsync(centreId, name, cancellationToken)));

    /// <summary>A set.</summary>
    /// <exception cref="InvalidOperationException">It has been deleted.</exception>
    public async Task<IReadOnlyList<ReleasedCell>> ReadAsync(string centreId, string name, CancellationToken cancellationToken)
    {
        var cells = new List<ReleasedCell>();
        await foreach (var row in _cells.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {PartitionKey(centreId, name)}"), cancellationToken: cancellationToken))
        {
            cells.Add(ToCell(row));
        }

        return cells.Count > 0 ? cells : throw new InvalidOperationException($"What {centreId} has published as {name} has been deleted from the storage account.");
    }

    /// <summary>
    /// Takes the values out of a centre's hidden counts up to the end of a calendar year, whose source rows are deleted. That they
    /// were hidden stays known, and nothing more is needed to keep them so.
    /// </summary>
    public async Task ForgetAsync(string centreId, int throughYear, CancellationToken cancellationToken)
    {
        await foreach (var key in _cells.FindPartitionKeysAsync(PartitionKey(centreId, ""), $"{centreId}}}", cancellationToken))
        {
            var hidden = TableClient.CreateQueryFilter($"PartitionKey eq {key} and IsHidden eq {true}");
            var known = new List<TableEntity>();
            await foreach (var row in _cells.QueryAsync<TableEntity>(hidden, cancellationToken: cancellationToken))
            {
                if (ToCell(row) is { Value: not null } cell && cell.Name.Span.Last.Year <= throughYear) known.Add(ToRow(key, cell with { Value = null }));
            }

            await _cells.WriteAllAsync(known, cancellationToken);
        }
    }

    /// <summary>The name of a set, which follows from what is in it: equal sets have equal names.</summary>
    public static string NameOf(IEnumerable<ReleasedCell> cells)
    {
        var lines = cells
            .Select(cell => string.Create(CultureInfo.InvariantCulture, $"{CellKey.Of(cell.Name)} {cell.Value} {cell.IsHidden} {cell.IsSensitive}"))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..NameLength];
    }

    private static string PartitionKey(string centreId, string name) => $"{centreId}|{name}";

    private static TableEntity ToRow(string partitionKey, ReleasedCell cell)
    {
        var row = new TableEntity(partitionKey, CellKey.Of(cell.Name)) { ["IsHidden"] = cell.IsHidden, ["IsSensitive"] = cell.IsSensitive };
        if (cell.Value is { } value) row["Value"] = value;
        return row;
    }

    private static ReleasedCell ToCell(TableEntity row) =>
        new(CellKey.Parse(row.RowKey), row.GetInt64("Value"), row.GetBoolean("IsHidden")!.Value, row.GetBoolean("IsSensitive")!.Value);
}

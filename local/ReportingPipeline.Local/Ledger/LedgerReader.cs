using Azure.Data.Tables;

namespace ReportingPipeline.Local.Ledger;

/// <summary>Reads the app's ledger, the table that says what has become of every report.</summary>
public sealed class LedgerReader(string connectionString)
{
    private readonly TableClient _ledger = new TableServiceClient(connectionString).GetTableClient("Ledger");

    /// <summary>Every revision of every report, in order of centre, period, municipality and revision.</summary>
    public async Task<IReadOnlyList<LedgerLine>> ReadAsync(CancellationToken cancellationToken)
    {
        // Under entry|{period}|{municipality}|r{revision}; its channels under that key and a fifth part.
        var filter = TableClient.CreateQueryFilter($"RowKey ge {"entry|"} and RowKey lt {"entry|~"}");
        var rows = new List<TableEntity>();
        await foreach (var row in _ledger.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) rows.Add(row);

        return
        [
            .. from row in rows
               group row by (row.PartitionKey, string.Join('|', row.RowKey.Split('|').Take(4))) into revision
               select LedgerLine.Of(revision.First(), revision.Skip(1)),
        ];
    }
}

using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>On which day a centre's overdue reports were last named in the log: the row <c>overdue</c> of its part of the ledger.</summary>
public sealed class OverdueDays(TableServiceClient tables)
{
    private const string RowKey = "overdue";

    // The column that tells one write of the row from every other.
    private const string Writer = "Writer";

    private readonly TableClient _ledger = tables.GetTableClient(StorageNames.LedgerTable);

    /// <summary>Remembers a local day; true if it was not remembered yet, and so for only one of any number of runs at once.</summary>
    /// <exception cref="RequestFailedException">Storage does not answer, and the day may be remembered or not.</exception>
    public async Task<bool> TryTakeAsync(string centreId, DateOnly day, CancellationToken cancellationToken)
    {
        var (text, writer) = (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Guid.NewGuid());
        var present = await FindAsync(centreId, cancellationToken);
        if (present?.GetString("Day") == text) return false;

        var row = new TableEntity(centreId, RowKey) { ["Day"] = text, [Writer] = writer };
        try
        {
            if (present is null) await _ledger.AddEntityAsync(row, cancellationToken);
            else await _ledger.UpdateEntityAsync(row, present.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            // An answer that gets lost makes the client ask again, and then it is refused because of itself.
            return (await FindAsync(centreId, cancellationToken))?.GetGuid(Writer) == writer;
        }
    }

    private async Task<TableEntity?> FindAsync(string centreId, CancellationToken cancellationToken)
    {
        var row = await _ledger.GetEntityIfExistsAsync<TableEntity>(centreId, RowKey, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }
}

using Azure.Data.Tables;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Pseudonyms;

/// <summary>The rows of the source table in words.</summary>
internal static class VisitRowTexts
{
    /// <summary>Each row as its date, kind and municipality, and whether it is cancelled, in that order.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(StorageAccount account)
    {
        var rows = await account.Tables.GetTableClient(StorageNames.VisitsTable).QueryAsync<TableEntity>().ToListAsync();
        return
        [
            .. rows.Select(row => $"{row["Date"]} {row["Kind"]} {row.GetString("Municipality") ?? "-"}{(IsCancelled(row) ? " cancelled" : "")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsCancelled(TableEntity row) => row.GetBoolean("Cancelled") == true;
}

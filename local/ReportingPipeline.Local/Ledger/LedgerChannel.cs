using Azure.Data.Tables;

namespace ReportingPipeline.Local.Ledger;

/// <summary>What the ledger says of one channel of a report.</summary>
/// <param name="Name">The channel: <c>drop</c>, or <c>email-</c> and a fingerprint of the address.</param>
/// <param name="State">How far it has come, such as <c>HandedOver</c>.</param>
/// <param name="NotBefore">Until when it waits; null for no such time.</param>
public sealed record LedgerChannel(string Name, string State, DateTimeOffset? NotBefore)
{
    /// <summary>Reads a row that stands under an entry.</summary>
    public static LedgerChannel Of(TableEntity row) =>
        new(row.RowKey.Split('|')[^1], row.GetString("State"), row.GetDateTimeOffset("NotBefore"));
}

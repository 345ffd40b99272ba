using Azure.Data.Tables;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.OpenApi;

/// <summary>All that lies in a storage account.</summary>
internal static class StorageListing
{
    /// <summary>Each row and blob with when it was last written, and each message; not the audit, which records whoever calls.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(StorageAccount account)
    {
        var listing = new List<string>();
        foreach (var table in (await account.TableNamesAsync()).Except([StorageNames.AuditTable]))
        {
            var rows = account.Tables.GetTableClient(table).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Timestamp"]);
            await foreach (var row in rows) listing.Add($"{table} {row.PartitionKey} {row.RowKey} {row.Timestamp:O}");
        }

        await foreach (var container in account.Blobs.GetBlobContainersAsync())
        {
            await foreach (var blob in account.Blobs.GetBlobContainerClient(container.Name).GetBlobsAsync())
            {
                listing.Add($"{container.Name}/{blob.Name} {blob.Properties.ETag}");
            }
        }

        await foreach (var queue in account.Queues.GetQueuesAsync())
        {
            var messages = await account.Queues.GetQueueClient(queue.Name).PeekMessagesAsync(maxMessages: 32);
            listing.AddRange(messages.Value.Select(message => $"{queue.Name} {message.MessageId}"));
        }

        listing.Sort(StringComparer.Ordinal);
        return listing;
    }

    /// <summary>Empties the queues, of messages too that are out of sight for as long as somebody may be at them.</summary>
    public static async Task ClearQueuesAsync(StorageAccount account)
    {
        await foreach (var queue in account.Queues.GetQueuesAsync()) await account.Queues.GetQueueClient(queue.Name).ClearMessagesAsync();
    }
}

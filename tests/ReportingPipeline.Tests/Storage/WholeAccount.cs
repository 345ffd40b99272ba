using System.Text;
using Azure.Data.Tables;

namespace ReportingPipeline.Tests.Storage;

/// <summary>All that stands in a storage account, as text.</summary>
internal static class WholeAccount
{
    /// <summary>Every value of every row, every blob, and every message that is to be seen.</summary>
    public static async Task<string> ReadAsync(StorageAccount account)
    {
        var text = new StringBuilder();
        foreach (var table in await account.TableNamesAsync())
        {
            await foreach (var row in account.Tables.GetTableClient(table).QueryAsync<TableEntity>())
            {
                text.Append(table).AppendJoin(' ', row.Select(cell => $" {cell.Key}={cell.Value}")).Append('\n');
            }
        }

        await foreach (var container in account.Blobs.GetBlobContainersAsync())
        {
            var client = account.Blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync())
            {
                var content = await client.GetBlobClient(blob.Name).DownloadContentAsync();
                text.Append($"{container.Name}/{blob.Name} ").Append(content.Value.Content).Append('\n');
            }
        }

        await foreach (var queue in account.Queues.GetQueuesAsync())
        {
            var messages = await account.Queues.GetQueueClient(queue.Name).PeekMessagesAsync(maxMessages: 32);
            foreach (var message in messages.Value) text.Append($"{queue.Name} ").Append(message.Body).Append('\n');
        }

        return text.ToString();
    }
}

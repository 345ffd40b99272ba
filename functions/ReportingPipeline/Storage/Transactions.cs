using Azure;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>Writes many rows of one partition in as few requests as the service allows.</summary>
internal static class Transactions
{
    /// <summary>The most actions that the service takes in one transaction.</summary>
    public const int MostRows = 100;

    /// <summary>Inserts or replaces the rows, and returns how many they were; a crash in between leaves the first of them.</summary>
    public static Task<int> WriteAllAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken) =>
        table.SubmitAllAsync(
            rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellationToken);

    /// <summary>Deletes every row of a partition.</summary>
    public static async Task DeletePartitionAsync(this TableClient table, string partitionKey, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey}"),
            select: ["PartitionKey", "RowKey"],
            cancellationToken: cancellationToken);
        await foreach (var page in rows.AsPages())
        {
            await table.SubmitAllAsync(
                page.Values.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)),
                cancellationToken);
        }
    }

    /// <summary>
    /// Deletes every row of a partition, unless another run is deleting the same ones;
    /// what neither deletes, a later one does.
    /// </summary>
    public static async Task TryDeletePartitionAsync(this TableClient table, string partitionKey, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeletePartitionAsync(partitionKey, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Found, and gone meanwhile.
        }
    }

    /// <summary>
    /// Takes actions on rows of one partition in order, and returns how many they were;
    /// a crash in between leaves the first of them.
    /// </summary>
    public static async Task<int> SubmitAllAsync(
        this TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        var submitted = 0;
        foreach (var transaction in actions.Chunk(MostRows))
        {
            await table.SubmitTransactionAsync(transaction, cancellationToken);
            submitted += transaction.Length;
        }

        return submitted;
    }
}

using Azure;
using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>Removes what finished and crashed runs have left behind.</summary>
internal static class Sweeping
{
    /// <summary>Deletes a centre's partitions that are not current and whose generation was begun before <paramref name="cutoff"/>.</summary>
    public static async Task SweepAsync(
        this TableClient table, string centreId, IReadOnlySet<string> current, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        await foreach (var key in table.FindPartitionKeysAsync($"{centreId}|", $"{centreId}}}", cancellationToken))
        {
            if (!current.Contains(key) && Generation.IsOlder(key, cutoff)) await TryDeleteAsync(table, key, cancellationToken);
        }
    }

    private static async Task TryDeleteAsync(TableClient table, string partitionKey, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeletePartitionAsync(partitionKey, cancellationToken);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Another run is sweeping the same rows; what neither deletes, a later one does.
        }
    }
}

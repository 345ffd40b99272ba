using Azure.Data.Tables;

namespace ReportingPipeline.Storage;

/// <summary>Removes what finished and crashed runs have left behind.</summary>
internal static class Sweeping
{
    /// <summary>
    /// Deletes a centre's partitions that are not current and whose generation was begun
    /// before <paramref name="cutoff"/>.
    /// </summary>
    public static async Task SweepAsync(
        this TableClient table, string centreId, IReadOnlySet<string> current, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        await foreach (var key in table.FindPartitionKeysAsync($"{centreId}|", $"{centreId}}}", cancellationToken))
        {
            if (!current.Contains(key) && Generation.IsOlder(key, cutoff)) await table.TryDeletePartitionAsync(key, cancellationToken);
        }
    }
}

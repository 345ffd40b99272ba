using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>
/// Puts freshly read partitions in the place of their former contributions. The new counts are written beside the old
/// ones, and become current for the whole scope at one instant; a run that ends before has changed nothing.
/// </summary>
internal sealed class CountsReplacement(
    CurrentCountsTable currentCounts, CollectedCountsBlobs collected, SourceScope scope, CurrentCounts current, string generation)
{
    /// <summary>
    /// Makes the counts current, and returns how many rows and blobs that took; null if another run was there first.
    /// </summary>
    /// <param name="reads">What was read.</param>
    /// <param name="everything">Whether that is all there is, so that nothing former is kept.</param>
    /// <param name="readAt">When the reading began.</param>
    /// <param name="cancellationToken">Stops the writing; what was written is then never seen.</param>
    /// <exception cref="InvalidOperationException">Former counts have been deleted.</exception>
    public async Task<int?> ReplaceAsync(
        IReadOnlyCollection<PartitionRead> reads, bool everything, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var byYear = reads.ToLookup(read => YearCounts.YearOf(read.Partition));
        var changed = byYear.Select(year => year.Key).ToHashSet();
        if (everything) changed.UnionWith(current.Years.Keys);
        else if (current.Years.ContainsKey(YearCounts.WithoutMonth)) changed.Add(YearCounts.WithoutMonth);

        var years = new Dictionary<int, CurrentYear>(current.Years);
        var written = changed.Count + 1;
        foreach (var year in changed)
        {
            // Partitions without a month are read every time, so that theirs, too, are all there are.
            var former = everything || year == YearCounts.WithoutMonth ? null : current.Years.GetValueOrDefault(year);
            if (await ReadAsync(year, former, cancellationToken) is not { } kept) return null;

            years[year] = await WriteYearAsync(kept, former, [.. byYear[year]], readAt, cancellationToken);
            if (years[year].Generation == generation) written++;
        }

        var committed = await currentCounts.CommitAsync(
            scope.Id,
            current with { DataAsOf = readAt, CountingRules = scope.Rules, Years = years },
            changed,
            cancellationToken);
        return committed ? written : null;
    }

    // Null if another run has replaced them, and they have been swept since.
    private async Task<YearCounts?> ReadAsync(int year, CurrentYear? former, CancellationToken cancellationToken)
    {
        if (former is null) return YearCounts.Empty(year);
        if (await collected.ReadAsync(scope.Id, year, former.Generation, cancellationToken) is { } counts) return counts;
        if ((await currentCounts.ReadAsync(scope.Id, cancellationToken)).ETag != current.ETag) return null;

        throw new InvalidOperationException(
            $"The counts of {scope.Id} of {year} have been deleted from the storage account; have everything counted anew.");
    }

    private async Task<CurrentYear> WriteYearAsync(
        YearCounts kept, CurrentYear? former, List<PartitionRead> reads, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var counts = kept.Replace([.. reads.Select(read => read.Counts)]);
        var hash = counts.ContentHash();

        var present = current.Years.GetValueOrDefault(counts.Year);
        var isNew = present?.ContentHash != hash;
        if (isNew) await collected.WriteAsync(scope.Id, generation, counts, cancellationToken);
        return new CurrentYear(isNew ? generation : present!.Generation, hash, Partitions(former, reads, readAt), present?.ETag)
        {
            Codes = Codes(counts),
        };
    }

    private List<string> Codes(YearCounts counts)
    {
        if (scope.Centre is null || counts.Year == YearCounts.WithoutMonth) return [];

        var (firstDay, lastDay) = (new DateOnly(counts.Year, 1, 1), new DateOnly(counts.Year, 12, 31));
        var visited = counts.Visits.Select(visits => visits.MunicipalityId).ToHashSet();
        return [.. scope.Centre.Municipalities
            .Where(municipality => visited.Contains(municipality.Id))
            .SelectMany(municipality => municipality.Codes)
            .Where(code => !(code.LastDay < firstDay) && !(code.FirstDay > lastDay))
            .Select(code => code.Code)
            .Distinct()];
    }

    private Dictionary<string, CurrentPartition> Partitions(CurrentYear? former, List<PartitionRead> reads, DateTimeOffset readAt)
    {
        var partitions = new Dictionary<string, CurrentPartition>(former?.Partitions ?? new Dictionary<string, CurrentPartition>());
        foreach (var partition in reads.GroupBy(read => CurrentPartition.NameOf(read.Partition)))
        {
            if (partition.Sum(read => read.Rows) == 0) partitions.Remove(partition.Key);
            else partitions[partition.Key] = new CurrentPartition(readAt, partition.Any(read => read.RowsRejected > 0) ? generation : null);
        }

        return partitions;
    }
}

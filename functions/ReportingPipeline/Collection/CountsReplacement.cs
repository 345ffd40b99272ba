using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Collection;

/// <summary>
/// Puts freshly read partitions in the place of their former contributions. The new counts are written beside the old
/// ones, and become current for the whole scope at one instant; a run that ends before has changed nothing.
/// </summary>
internal sealed class CountsReplacement(
    CurrentCountsTable currentCounts, CollectedCountsTables collected, SourceScope scope, CurrentCounts current, string generation)
{
    /// <summary>Makes the counts current, and returns how many rows that took; null if another run was there first.</summary>
    /// <param name="reads">What was read.</param>
    /// <param name="everything">Whether that is all there is, so that nothing former is kept.</param>
    /// <param name="readAt">When the reading began.</param>
    /// <param name="cancellationToken">Stops the writing; what was written is then never seen.</param>
    public async Task<int?> ReplaceAsync(
        IReadOnlyCollection<PartitionRead> reads, bool everything, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var byYear = reads.ToLookup(read => YearCounts.YearOf(read.Partition));
        var changed = byYear.Select(year => year.Key).ToHashSet();
        if (current.Years.ContainsKey(YearCounts.WithoutMonth)) changed.Add(YearCounts.WithoutMonth);

        var years = new Dictionary<int, CurrentYear>(current.Years);
        var written = changed.Count + 1;
        foreach (var year in changed)
        {
            // Partitions without a month are read every time, so that theirs, too, are all there are.
            var former = everything || year == YearCounts.WithoutMonth ? null : current.Years.GetValueOrDefault(year);
            var (next, rows) = await WriteYearAsync(year, former, [.. byYear[year]], readAt, cancellationToken);
            years[year] = next;
            written += rows;
        }

        var committed = await currentCounts.CommitAsync(
            scope.Id,
            current with { DataAsOf = readAt, CountingRules = scope.Rules, Years = years },
            changed,
            cancellationToken);
        return committed ? written : null;
    }

    private async Task<(CurrentYear Year, int RowsWritten)> WriteYearAsync(
        int year, CurrentYear? former, List<PartitionRead> reads, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var kept = former is null
            ? YearCounts.Empty(year)
            : await collected.ReadAsync(scope.Id, year, former.Generation, cancellationToken);
        var counts = kept.Replace([.. reads.Select(read => read.Counts)]);
        var hash = counts.ContentHash();

        var present = current.Years.GetValueOrDefault(year);
        var isNew = present?.ContentHash != hash;
        var rows = isNew ? await collected.WriteAsync(scope.Id, generation, counts, cancellationToken) : 0;
        return (
            new CurrentYear(isNew ? generation : present!.Generation, hash, Partitions(former, reads, readAt), present?.ETag)
            {
                Codes = Codes(counts),
            },
            rows);
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

using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>Reads a centre's collected counts as they stand at one instant; the cost does not grow with visits.</summary>
public sealed class CollectedCountsReader(
    CurrentCountsTable currentCounts, CollectedCountsBlobs collected, RejectedVisitsTable rejectedVisits)
{
    private const int MostAttempts = 5;

    /// <summary>The instant up to which registered visits are counted; null if nothing has been collected yet.</summary>
    public async Task<DateTimeOffset?> ReadDataAsOfAsync(string centreId, CancellationToken cancellationToken) =>
        (await ReadExtentAsync(centreId, cancellationToken)).DataAsOf;

    /// <summary>From when and up to when there are counts.</summary>
    public async Task<CollectedExtent> ReadExtentAsync(string centreId, CancellationToken cancellationToken)
    {
        var current = await currentCounts.ReadRunAsync(centreId, cancellationToken);
        return new CollectedExtent(current.ETag is null ? null : current.DataAsOf, current.Deleted);
    }

    /// <summary>What tells the present counts of a centre, and of misspelt centres, from all former ones.</summary>
    public async Task<string> ReadVersionAsync(string centreId, CancellationToken cancellationToken)
    {
        var own = await currentCounts.ReadRunAsync(centreId, cancellationToken);
        var unknown = await currentCounts.ReadRunAsync(CurrentCountsTable.UnknownCentres, cancellationToken);
        return $"{own.ETag} {unknown.ETag}";
    }

    /// <summary>
    /// The counts of a span's years, rejected rows under misspelt ids of the centre among them, and the first rejected rows of the
    /// span by their keys, at most so many.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// Nothing has been collected, some of it is deleted,
    /// or the counts were replaced during every attempt to read them.
    /// </exception>
    public async Task<(CollectedCounts Counts, IReadOnlyList<RejectedRow> RejectedRows)> ReadAsync(
        string centreId, MonthSpan span, int mostRejected, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var current = await currentCounts.ReadAsync(centreId, cancellationToken);
            if (current.ETag is null) throw new InvalidOperationException($"The visits of {centreId} have not been collected yet.");
            if (current.Deleted is { } deleted && deleted.Touch(span))
            {
                throw new InvalidOperationException(
                    $"The visits of {centreId} up to the end of {deleted.Through} were deleted, "
                    + $"and so its figures from {span.First} on can no longer be counted.");
            }

            var years = YearsOf(current, span).ToList();
            var counts = await Task.WhenAll(years.Select(year =>
                collected.ReadAsync(centreId, year.Key, year.Value.Generation, cancellationToken)));
            var misspelt = await ReadMisspeltAsync(centreId, cancellationToken);
            var rejected = await rejectedVisits.ReadAsync(RejectedPartitions(centreId, years, span), mostRejected, cancellationToken);

            // What has been replaced may be swept while it is read, and some would be missing.
            var after = await currentCounts.ReadAsync(centreId, cancellationToken);
            if (after.ETag == current.ETag && misspelt is not null && !counts.Contains(null))
            {
                return (new CollectedCounts(current.DataAsOf, With(counts!, misspelt, span)), rejected);
            }
        }

        throw new InvalidOperationException($"The counts of {centreId} were replaced during each of {MostAttempts} attempts to read them.");
    }

    // Null if they were replaced while they were read.
    private async Task<List<RejectedCount>?> ReadMisspeltAsync(string centreId, CancellationToken cancellationToken)
    {
        var current = await currentCounts.ReadAsync(CurrentCountsTable.UnknownCentres, cancellationToken);
        if (!current.Years.TryGetValue(YearCounts.WithoutMonth, out var unknown)) return [];

        var counts = await collected.ReadAsync(
            CurrentCountsTable.UnknownCentres, YearCounts.WithoutMonth, unknown.Generation, cancellationToken);
        if (counts is null) return null;

        return
        [
            .. counts.Rejected.Where(row => MisspeltCentreId.Resembles(row.Partition.Key, centreId))
                .Select(row => new RejectedCount(SourcePartition.Parse(row.Partition.Key), RejectionReason.MisspeltCentre, row.Rows)),
        ];
    }

    private static List<YearCounts> With(IEnumerable<YearCounts> counts, List<RejectedCount> misspelt, MonthSpan span) =>
    [
        .. counts
            .Concat(misspelt
                .Where(row => row.Partition.Month is not { } month || span.CalendarYears().Contains(month.Year))
                .GroupBy(row => YearCounts.YearOf(row.Partition))
                .Select(year => new YearCounts(year.Key, [], [], year)))
            .GroupBy(year => year.Year)
            .Select(year => YearCounts.Join(year.Key, [.. year])),
    ];

    private static IEnumerable<KeyValuePair<int, CurrentYear>> YearsOf(CurrentCounts current, MonthSpan span) =>
        current.Years.Where(year => year.Key == YearCounts.WithoutMonth || span.CalendarYears().Contains(year.Key));

    private static IEnumerable<string> RejectedPartitions(
        string centreId, IEnumerable<KeyValuePair<int, CurrentYear>> years, MonthSpan span) => years
        .SelectMany(year => year.Value.Partitions)
        .Where(partition => partition.Value.RejectedGeneration is not null
            && (!YearMonth.TryParse(partition.Key, out var month) || span.Contains(month)))
        .Select(partition => RejectedVisitsTable.PartitionKey(centreId, partition.Key, partition.Value.RejectedGeneration!));
}

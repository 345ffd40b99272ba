using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>
/// What of a centre's books lies in expired calendar years: the counts of parts, what the reports were made from that cannot be composed
/// without them, and former states of the books.
/// </summary>
public sealed class ExpiredBlobs(BlobServiceClient blobs, BooksBlobs books, FrozenReportBlobs frozenReports)
{
    private readonly BlobContainerClient _books = blobs.GetBlobContainerClient(StorageNames.BooksContainer);

    /// <summary>
    /// The blobs of a centre of calendar years up to <paramref name="through"/>: a part's year is the last that it touches, a report's the
    /// first that it has figures from, and a state's the one in which its last part ends. A part that a report uses which stays, and the
    /// state that counts, stay too.
    /// </summary>
    public async Task<IReadOnlyList<(string Name, int Year)>> FindAsync(Centre centre, int through, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        var blobs = _books.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{centre.Id}/", cancellationToken);
        await foreach (var blob in blobs) names.Add(blob.Name);

        // After the names, so that a state that has come to count meanwhile is known to.
        var present = (await books.ReadHeadAsync(centre.Id, cancellationToken)).BlobName;
        var (expired, staying) = (new List<(string Name, int Year)>(), new List<string>());
        foreach (var name in names.Where(name => name != present))
        {
            if (await YearAsync(centre, name, cancellationToken) is { } year && year <= through) expired.Add((name, year));
            else if (IsIn(FrozenReportBlobs.Folder, name)) staying.Add(name);
        }

        if (!expired.Exists(blob => IsIn(PartCountsBlobs.Folder, blob.Name))) return expired;
        var used = new HashSet<string>();
        foreach (var report in staying) used.UnionWith(await frozenReports.FindCountsAsync(report, cancellationToken));
        return [.. expired.Where(blob => !used.Contains(blob.Name))];
    }

    /// <summary>Deletes a blob; one that is gone already is no matter.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _books.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<int?> YearAsync(Centre centre, string name, CancellationToken cancellationToken) => name.Split('/') switch
    {
        [_, PartCountsBlobs.Folder, var key, _] => PeriodOf(centre, key)?.LastDay.Year,
        [_, FrozenReportBlobs.Folder, var key, _] when PeriodOf(centre, key) is { } period =>
            ReportedMonths.Needed(centre, period).First.Year,
        [_, BooksBlobs.Folder, _] => (await books.FindAsync(name, cancellationToken))?.Parts[^1].Part.LastDay.Year,
        _ => null,
    };

    private static bool IsIn(string folder, string name) => name.Split('/')[1] == folder;

    // A centre that changed its calendar has parts of the former one, too, which must not be kept for ever.
    private static ReportingPeriod? PeriodOf(Centre centre, string key) =>
        centre.Calendar.TryParse(key) ?? ReportingCalendar.CalendarYear.TryParse(key) ?? ReportingCalendar.JulyYear.TryParse(key);
}

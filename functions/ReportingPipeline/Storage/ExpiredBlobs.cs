using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>The counts of a centre's parts that lie in expired calendar years, and what the reports were made from that cannot be composed without them.</summary>
public sealed class ExpiredBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _books = blobs.GetBlobContainerClient(StorageNames.BooksContainer);

    /// <summary>
    /// The blobs of a centre of calendar years up to <paramref name="through"/>: a part's year is the last that it touches, a report's the
    /// first that it has figures from.
    /// </summary>
    public async Task<IReadOnlyList<(string Name, int Year)>> FindAsync(Centre centre, int through, CancellationToken cancellationToken)
    {
        var expired = new List<(string, int)>();
        await foreach (var blob in _books.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{centre.Id}/", cancellationToken))
        {
            if (YearOf(centre, blob.Name) is { } year && year <= through) expired.Add((blob.Name, year));
        }

        return expired;
    }

    /// <summary>Deletes a blob; one that is gone already is no matter.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) => _books.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private static int? YearOf(Centre centre, string name) => name.Split('/') switch
    {
        [_, PartCountsBlobs.Folder, var key, _] => PeriodOf(centre, key)?.LastDay.Year,
        [_, FrozenReportBlobs.Folder, var key, _] when PeriodOf(centre, key) is { } period => ReportedMonths.Needed(centre, period).First.Year,
        _ => null,
    };

    // A centre that changed its calendar has parts of the former one, too, which must not be kept for ever.
    private static ReportingPeriod? PeriodOf(Centre centre, string key) =>
        centre.Calendar.TryParse(key) ?? ReportingCalendar.CalendarYear.TryParse(key) ?? ReportingCalendar.JulyYear.TryParse(key);
}

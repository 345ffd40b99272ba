using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Storage;

/// <summary>The frozen counts of a centre's expired calendar years, and the frozen reports that cannot be composed without them.</summary>
public sealed class ExpiredBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _frozen = blobs.GetBlobContainerClient(StorageNames.FrozenCountsContainer);

    /// <summary>The blobs of a centre of calendar years up to <paramref name="through"/>, a report's being the first that it has figures from.</summary>
    public async Task<IReadOnlyList<(string Name, int Year)>> FindAsync(Centre centre, int through, CancellationToken cancellationToken)
    {
        var expired = new List<(string, int)>();
        await foreach (var blob in _frozen.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{centre.Id}/", cancellationToken))
        {
            if (YearOf(centre, blob.Name) is { } year && YearCounts.WithoutMonth < year && year <= through) expired.Add((blob.Name, year));
        }

        return expired;
    }

    /// <summary>Deletes a blob; one that is gone already is no matter.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) => _frozen.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    // A period of a former calendar is none of this one; it says nothing of its users, whom the blobs of years hold.
    private static int? YearOf(Centre centre, string name) => name.Split('/') switch
    {
        [_, FrozenCounts.YearsFolder, var year] => int.Parse(year[..4], CultureInfo.InvariantCulture),
        [_, var key, _] when centre.Calendar.TryParse(key) is { } period => ReportedMonths.Needed(centre, period).First.Year,
        _ => null,
    };
}

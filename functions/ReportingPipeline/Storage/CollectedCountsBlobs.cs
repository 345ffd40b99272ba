using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Counting;

namespace ReportingPipeline.Storage;

/// <summary>
/// Collected counts: a blob for a calendar year of a centre, in each generation of it, <c>{centre}/{year}/{generation}.json</c>. It is
/// written whole before <see cref="CurrentCountsTable"/> makes it count, and no figure in it is ever changed.
/// </summary>
public sealed class CollectedCountsBlobs(BlobServiceClient blobs, CountsCache cache)
{
    private readonly BlobContainerClient _counts = blobs.GetBlobContainerClient(StorageNames.CountsContainer);

    /// <summary>The name of a generation of a centre's year.</summary>
    public static string NameOf(string centreId, int year, string generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{centreId}/{year:0000}/{generation}.json");

    /// <summary>Writes a year's counts under a new generation.</summary>
    public Task WriteAsync(string centreId, string generation, YearCounts counts, CancellationToken cancellationToken) =>
        _counts.GetBlobClient(NameOf(centreId, counts.Year, generation))
            .UploadAsync(BooksJson.Write(counts), BooksJson.Upload(), cancellationToken);

    /// <summary>
    /// Reads a year's counts of one generation, and not again what was read a short while ago; null if they have been swept.
    /// </summary>
    public async Task<YearCounts?> ReadAsync(string centreId, int year, string generation, CancellationToken cancellationToken)
    {
        var name = NameOf(centreId, year, generation);
        try
        {
            // Without the caller's token, as others may wait for it too.
            return await cache.ReadOnceAsync(
                name,
                async () => BooksJson.Read<YearCounts>((await _counts.GetBlobClient(name).DownloadContentAsync()).Value.Content),
                cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Every generation of every year of a centre, or of all centres, whether or not it counts.</summary>
    public async Task<IReadOnlyList<CollectedYear>> ListAsync(string? centreId, CancellationToken cancellationToken)
    {
        var found = new List<CollectedYear>();
        var prefix = centreId is null ? null : centreId + "/";
        await foreach (var blob in _counts.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            found.Add(CollectedYear.Parse(blob.Name));
        }

        return found;
    }

    /// <summary>The users of some counts, read anew; none if they have been swept.</summary>
    public async Task<IReadOnlyList<UserYear>> ReadUsersAsync(string name, CancellationToken cancellationToken) =>
        await _counts.GetBlobClient(name).ReadIfExistsAsync(cancellationToken) is { } content
            ? BooksJson.Read<YearCounts>(content).Users
            : [];

    /// <summary>Takes users out of some counts, which are not what was counted then.</summary>
    public Task RemoveUsersAsync(string name, Func<UserYear, bool> which, CancellationToken cancellationToken)
    {
        cache.Forget(name);
        return _counts.GetBlobClient(name).UpdateIfExistsAsync(
            content =>
            {
                var counts = BooksJson.Read<YearCounts>(content);
                return BooksJson.Write(counts.WithUsers(counts.Users.Where(user => !which(user))));
            },
            BooksJson.Upload(),
            cancellationToken);
    }

    /// <summary>Deletes some counts; what another run deletes meanwhile is no matter.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        _counts.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>
    /// Deletes the generations of a centre that are not among <paramref name="current"/>, by their names, and were begun before
    /// <paramref name="cutoff"/>.
    /// </summary>
    public async Task SweepAsync(string centreId, IReadOnlySet<string> current, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        foreach (var year in await ListAsync(centreId, cancellationToken))
        {
            if (current.Contains(year.Name) || !Generation.IsOlder(year.Generation, cutoff)) continue;
            await DeleteAsync(year.Name, cancellationToken);
        }
    }
}

/// <summary>Counts of a centre's calendar year, by their name.</summary>
/// <param name="Name">The name.</param>
/// <param name="CentreId">The centre.</param>
/// <param name="Year">The calendar year, or <see cref="YearCounts.WithoutMonth"/>.</param>
/// <param name="Generation">Which of its generations it is.</param>
public sealed record CollectedYear(string Name, string CentreId, int Year, string Generation)
{
    /// <summary>Reads a name.</summary>
    public static CollectedYear Parse(string name)
    {
        var parts = name.Split('/', '.');
        return new CollectedYear(name, parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }
}

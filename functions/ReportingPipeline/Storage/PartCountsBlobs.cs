using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// The counts of half-years and tertials as reports were made from them: <c>{centre}/parts/{part}/{hash of the counts}.json</c>. A blob is
/// written once, however many reports and recipients use it; only who the users in it are may be replaced, since no figure follows
/// from that.
/// </summary>
public sealed class PartCountsBlobs(BlobServiceClient blobs, CountsCache cache)
{
    /// <summary>The folder, in that of a centre, of the parts.</summary>
    internal const string Folder = "parts";

    private const string InFolder = $"/{Folder}/";

    private readonly BlobContainerClient _books = blobs.GetBlobContainerClient(StorageNames.BooksContainer);

    /// <summary>Writes the counts of a part, unless they are there; returns their name.</summary>
    public async Task<string> WriteAsync(string centreId, ReportingPeriod part, CollectedCounts counts, CancellationToken cancellationToken)
    {
        var name = $"{centreId}{InFolder}{part.Key}/{counts.ContentHash()}.json";
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" } };
        await _books.GetBlobClient(name).TryWriteAsync(ToJson(counts.Years), options, cancellationToken);
        return name;
    }

    /// <summary>The counts of a part.</summary>
    /// <exception cref="InvalidOperationException">They have been deleted.</exception>
    public async Task<CollectedCounts> ReadAsync(string name, DateTimeOffset dataAsOf, CancellationToken cancellationToken)
    {
        // With the version that it was: an unchanged one is not sent again.
        var known = cache.Find<PartRead>(name);
        try
        {
            var conditions = new BlobRequestConditions { IfNoneMatch = known?.ETag };
            var answer = await _books.GetBlobClient(name).DownloadContentAsync(
                new BlobDownloadOptions { Conditions = conditions }, cancellationToken);
            if (answer.GetRawResponse().Status != 304) known = new PartRead(answer.Value.Details.ETag, ToYears(answer.Value.Content));
            cache.Keep(name, known!);
            return new CollectedCounts(dataAsOf, known!.Years);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new InvalidOperationException($"The counts {name} have been deleted from the storage account.", missing);
        }
    }

    /// <summary>
    /// The names of the counts, of a centre's part, of a centre or of all of them,
    /// that hold any user that is looked for.
    /// </summary>
    public async Task<IReadOnlyList<string>> FindUsersAsync(
        Func<UserKey, bool> isLookedFor, string? centreId, ReportingPeriod? part, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var prefix = centreId is null ? null : part is null ? centreId + InFolder : $"{centreId}{InFolder}{part.Key}/";
        await foreach (var blob in _books.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            if (!blob.Name.Contains(InFolder, StringComparison.Ordinal)) continue;

            var content = await _books.GetBlobClient(blob.Name).ReadIfExistsAsync(cancellationToken);
            if (content is null) continue;
            if (ToYears(content).SelectMany(year => year.Users).Any(user => isLookedFor(user.User))) found.Add(blob.Name);
        }

        return found;
    }

    /// <summary>The centre of some counts, by their name.</summary>
    public static string CentreOf(string name) => name[..name.IndexOf(InFolder, StringComparison.Ordinal)];

    /// <summary>Puts other users in the place of some; the name, and so every report that uses the counts, stays.</summary>
    public async Task ReplaceUsersAsync(string name, Func<UserKey, UserKey> next, CancellationToken cancellationToken)
    {
        var blob = _books.GetBlobClient(name);
        cache.Forget(name);
        while (true)
        {
            try
            {
                var stored = (await blob.DownloadContentAsync(cancellationToken)).Value;
                // The constructor puts them in order again, so that a user's place does not tell who it was.
                var years = ToYears(stored.Content).Select(year => new YearCounts(
                    year.Year, year.Visits, year.Users.Select(user => user with { User = next(user.User) }), year.Rejected, year.Days));
                var options = new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                    Conditions = new BlobRequestConditions { IfMatch = stored.Details.ETag },
                };
                await blob.UploadAsync(ToJson(years), options, cancellationToken);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Another run has replaced another user meanwhile.
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                return;
            }
        }
    }

    private static BinaryData ToJson(IEnumerable<YearCounts> years) => BinaryData.FromObjectAsJson(
        years.Select(year => new StoredYear(year.Year, year.Visits, year.Users, year.Rejected, year.Days)), BooksJson.Options);

    private static IReadOnlyList<YearCounts> ToYears(BinaryData content) =>
    [
        .. content.ToObjectFromJson<List<StoredYear>>(BooksJson.Options)!
            .Select(year => new YearCounts(year.Year, year.Visits, year.Users, year.Rejected, year.Days)),
    ];

    private sealed record PartRead(ETag ETag, IReadOnlyList<YearCounts> Years);

    private sealed record StoredYear(
        int Year,
        IReadOnlyList<MonthTally> Visits,
        IReadOnlyList<UserYear> Users,
        IReadOnlyList<RejectedCount> Rejected,
        IReadOnlyList<MonthDays> Days);
}

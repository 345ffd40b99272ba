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
        await _books.GetBlobClient(name).TryWriteAsync(BooksJson.Write(counts.Years), BooksJson.Upload(), cancellationToken);
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
            if (answer.GetRawResponse().Status != 304) known = new PartRead(answer.Value.Details.ETag, Read(answer.Value.Content));
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
            if (Read(content).SelectMany(year => year.Users).Any(user => isLookedFor(user.User))) found.Add(blob.Name);
        }

        return found;
    }

    /// <summary>The centre of some counts, by their name.</summary>
    public static string CentreOf(string name) => name[..name.IndexOf(InFolder, StringComparison.Ordinal)];

    /// <summary>Puts other users in the place of some; the name, and so every report that uses the counts, stays.</summary>
    public Task ReplaceUsersAsync(string name, Func<UserKey, UserKey> next, CancellationToken cancellationToken)
    {
        cache.Forget(name);

        // They are put in order again, so that a user's place does not tell who it was.
        return _books.GetBlobClient(name).UpdateIfExistsAsync(
            content => BooksJson.Write(Read(content).Select(year =>
                year.WithUsers(year.Users.Select(user => user with { User = next(user.User) })))),
            BooksJson.Upload(),
            cancellationToken);
    }

    private static IReadOnlyList<YearCounts> Read(BinaryData content) => BooksJson.Read<IReadOnlyList<YearCounts>>(content);

    private sealed record PartRead(ETag ETag, IReadOnlyList<YearCounts> Years);
}

using Azure;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <content>Single users in frozen counts: the one thing in them that may be replaced, since no figure follows from who they are.</content>
public sealed partial class FrozenCounts
{
    private const string InYearsFolder = $"/{YearsFolder}/";

    /// <summary>The names of the frozen years, of a centre or of all of them, that hold any of some users.</summary>
    public async Task<IReadOnlyList<string>> FindUsersAsync(IReadOnlyCollection<UserKey> users, string? centreId, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var prefix = centreId is null ? null : centreId + InYearsFolder;
        await foreach (var blob in _frozen.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
        {
            if (!blob.Name.Contains(InYearsFolder, StringComparison.Ordinal)) continue;

            var content = await _frozen.GetBlobClient(blob.Name).ReadIfExistsAsync(cancellationToken);
            if (content?.ToObjectFromJson<StoredYear>(Json)!.Users.Any(user => users.Contains(user.User)) == true) found.Add(blob.Name);
        }

        return found;
    }

    /// <summary>The centre of a frozen year, by its name.</summary>
    public static string CentreOf(string yearName) => yearName[..yearName.IndexOf(InYearsFolder, StringComparison.Ordinal)];

    /// <summary>Puts other users in the place of some, in a frozen year as it stands; its name, and so every report that names it, stays.</summary>
    public async Task ReplaceUsersAsync(string yearName, IReadOnlyDictionary<UserKey, UserKey> next, CancellationToken cancellationToken)
    {
        var blob = _frozen.GetBlobClient(yearName);
        while (true)
        {
            try
            {
                var read = (await blob.DownloadContentAsync(cancellationToken)).Value;
                var year = read.Content.ToObjectFromJson<StoredYear>(Json)!;
                // In order again, so that a user's place does not tell who it was.
                var users = year.Users.Select(user => user with { User = next.GetValueOrDefault(user.User, user.User) })
                    .OrderBy(user => user.User.KeyVersion).ThenBy(user => user.User.Pseudonym, StringComparer.Ordinal);
                var options = new BlobUploadOptions
                {
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
                    Conditions = new BlobRequestConditions { IfMatch = read.Details.ETag },
                };
                await blob.UploadAsync(BinaryData.FromObjectAsJson(year with { Users = [.. users] }, Json), options, cancellationToken);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Another erasure has replaced another user meanwhile.
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                return;
            }
        }
    }
}

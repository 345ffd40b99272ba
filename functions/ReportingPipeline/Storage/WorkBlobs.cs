using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ReportingPipeline.Storage;

/// <summary>
/// What is known of work that staff have asked for on a page, as JSON: <c>{centre}/{name}.json</c>. Nothing lasts: what nobody has
/// written to for a week is deleted.
/// </summary>
public sealed class WorkBlobs(BlobServiceClient blobs, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private static readonly JsonSerializerOptions Options = new() { Converters = { new YearMonthJson(), new JsonStringEnumConverter() } };

    private readonly BlobContainerClient _work = blobs.GetBlobContainerClient(StorageNames.WorkContainer);

    /// <summary>The number of a piece of work that no other has: 128 random bits in lower-case hexadecimal.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What stands under a name; null if there is nothing.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public async Task<Stored<T>?> FindAsync<T>(string centreId, string name, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var found = (await Blob(centreId, name).DownloadContentAsync(cancellationToken)).Value;
            return new Stored<T>(found.Content.ToObjectFromJson<T>(Options)!, found.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Writes what stands under a name, unless somebody else has done so since it was read.</summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="name">The name.</param>
    /// <param name="value">What shall stand there.</param>
    /// <param name="before">What was read; null if nothing was there.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What stands there then; null if somebody else has written.</returns>
    public async Task<Stored<T>?> TryWriteAsync<T>(
        string centreId, string name, T value, Stored<T>? before, CancellationToken cancellationToken)
        where T : class
    {
        var (blob, content) = (Blob(centreId, name), BinaryData.FromObjectAsJson(value, Options));
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json" },
            Conditions = before is null
                ? new BlobRequestConditions { IfNoneMatch = ETag.All }
                : new BlobRequestConditions { IfMatch = before.Version },
        };
        try
        {
            return new Stored<T>(value, (await blob.UploadAsync(content, options, cancellationToken)).Value.ETag);
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            // An answer that gets lost makes the client ask again, and then it is refused because of itself.
            var there = (await blob.DownloadContentAsync(cancellationToken)).Value;
            return there.Content.ToMemory().Span.SequenceEqual(content) ? new Stored<T>(value, there.Details.ETag) : null;
        }
    }

    /// <summary>Deletes what stands under the names of a folder.</summary>
    public async Task DeleteFolderAsync(string centreId, string folder, CancellationToken cancellationToken)
    {
        await foreach (var blob in _work.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{centreId}/{folder}/", cancellationToken))
        {
            await _work.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Deletes what nobody has written to for a week.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        var cutoff = clock.GetUtcNow() - KeptFor;
        await foreach (var blob in _work.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            if (blob.Properties.LastModified < cutoff)
            {
                await _work.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
            }
        }
    }

    private BlobClient Blob(string centreId, string name) => _work.GetBlobClient($"{centreId}/{name}.json");
}

/// <summary>What stands in storage, as it was read or written.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Version">What tells it from what others have written in its place.</param>
public sealed record Stored<T>(T Value, ETag Version)
    where T : class;

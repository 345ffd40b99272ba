using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ReportingPipeline.Storage;

/// <summary>The containers, one for each municipality, from which staff take reports to dispatch them by hand.</summary>
public sealed class DropContainers(BlobServiceClient blobs)
{
    /// <summary>
    /// Puts the files of a report, in order, each with a checksum file (as <c>sha256sum -c</c> reads it), into a municipality's container.
    /// Doing it again changes nothing, so that whoever is not sure may.
    /// </summary>
    /// <returns>Where the last file lies: container and name.</returns>
    public async Task<string> PutAsync(string municipalityId, IReadOnlyList<DroppedFile> files, CancellationToken cancellationToken)
    {
        var container = blobs.GetBlobContainerClient(StorageNames.DropContainer(municipalityId));
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var (name, contentType, content, sha256) in files)
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), As(contentType), cancellationToken);

            var checksum = BinaryData.FromString($"{sha256}  {Path.GetFileName(name)}\n");
            await container.GetBlobClient($"{name}.sha256").UploadAsync(checksum, As("text/plain; charset=utf-8"), cancellationToken);
        }

        return $"{container.Name}/{files[^1].Name}";
    }

    private static BlobUploadOptions As(string contentType) => new() { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
}

/// <summary>A file that is to be dispatched by hand.</summary>
/// <param name="Name">Its name in the container.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Sha256">Their SHA-256 in lower-case hexadecimal.</param>
public sealed record DroppedFile(string Name, string ContentType, byte[] Content, string Sha256);

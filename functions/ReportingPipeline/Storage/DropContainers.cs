using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ReportingPipeline.Storage;

/// <summary>The containers, one for each municipality, from which staff take reports to dispatch them by hand.</summary>
public sealed class DropContainers(BlobServiceClient blobs)
{
    /// <summary>
    /// Puts a file of a report and a checksum file (as <c>sha256sum -c</c> reads it) into a municipality's container. Doing it again
    /// changes nothing, so that whoever is not sure may.
    /// </summary>
    /// <returns>Where the file lies: container and name.</returns>
    public async Task<string> PutAsync(
        string municipalityId,
        string name,
        string contentType,
        byte[] content,
        string sha256,
        CancellationToken cancellationToken)
    {
        var container = blobs.GetBlobContainerClient(StorageNames.DropContainer(municipalityId));
        await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), As(contentType), cancellationToken);

        var checksum = BinaryData.FromString($"{sha256}  {Path.GetFileName(name)}\n");
        await container.GetBlobClient($"{name}.sha256").UploadAsync(checksum, As("text/plain; charset=utf-8"), cancellationToken);
        return $"{container.Name}/{name}";
    }

    private static BlobUploadOptions As(string contentType) => new() { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } };
}

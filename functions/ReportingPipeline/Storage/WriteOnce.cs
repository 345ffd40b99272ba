using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ReportingPipeline.Storage;

/// <summary>Blobs that are written once: whoever comes second finds what is there, and leaves it.</summary>
internal static class WriteOnce
{
    /// <summary>Writes a blob unless there is one of its name; false if there was.</summary>
    public static async Task<bool> TryWriteAsync(
        this BlobClient blob, BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken)
    {
        options.Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All };
        try
        {
            await blob.UploadAsync(content, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            return false;
        }
    }

    /// <summary>A blob's content; null if there is none of its name.</summary>
    public static async Task<BinaryData?> ReadIfExistsAsync(this BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}

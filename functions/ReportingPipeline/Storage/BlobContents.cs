using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace ReportingPipeline.Storage;

/// <summary>Reads and writes blobs as a whole.</summary>
internal static class BlobContents
{
    /// <summary>Writes a blob that is written once: if there is one of its name, that is left alone, and the answer is false.</summary>
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

    /// <summary>
    /// Puts another content in the place of a blob's, once more if somebody else does so meanwhile; does nothing if there is none.
    /// </summary>
    public static async Task UpdateIfExistsAsync(
        this BlobClient blob, Func<BinaryData, BinaryData> next, BlobUploadOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var found = (await blob.DownloadContentAsync(cancellationToken)).Value;
                options.Conditions = new BlobRequestConditions { IfMatch = found.Details.ETag };
                await blob.UploadAsync(next(found.Content), options, cancellationToken);
                return;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Somebody else has changed it meanwhile.
            }
            catch (RequestFailedException gone) when (gone.Status == 404)
            {
                return;
            }
        }
    }
}

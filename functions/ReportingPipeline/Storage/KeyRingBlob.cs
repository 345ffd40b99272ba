using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ReportingPipeline.Storage;

/// <summary>
/// The keys that links, sessions and forms are protected with, in one blob that all instances of the app share. Two that add a key at
/// once both find theirs in it: whoever comes second reads again what the first has written.
/// </summary>
public sealed class KeyRingBlob(BlobServiceClient blobs) : IXmlRepository
{
    private readonly BlobClient _ring = blobs.GetBlobContainerClient(StorageNames.KeysContainer).GetBlobClient(StorageNames.KeyRingBlob);

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Read().Ring.Elements()];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        while (true)
        {
            var (ring, version) = Read();
            ring.Add(element);
            var condition = version is { } read
                ? new BlobRequestConditions { IfMatch = read }
                : new BlobRequestConditions { IfNoneMatch = ETag.All };
            try
            {
                _ring.Upload(BinaryData.FromString(ring.ToString()), new BlobUploadOptions { Conditions = condition });
                return;
            }
            catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
            {
                // Another instance has added a key meanwhile.
            }
        }
    }

    private (XElement Ring, ETag? Version) Read()
    {
        try
        {
            var found = _ring.DownloadContent().Value;
            return (XElement.Parse(found.Content.ToString()), found.Details.ETag);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return (new XElement("keys"), null);
        }
    }
}

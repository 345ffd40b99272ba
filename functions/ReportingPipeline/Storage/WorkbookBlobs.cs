using System.Globalization;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Reports;
using ReportingPipeline.Reporting;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Storage;

/// <summary>The finished workbooks.</summary>
public sealed class WorkbookBlobs(BlobServiceClient blobs)
{
    private const string DataAsOf = "dataasof";
    private const string BuiltAt = "builtat";
    private const string Sha256 = "sha256";

    private readonly BlobContainerClient _reports = blobs.GetBlobContainerClient(StorageNames.ReportsContainer);

    /// <summary>The name of a report's blob: <c>{centre}/{period}/{municipality}-r{revision}.xlsx</c>.</summary>
    public static string NameOf(ReportHeading heading) => string.Create(
        CultureInfo.InvariantCulture, $"{heading.CentreId}/{heading.Period.Key}/{heading.Recipient.Id}-r{heading.Revision}.xlsx");

    /// <summary>
    /// Stores a workbook under its name, unless an earlier attempt has: a revision's file is written once and never
    /// changed. Returns the one that is there.
    /// </summary>
    public async Task<BuiltWorkbook> StoreAsync(ReportHeading heading, byte[] workbook, CancellationToken cancellationToken)
    {
        var blob = _reports.GetBlobClient(NameOf(heading));
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = ReportWorkbook.ContentType },
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            Metadata = new Dictionary<string, string>
            {
                ["centre"] = heading.CentreId,
                ["period"] = heading.Period.Key,
                ["municipality"] = heading.Recipient.Id,
                ["revision"] = heading.Revision.ToString(CultureInfo.InvariantCulture),
                [DataAsOf] = Instant(heading.DataAsOf),
                [BuiltAt] = Instant(heading.CreatedAt),
                [Sha256] = Convert.ToHexStringLower(SHA256.HashData(workbook)),
            },
        };
        try
        {
            await blob.UploadAsync(BinaryData.FromBytes(workbook), options, cancellationToken);
            return ToWorkbook(blob.Name, options.Metadata);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
            var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return ToWorkbook(blob.Name, properties.Value.Metadata);
        }
    }

    /// <summary>Opens a workbook for reading; null if there is none of that name.</summary>
    public async Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _reports.GetBlobClient(name).OpenReadAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private static BuiltWorkbook ToWorkbook(string name, IDictionary<string, string> metadata) =>
        new(name, metadata[Sha256], Instant(metadata[DataAsOf]), Instant(metadata[BuiltAt]));

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

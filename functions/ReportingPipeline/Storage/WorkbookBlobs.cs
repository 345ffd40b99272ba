using System.Globalization;
using System.Security.Cryptography;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Storage;

/// <summary>
/// The released workbooks, and the same reports in other formats beside them, of every revision, for ever;
/// and drafts, apart from them.
/// </summary>
public sealed class WorkbookBlobs(BlobServiceClient blobs)
{
    private const string DataAsOf = "dataasof";
    private const string BuiltAt = "builtat";
    private const string Sha256 = "sha256";

    private readonly BlobContainerClient _reports = blobs.GetBlobContainerClient(StorageNames.ReportsContainer);
    private readonly BlobContainerClient _drafts = blobs.GetBlobContainerClient(StorageNames.DraftsContainer);

    /// <summary>
    /// The name of a workbook's blob, below folders that are ids: <c>{centre}/{period}/{municipality}/{file}.xlsx</c>, so that no two
    /// reports share one, whatever they are called.
    /// </summary>
    /// <param name="id">Which report it is.</param>
    /// <param name="file">The file's name, by <see cref="Domain.Reports.ReportFileName"/>.</param>
    public static string NameOf(RevisionId id, string file) =>
        $"{id.Report.CentreId}/{id.Report.PeriodKey}/{id.Report.MunicipalityId}/{file}.xlsx";

    /// <summary>The name of the file that stands beside a workbook in another format: it differs in its extension alone.</summary>
    public static string NameBeside(string workbookName, ReportFormat format) => Path.ChangeExtension(workbookName, format.Extension);

    /// <summary>The SHA-256 of a file in lower-case hexadecimal.</summary>
    public static string Sha256Of(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    /// <summary>Whether any report of a centre was ever released.</summary>
    public async Task<bool> HasAnyAsync(string centreId, CancellationToken cancellationToken)
    {
        await foreach (var _ in _reports.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{centreId}/", cancellationToken)) return true;
        return false;
    }

    /// <summary>
    /// Stores a released workbook under its name, unless an earlier attempt has: a file is written once and never changed. Returns the
    /// one that is there.
    /// </summary>
    public Task<BuiltWorkbook> StoreAsync(
        RevisionId id,
        string file,
        byte[] workbook,
        DateTimeOffset dataAsOf,
        DateTimeOffset builtAt,
        CancellationToken cancellationToken) =>
        StoreAsync(_reports.GetBlobClient(NameOf(id, file)), id, workbook, dataAsOf, builtAt, cancellationToken);

    /// <summary>Stores a draft or preview, likewise.</summary>
    public Task<BuiltWorkbook> StoreDraftAsync(
        RevisionId id,
        string file,
        byte[] workbook,
        DateTimeOffset dataAsOf,
        DateTimeOffset builtAt,
        CancellationToken cancellationToken) =>
        StoreAsync(_drafts.GetBlobClient(NameOf(id, file)), id, workbook, dataAsOf, builtAt, cancellationToken);

    private static async Task<BuiltWorkbook> StoreAsync(
        BlobClient blob,
        RevisionId id,
        byte[] workbook,
        DateTimeOffset dataAsOf,
        DateTimeOffset builtAt,
        CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = ReportWorkbook.ContentType },
            Metadata = new Dictionary<string, string>
            {
                ["centre"] = id.Report.CentreId,
                ["period"] = id.Report.PeriodKey,
                ["municipality"] = id.Report.MunicipalityId,
                ["revision"] = id.Revision.ToString(CultureInfo.InvariantCulture),
                [DataAsOf] = Instant(dataAsOf),
                [BuiltAt] = Instant(builtAt),
                [Sha256] = Sha256Of(workbook),
            },
        };
        if (await blob.TryWriteAsync(BinaryData.FromBytes(workbook), options, cancellationToken))
        {
            return ToWorkbook(blob.Name, options.Metadata);
        }

        var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        return ToWorkbook(blob.Name, properties.Value.Metadata);
    }

    /// <summary>Stores a report in another format under the name that stands beside its workbook, once, likewise.</summary>
    /// <returns>Whether the file that is there has this content.</returns>
    public async Task<bool> StoreBesideAsync(
        RevisionId id, string file, ReportFormat format, byte[] content, CancellationToken cancellationToken)
    {
        var blob = _reports.GetBlobClient(NameBeside(NameOf(id, file), format));
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = format.ContentType },
            Metadata = new Dictionary<string, string> { [Sha256] = Sha256Of(content) },
        };
        if (await blob.TryWriteAsync(BinaryData.FromBytes(content), options, cancellationToken)) return true;

        var properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
        return properties.Value.Metadata[Sha256] == options.Metadata[Sha256];
    }

    /// <summary>A draft's or preview's bytes; null if there is none of that name.</summary>
    public async Task<byte[]?> ReadDraftAsync(string name, CancellationToken cancellationToken) =>
        (await _drafts.GetBlobClient(name).ReadIfExistsAsync(cancellationToken))?.ToArray();

    /// <summary>A released file's bytes; null if there is none of that name.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) =>
        (await _reports.GetBlobClient(name).ReadIfExistsAsync(cancellationToken))?.ToArray();

    /// <summary>How many bytes each released file of a centre has, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ReadSizesAsync(string centreId, CancellationToken cancellationToken)
    {
        var sizes = new Dictionary<string, long>();
        await foreach (var blob in _reports.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{centreId}/", cancellationToken))
        {
            sizes[blob.Name] = blob.Properties.ContentLength ?? 0;
        }

        return sizes;
    }

    private static BuiltWorkbook ToWorkbook(string name, IDictionary<string, string> metadata) =>
        new(name, metadata[Sha256], Instant(metadata[DataAsOf]), Instant(metadata[BuiltAt]));

    private static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

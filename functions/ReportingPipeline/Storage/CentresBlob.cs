using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Overviews;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;

namespace ReportingPipeline.Storage;

/// <summary>
/// The operator's description of the centres and their overviews,
/// a blob that can be edited at any time without a deploy.
/// </summary>
public sealed class CentresBlob(BlobServiceClient blobs, TimeProvider clock)
{
    private const string Place = $"{StorageNames.ConfigurationContainer}/{StorageNames.CentresBlob}";

    // The file as it was read last, so that one that has not changed is neither sent nor read again.
    private volatile KeptFile? _kept;

    /// <summary>Reads and checks the centres as they stand now.</summary>
    /// <exception cref="ConfigurationException">The blob is missing, or a field is wrong; the message names it.</exception>
    public async Task<IReadOnlyList<Centre>> ReadAsync(CancellationToken cancellationToken) =>
        (await ReadFileAsync(cancellationToken)).Centres;

    /// <summary>One of the centres; null if it is not configured.</summary>
    /// <exception cref="ConfigurationException">The blob is missing, or a field is wrong; the message names it.</exception>
    public async Task<Centre?> FindAsync(string centreId, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).FirstOrDefault(centre => centre.Id == centreId);

    /// <summary>Reads and checks the overviews as they stand now.</summary>
    /// <exception cref="ConfigurationException">The blob is missing, or a field is wrong; the message names it.</exception>
    public async Task<IReadOnlyList<Overview>> ReadOverviewsAsync(CancellationToken cancellationToken) =>
        (await ReadFileAsync(cancellationToken)).Overviews;

    /// <summary>When the file was last changed.</summary>
    public async Task<DateTimeOffset> ReadChangedAtAsync(CancellationToken cancellationToken) =>
        (await Blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.LastModified;

    private BlobClient Blob =>
        blobs.GetBlobContainerClient(StorageNames.ConfigurationContainer).GetBlobClient(StorageNames.CentresBlob);

    private async Task<KeptFile> ReadFileAsync(CancellationToken cancellationToken)
    {
        var (kept, today) = (_kept, LocalTime.DateOf(clock.GetUtcNow()));
        try
        {
            var conditions = new BlobRequestConditions { IfNoneMatch = kept?.ReadOn == today ? kept.ETag : null };
            var answer = await Blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = conditions }, cancellationToken);
            if (answer.GetRawResponse().Status == 304) return kept!;

            var (centres, overviews) = CentresFile.Parse(answer.Value.Content.ToMemory().Span, today);
            return _kept = new KeptFile(answer.Value.Details.ETag, today, centres, overviews);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            throw new ConfigurationMissingException(
                $"The blob {Place} is missing. Upload one that describes the centres; docs/configuration.md says how.", missing);
        }
        catch (ConfigurationException wrong)
        {
            throw new ConfigurationException($"{Place}: {wrong.Message}", wrong);
        }
    }

    private sealed record KeptFile(ETag ETag, DateOnly ReadOn, IReadOnlyList<Centre> Centres, IReadOnlyList<Overview> Overviews);
}

using Azure;
using Azure.Storage.Blobs;
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

    /// <summary>Reads and checks the centres as they stand now.</summary>
    /// <exception cref="ConfigurationException">The blob is missing, or a field is wrong; the message names it.</exception>
    public Task<IReadOnlyList<Centre>> ReadAsync(CancellationToken cancellationToken) =>
        ReadAsync((file, today) => CentresFile.Parse(file.ToMemory().Span, today), cancellationToken);

    /// <summary>One of the centres; null if it is not configured.</summary>
    /// <exception cref="ConfigurationException">The blob is missing, or a field is wrong; the message names it.</exception>
    public async Task<Centre?> FindAsync(string centreId, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).FirstOrDefault(centre => centre.Id == centreId);

    /// <summary>Reads and checks the overviews as they stand now.</summary>
    /// <exception cref="ConfigurationException">The blob is missing, or a field is wrong; the message names it.</exception>
    public Task<IReadOnlyList<Overview>> ReadOverviewsAsync(CancellationToken cancellationToken) =>
        ReadAsync((file, today) => CentresFile.ParseOverviews(file.ToMemory().Span, today), cancellationToken);

    /// <summary>When the file was last changed.</summary>
    public async Task<DateTimeOffset> ReadChangedAtAsync(CancellationToken cancellationToken) =>
        (await Blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.LastModified;

    private BlobClient Blob =>
        blobs.GetBlobContainerClient(StorageNames.ConfigurationContainer).GetBlobClient(StorageNames.CentresBlob);

    private async Task<T> ReadAsync<T>(Func<BinaryData, DateOnly, T> parse, CancellationToken cancellationToken)
    {
        try
        {
            var content = await Blob.DownloadContentAsync(cancellationToken);
            return parse(content.Value.Content, LocalTime.DateOf(clock.GetUtcNow()));
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
}

using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace ReportingPipeline.Local.Example;

/// <summary>
/// Writes the example centre into storage the way a centre's own systems would:
/// visits row by row, and the configuration.
/// </summary>
public sealed class ExampleLoader(string connectionString, Action<string> say)
{
    private const string CentresBlob = "centres.json";

    private readonly TableClient _visits = new TableServiceClient(connectionString).GetTableClient("Visits");
    private readonly BlobContainerClient _configuration = new BlobServiceClient(connectionString).GetBlobContainerClient("configuration");

    /// <summary>The configuration of the example centre.</summary>
    public static string Centres()
    {
        using var resource = typeof(ExampleLoader).Assembly.GetManifestResourceStream(CentresBlob)!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd();
    }

    /// <summary>Loads the example unless storage holds a configuration already; false if it did.</summary>
    public async Task<bool> LoadIfEmptyAsync(CancellationToken cancellationToken)
    {
        await _configuration.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        if (await _configuration.GetBlobClient(CentresBlob).ExistsAsync(cancellationToken)) return false;

        await LoadAsync(SagatunVisits.All(), Centres(), cancellationToken);
        return true;
    }

    /// <summary>Loads visits and the configuration of their centres.</summary>
    public async Task LoadAsync(IReadOnlyCollection<VisitRow> visits, string centres, CancellationToken cancellationToken)
    {
        await _visits.CreateIfNotExistsAsync(cancellationToken);
        await _configuration.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

        // The configuration comes last: a loading that was interrupted starts over, and writes the same rows again.
        await WriteVisitsAsync(visits, cancellationToken);
        await _configuration.GetBlobClient(CentresBlob).UploadAsync(BinaryData.FromString(centres), overwrite: true, cancellationToken);
    }

    /// <summary>Writes visits into the source table, replacing rows of the same keys.</summary>
    public async Task WriteVisitsAsync(IReadOnlyCollection<VisitRow> visits, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var year in visits.GroupBy(visit => visit.PartitionKey[..^3]))
        {
            foreach (var partition in year.GroupBy(visit => visit.PartitionKey))
            {
                foreach (var rows in partition.Chunk(100))
                {
                    await _visits.SubmitTransactionAsync(
                        rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToEntity(row))),
                        cancellationToken);
                    written += rows.Length;
                }
            }

            say($"  {written} of {visits.Count} visits loaded");
        }
    }

    /// <summary>The row as it stands in the source table.</summary>
    public static TableEntity ToEntity(VisitRow visit)
    {
        var entity = new TableEntity(visit.PartitionKey, visit.RowKey)
        {
            ["Date"] = visit.Date,
            ["Kind"] = visit.Kind,
            ["RegisteredAt"] = visit.RegisteredAt,
            ["Cancelled"] = visit.Cancelled,
        };
        if (visit.UserId is not null) entity["UserId"] = visit.UserId;
        if (visit.KeyVersion is not null) entity["KeyVersion"] = visit.KeyVersion.Value;
        if (visit.Municipality is not null) entity["Municipality"] = visit.Municipality;
        return entity;
    }
}

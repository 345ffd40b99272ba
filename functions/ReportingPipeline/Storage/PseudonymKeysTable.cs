using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Periods;

namespace ReportingPipeline.Storage;

/// <summary>
/// The table that says which version of the pseudonym key was first written into a centre's reporting year,
/// a row for each year; never a key.
/// </summary>
public sealed class PseudonymKeysTable(TableServiceClient tables)
{
    private readonly TableClient _years = tables.GetTableClient(StorageNames.PseudonymKeysTable);

    /// <summary>The years of a centre's calendar that were taken, each with its version.</summary>
    public async Task<IReadOnlyList<(ReportingPeriod Year, int Version)>> ReadAsync(Centre centre, CancellationToken cancellationToken)
    {
        var years = new List<(ReportingPeriod, int)>();
        var rows = _years.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centre.Id}"), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            // A centre that changed its calendar has rows of the former one, too.
            if (centre.Calendar.TryParse(row.RowKey) is { } year) years.Add((year, VersionOf(row)));
        }

        return years;
    }

    /// <summary>Takes a year for a version unless it is taken; returns the version that it is taken for from then on.</summary>
    public async Task<int> ClaimAsync(string centreId, ReportingPeriod year, int version, CancellationToken cancellationToken)
    {
        try
        {
            await _years.AddEntityAsync(ToRow(centreId, year, version), cancellationToken);
            return version;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return VersionOf(await _years.GetEntityAsync<TableEntity>(centreId, year.Key, cancellationToken: cancellationToken));
        }
    }

    /// <summary>Gives a year that is being re-keyed to another version, whatever it was taken for.</summary>
    public Task ReplaceAsync(string centreId, ReportingPeriod year, int version, CancellationToken cancellationToken) =>
        _years.UpsertEntityAsync(ToRow(centreId, year, version), TableUpdateMode.Replace, cancellationToken);

    private static TableEntity ToRow(string centreId, ReportingPeriod year, int version) =>
        new(centreId, year.Key) { ["KeyVersion"] = version };

    private static int VersionOf(TableEntity row) => row.GetInt32("KeyVersion")!.Value;
}

using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Retention;

namespace ReportingPipeline.Storage;

/// <summary>
/// The table that says which collected counts are current: for each centre one row for the last run and one for each
/// year. They change together or not at all, which is what makes a whole run, or the end of a year, take effect at one instant.
/// </summary>
public sealed class CurrentCountsTable(TableServiceClient tables)
{
    /// <summary>The name under which rows of unknown centres are collected; no centre id can look like it.</summary>
    public const string UnknownCentres = "(unknown)";

    private const string RunRow = "run";

    private readonly TableClient _currentCounts = tables.GetTableClient(StorageNames.CollectionsTable);

    /// <summary>Which counts of a centre are current; <see cref="CurrentCounts.None"/> before the first collection.</summary>
    public async Task<CurrentCounts> ReadAsync(string centreId, CancellationToken cancellationToken)
    {
        var current = CurrentCounts.None;
        var years = new Dictionary<int, CurrentYear>();
        await foreach (var row in _currentCounts.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centreId}"), cancellationToken: cancellationToken))
        {
            if (row.RowKey == RunRow)
            {
                current = ToCounts(row, years);
            }
            else
            {
                var partitions = JsonSerializer.Deserialize<Dictionary<string, CurrentPartition>>(row.GetString("Partitions"))!;
                years[int.Parse(row.RowKey, CultureInfo.InvariantCulture)] =
                    new CurrentYear(row.GetString("Generation"), row.GetString("ContentHash"), partitions, row.ETag)
                    {
                        Codes = row.GetString("Codes").Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    };
            }
        }

        return current;
    }

    /// <summary>The same, without the years: all that tells one collection from another.</summary>
    public async Task<CurrentCounts> ReadRunAsync(string centreId, CancellationToken cancellationToken)
    {
        var row = await _currentCounts.GetEntityIfExistsAsync<TableEntity>(centreId, RunRow, cancellationToken: cancellationToken);
        return row.HasValue ? ToCounts(row.Value!, CurrentCounts.None.Years) : CurrentCounts.None;
    }

    /// <summary>Makes the run and the changed years current in one step; false if another run was there first.</summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="next">The run, with the version that it started from.</param>
    /// <param name="changedYears">The years to write, each with the version it started from.</param>
    /// <param name="cancellationToken">Cancels the step before it is taken.</param>
    public async Task<bool> CommitAsync(
        string centreId, CurrentCounts next, IReadOnlyCollection<int> changedYears, CancellationToken cancellationToken)
    {
        var years = changedYears.Select(year => Write(ToRow(centreId, year, next.Years[year]), next.Years[year].ETag));
        return await TrySubmitAsync(years.Append(Write(ToRow(centreId, next), next.ETag)), cancellationToken);
    }

    /// <summary>Takes years out of the counts for good, in one step; false if another run was there first.</summary>
    /// <param name="centreId">The centre.</param>
    /// <param name="current">The counts as they were read.</param>
    /// <param name="deleted">The years.</param>
    /// <param name="cancellationToken">Cancels the step before it is taken.</param>
    public async Task<bool> DeleteAsync(string centreId, CurrentCounts current, DeletedYears deleted, CancellationToken cancellationToken)
    {
        var years = current.Years
            .Where(year => year.Key != YearCounts.WithoutMonth && year.Key <= deleted.Through)
            .Select(year => new TableTransactionAction(
                TableTransactionActionType.Delete, ToRow(centreId, year.Key, year.Value), year.Value.ETag!.Value));
        return await TrySubmitAsync(
            years.Append(Write(ToRow(centreId, current with { Deleted = deleted }), current.ETag)), cancellationToken);
    }

    /// <summary>Has everything of a centre counted anew by the next run, whether or not anything seems to have changed.</summary>
    public async Task CountAnewAsync(string centreId, CancellationToken cancellationToken)
    {
        while (await ReadAsync(centreId, cancellationToken) is { ETag: not null } current)
        {
            if (await CommitAsync(centreId, current with { CountingRules = "" }, [], cancellationToken)) return;
        }
    }

    private async Task<bool> TrySubmitAsync(IEnumerable<TableTransactionAction> rows, CancellationToken cancellationToken)
    {
        try
        {
            await _currentCounts.SubmitTransactionAsync(rows, cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 404 or 409 or 412)
        {
            return false;
        }
    }

    private static CurrentCounts ToCounts(TableEntity run, IReadOnlyDictionary<int, CurrentYear> years) =>
        new(run.GetDateTimeOffset("DataAsOf")!.Value, run.GetString("CountingRules"), years, run.ETag) { Deleted = ToDeleted(run) };

    private static DeletedYears? ToDeleted(TableEntity run) =>
        run.GetInt32("DeletedThrough") is { } through ? new DeletedYears(through, run.GetDateTimeOffset("DeletedAt")!.Value) : null;

    private static TableEntity ToRow(string centreId, CurrentCounts current)
    {
        var run = new TableEntity(centreId, RunRow) { ["DataAsOf"] = current.DataAsOf, ["CountingRules"] = current.CountingRules };
        if (current.Deleted is { } deleted) (run["DeletedThrough"], run["DeletedAt"]) = (deleted.Through, deleted.At);
        return run;
    }

    private static TableTransactionAction Write(TableEntity row, ETag? version) => version is { } read
        ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, read)
        : new TableTransactionAction(TableTransactionActionType.Add, row);

    private static TableEntity ToRow(string centreId, int year, CurrentYear current) => new(
        centreId, year.ToString("0000", CultureInfo.InvariantCulture))
    {
        ["Generation"] = current.Generation,
        ["ContentHash"] = current.ContentHash,
        ["Codes"] = string.Join(' ', current.Codes),
        ["Partitions"] = JsonSerializer.Serialize(current.Partitions),
    };
}

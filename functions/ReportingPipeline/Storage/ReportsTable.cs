using Azure;
using Azure.Data.Tables;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Storage;

/// <summary>The reports that have been asked for, by centre, and within it by period and municipality.</summary>
public sealed class ReportsTable(TableServiceClient tables)
{
    private readonly TableClient _reports = tables.GetTableClient(StorageNames.ReportsTable);

    /// <summary>A report as it stands; null if nobody has asked for it.</summary>
    public async Task<Report?> FindAsync(ReportId id, CancellationToken cancellationToken)
    {
        var found = await _reports.GetEntityIfExistsAsync<TableEntity>(id.CentreId, RowKey(id), cancellationToken: cancellationToken);
        return found.HasValue ? ToReport(found.Value!) : null;
    }

    /// <summary>Every report of a centre that has been asked for.</summary>
    public async Task<IReadOnlyList<Report>> ReadAllAsync(string centreId, CancellationToken cancellationToken)
    {
        var reports = new List<Report>();
        await foreach (var row in _reports.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {centreId}"), cancellationToken: cancellationToken)) reports.Add(ToReport(row));
        return reports;
    }

    /// <summary>Stores a report; false if another run has stored one since it was read.</summary>
    public async Task<bool> TrySaveAsync(Report report, CancellationToken cancellationToken)
    {
        try
        {
            if (report.ETag is { } version) await _reports.UpdateEntityAsync(ToRow(report), version, TableUpdateMode.Replace, cancellationToken);
            else await _reports.AddEntityAsync(ToRow(report), cancellationToken);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status is 409 or 412)
        {
            return false;
        }
    }

    private static string RowKey(ReportId id) => $"{id.PeriodKey}|{id.MunicipalityId}";

    private static TableEntity ToRow(Report report)
    {
        var row = new TableEntity(report.Id.CentreId, RowKey(report.Id))
        {
            ["State"] = report.State.ToString(),
            ["Revision"] = report.Revision,
            ["RequestedAt"] = report.RequestedAt,
            ["Attempts"] = report.Attempts,
        };
        if (report.LastError is not null) row["LastError"] = report.LastError;
        if (report.Workbook is { } workbook)
        {
            row["BlobName"] = workbook.BlobName;
            row["Sha256"] = workbook.Sha256;
            row["DataAsOf"] = workbook.DataAsOf;
            row["BuiltAt"] = workbook.BuiltAt;
        }

        return row;
    }

    private static Report ToReport(TableEntity row)
    {
        var (period, municipality) = row.RowKey.Split('|') is [var first, var second] ? (first, second) : throw new FormatException($"'{row.RowKey}' names no report.");
        return new Report(
            new ReportId(row.PartitionKey, period, municipality),
            Enum.Parse<ReportState>(row.GetString("State")),
            row.GetInt32("Revision")!.Value,
            row.GetDateTimeOffset("RequestedAt")!.Value)
        {
            Attempts = row.GetInt32("Attempts")!.Value,
            LastError = row.GetString("LastError"),
            Workbook = row.GetString("BlobName") is { } blob
                ? new BuiltWorkbook(blob, row.GetString("Sha256"), row.GetDateTimeOffset("DataAsOf")!.Value, row.GetDateTimeOffset("BuiltAt")!.Value)
                : null,
            ETag = row.ETag,
        };
    }
}

using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;

namespace ReportingPipeline.Storage;

/// <summary>
/// The two tables of collected counts. The rows of a centre's year stand in a partition of their own per generation,
/// <c>{centre}|{year}|{generation}</c>, and are never changed once written.
/// </summary>
public sealed class CollectedCountsTables(TableServiceClient tables, CountsCache cache)
{
    private const string DaysRow = "days";

    private readonly TableClient _counts = tables.GetTableClient(StorageNames.CollectedCountsTable);
    private readonly TableClient _users = tables.GetTableClient(StorageNames.CollectedUsersTable);

    /// <summary>The partition key of a generation of a centre's year.</summary>
    public static string PartitionKey(string centreId, int year, string generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{centreId}|{year:0000}|{generation}");

    /// <summary>The row key of a user, the same in every generation.</summary>
    public static string RowKey(UserKey user) => string.Create(CultureInfo.InvariantCulture, $"{user.KeyVersion}|{user.Pseudonym}");

    /// <summary>Writes a year's counts under a new generation, and returns the number of rows.</summary>
    public async Task<int> WriteAsync(string centreId, string generation, YearCounts counts, CancellationToken cancellationToken)
    {
        var key = PartitionKey(centreId, counts.Year, generation);
        var rows = counts.Visits.Select(visits => ToRow(key, visits))
            .Concat(counts.Rejected.Select((rejected, index) => ToRow(key, rejected, index)))
            .Concat(counts.Days.Count > 0 ? [ToRow(key, counts.Days)] : []);
        var users = counts.Users.Select(user => ToRow(key, user));
        return await _counts.WriteAllAsync(rows, cancellationToken) + await _users.WriteAllAsync(users, cancellationToken);
    }

    /// <summary>Reads a year's counts of one generation; what was read a short while ago is not read again.</summary>
    public Task<YearCounts> ReadAsync(string centreId, int year, string generation, CancellationToken cancellationToken)
    {
        var key = PartitionKey(centreId, year, generation);
        return cache.ReadOnceAsync(key, () => ReadAsync(key, year), cancellationToken);
    }

    // Without a caller's token, as others may wait for it too.
    private async Task<YearCounts> ReadAsync(string key, int year)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        var visits = new List<MonthTally>();
        var rejected = new List<RejectedCount>();
        var days = new List<MonthDays>();
        await foreach (var row in _counts.QueryAsync<TableEntity>(filter))
        {
            if (row.RowKey == DaysRow) days.AddRange(ToDays(row, year));
            else if (row.ContainsKey("Reason")) rejected.Add(ToRejected(row, year));
            else visits.Add(ToVisits(row));
        }

        var users = new List<UserYear>();
        await foreach (var row in _users.QueryAsync<TableEntity>(filter)) users.Add(ToUser(row));
        return new YearCounts(year, visits, users, rejected, days);
    }

    /// <summary>
    /// Deletes the generations of a centre that are not <paramref name="current"/>
    /// and were begun before <paramref name="cutoff"/>.
    /// </summary>
    public async Task SweepAsync(string centreId, IReadOnlySet<string> current, DateTimeOffset cutoff, CancellationToken cancellationToken)
    {
        await _counts.SweepAsync(centreId, current, cutoff, cancellationToken);
        await _users.SweepAsync(centreId, current, cutoff, cancellationToken);
    }

    private static TableEntity ToRow(string key, MonthTally visits) => new(key, $"visits|{visits.Month}|{visits.MunicipalityId}")
    {
        ["UserVisits"] = visits.Tally.UserVisits,
        ["OtherVisits"] = visits.Tally.OtherVisits,
        ["UserVisitsWithoutId"] = visits.Tally.UserVisitsWithoutId,
        ["WithoutMunicipality"] = visits.Tally.WithoutMunicipality,
    };

    private static MonthTally ToVisits(TableEntity row)
    {
        var parts = row.RowKey.Split('|');
        var month = YearMonth.Parse(parts[1]);
        return new MonthTally(month, parts[2], new VisitTally(
            row.GetInt32("UserVisits")!.Value,
            row.GetInt32("OtherVisits")!.Value,
            row.GetInt32("UserVisitsWithoutId")!.Value,
            row.GetInt32("WithoutMunicipality")!.Value));
    }

    // One row for the whole year, with a column for each month that has any.
    private static TableEntity ToRow(string key, IReadOnlyList<MonthDays> days)
    {
        var row = new TableEntity(key, DaysRow);
        foreach (var month in days) row[Column(month.Month.Month - 1)] = month.Days.Mask;
        return row;
    }

    private static IEnumerable<MonthDays> ToDays(TableEntity row, int year) =>
        from month in Enumerable.Range(1, 12)
        let mask = row.GetInt32(Column(month - 1))
        where mask is not null
        select new MonthDays(new YearMonth(year, month), new DaysOfMonth(mask.Value));

    // The source partition is a property and not part of the key: a source may have filled a key to its limit.
    private static TableEntity ToRow(string key, RejectedCount rejected, int index) =>
        new(key, string.Create(CultureInfo.InvariantCulture, $"rejected|{index:000000}"))
        {
            ["SourcePartition"] = rejected.Partition.Key,
            ["Reason"] = rejected.Reason.ToString(),
            ["Rows"] = rejected.Rows,
        };

    private static RejectedCount ToRejected(TableEntity row, int year) => new(
        year == YearCounts.WithoutMonth
            ? new SourcePartition(row.GetString("SourcePartition"), null)
            : SourcePartition.Parse(row.GetString("SourcePartition")),
        Enum.Parse<RejectionReason>(row.GetString("Reason")),
        row.GetInt32("Rows")!.Value);

    private static TableEntity ToRow(string key, UserYear user)
    {
        var row = new TableEntity(key, RowKey(user.User));
        foreach (var (index, month) in user.Months.Index())
        {
            if (month is not null) row[Column(index)] = month.Text;
        }

        return row;
    }

    private static UserYear ToUser(TableEntity row)
    {
        var separator = row.RowKey.IndexOf('|', StringComparison.Ordinal);
        var user = new UserKey(int.Parse(row.RowKey[..separator], CultureInfo.InvariantCulture), row.RowKey[(separator + 1)..]);
        var months = Enumerable.Range(0, 12)
            .Select(index => row.GetString(Column(index)) is { } month ? UserMonth.Parse(month) : null);
        return new UserYear(user, [.. months]);
    }

    private static string Column(int index) => string.Create(CultureInfo.InvariantCulture, $"M{index + 1:00}");
}

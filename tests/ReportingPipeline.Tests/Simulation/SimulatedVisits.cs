using Azure.Data.Tables;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>
/// The visits of the simulated centres, few and random, which are registered in time, late, wrongly and in vain: one alone, whose
/// correction waits, or those of a group that is large enough to be taken up.
/// </summary>
internal sealed class SimulatedVisits(StorageAccount account, Random random)
{
    private const int VisitsPerMonth = 8;

    /// <summary>How many users a group has: some more than the threshold.</summary>
    private const int Group = 6;

    // Half of the users, and a third of them, come from a municipality each, which can be told alone; the others from all that are left.
    private const int Users = 24;
    private const int OfFirst = 12;
    private const int OfSecond = 8;

    private readonly TableClient _visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
    private readonly List<TableEntity> _rows = [];

    /// <summary>How many visits were changed alone, and how many groups.</summary>
    public (int Alone, int Groups) Changes { get; private set; }

    /// <summary>Registers the visits of a half-year while it goes on.</summary>
    public async Task RegisterAsync(string centreId, ReportingPeriod halfYear, IReadOnlyList<string> codes)
    {
        foreach (var month in halfYear.Months.Months())
        {
            var rows = Enumerable.Range(0, VisitsPerMonth)
                .Select(_ => NewRow(centreId, month, codes, random.Next(Users), registeredAt: null)).ToList();
            await _visits.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
            _rows.AddRange(rows);
        }
    }

    /// <summary>Registers a visit of an ended half-year late, cancels one, or corrects its kind or municipality.</summary>
    public async Task ChangeAsync(string centreId, ReportingPeriod halfYear, IReadOnlyList<string> codes, DateTimeOffset now)
    {
        var months = halfYear.Months.Months().ToList();
        await WriteAsync(random.Next(4) == 0
            ? NewRow(centreId, Pick(months), codes, random.Next(Users), now)
            : Changed(Pick(RowsOf(centreId, halfYear)), codes));
        Changes = (Changes.Alone + 1, Changes.Groups);
    }

    /// <summary>Cancels a visit of an ended half-year.</summary>
    public async Task CancelAsync(string centreId, ReportingPeriod halfYear)
    {
        await WriteAsync(Cancelled(RowsOf(centreId, halfYear)
            .First(row => row.GetString("Kind") == "user" && row.GetBoolean("Cancelled") != true)));
        Changes = (Changes.Alone + 1, Changes.Groups);
    }

    /// <summary>
    /// Registers visits of a group of users of the first municipality late, cancels a visit of each, or moves it to the second.
    /// </summary>
    public async Task ChangeGroupAsync(string centreId, ReportingPeriod halfYear, IReadOnlyList<string> codes, DateTimeOffset now)
    {
        var registered = RowsOf(centreId, halfYear)
            .Where(row => row.GetString("Kind") == "user" && row.GetString("Municipality") == codes[0] && row.GetBoolean("Cancelled") != true)
            .DistinctBy(row => row.GetString("UserId")).Take(Group).ToList();
        var kind = registered.Count < Group ? 0 : random.Next(3);
        var month = Pick(halfYear.Months.Months().ToList());
        var rows = kind == 0
            ? Enumerable.Range(0, OfFirst).OrderBy(_ => random.Next()).Take(Group)
                .Select(user => Late(NewRow(centreId, month, codes, user, now), codes))
            : registered.Select(row => kind == 1 ? Cancelled(row) : Moved(row, codes[1]));
        foreach (var row in rows.ToList()) await WriteAsync(row);
        Changes = (Changes.Alone, Changes.Groups + 1);
    }

    private static TableEntity Late(TableEntity row, IReadOnlyList<string> codes)
    {
        (row["Kind"], row["Municipality"]) = ("user", codes[0]);
        return row;
    }

    private static TableEntity Cancelled(TableEntity row)
    {
        row["Cancelled"] = true;
        return row;
    }

    private static TableEntity Moved(TableEntity row, string code)
    {
        row["Municipality"] = code;
        return row;
    }

    private TableEntity Changed(TableEntity row, IReadOnlyList<string> codes)
    {
        switch (random.Next(3))
        {
            case 0:
                return Cancelled(row);
            case 1:
                return Moved(row, Pick(codes));
            default:
                row["Kind"] = row.GetString("Kind") == "user" ? "other" : "user";
                return row;
        }
    }

    private async Task WriteAsync(TableEntity row)
    {
        await _visits.UpsertEntityAsync(row, TableUpdateMode.Replace);
        if (!_rows.Contains(row)) _rows.Add(row);
    }

    private List<TableEntity> RowsOf(string centreId, ReportingPeriod halfYear)
    {
        var partitions = halfYear.Months.Months().Select(month => $"{centreId}|{month}").ToHashSet();
        return [.. _rows.Where(row => partitions.Contains(row.PartitionKey))];
    }

    private TableEntity NewRow(string centreId, YearMonth month, IReadOnlyList<string> codes, int user, DateTimeOffset? registeredAt)
    {
        var day = month.FirstDay.AddDays(random.Next(28));
        var row = new TableEntity($"{centreId}|{month}", $"v{_rows.Count:000000}-{random.Next():x8}")
        {
            ["Date"] = $"{day:yyyy-MM-dd}",
            ["Kind"] = random.Next(6) == 0 ? "other" : "user",
            ["UserId"] = $"u{user}",
            ["KeyVersion"] = 1,
            ["RegisteredAt"] = registeredAt ?? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero),
        };
        if (random.Next(10) > 0) row["Municipality"] = random.Next(10) > 0 ? Home(user, codes) : Pick(codes);
        return row;
    }

    private static string Home(int user, IReadOnlyList<string> codes) => user switch
    {
        < OfFirst => codes[0],
        < OfFirst + OfSecond => codes[1],
        _ => codes[user % codes.Count],
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}

using Azure.Data.Tables;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Simulation;

/// <summary>The visits of the simulated centres, few and random, which are registered in time, late, wrongly and in vain.</summary>
internal sealed class SimulatedVisits(StorageAccount account, Random random)
{
    private const int VisitsPerMonth = 3;
    private const int Users = 8;

    private readonly TableClient _visits = account.Tables.GetTableClient(StorageNames.VisitsTable);
    private readonly List<TableEntity> _rows = [];

    /// <summary>Registers the visits of a half-year while it goes on.</summary>
    public async Task RegisterAsync(string centreId, ReportingPeriod halfYear, IReadOnlyList<string> codes)
    {
        foreach (var month in halfYear.Months.Months())
        {
            var rows = Enumerable.Range(0, VisitsPerMonth).Select(_ => NewRow(centreId, month, codes, registeredAt: null)).ToList();
            await _visits.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)));
            _rows.AddRange(rows);
        }
    }

    /// <summary>Registers a visit of an ended half-year late, cancels one, or corrects its kind or municipality.</summary>
    public async Task ChangeAsync(string centreId, ReportingPeriod halfYear, IReadOnlyList<string> codes, DateTimeOffset now)
    {
        var months = halfYear.Months.Months().ToList();
        var row = random.Next(4) == 0
            ? NewRow(centreId, months[random.Next(months.Count)], codes, now)
            : Changed(Pick([.. _rows.Where(row => months.Any(month => row.PartitionKey == $"{centreId}|{month}"))]), codes);
        await _visits.UpsertEntityAsync(row, TableUpdateMode.Replace);
        if (!_rows.Contains(row)) _rows.Add(row);
    }

    private TableEntity Changed(TableEntity row, IReadOnlyList<string> codes)
    {
        switch (random.Next(3))
        {
            case 0:
                row["Cancelled"] = true;
                break;
            case 1:
                row["Municipality"] = Pick(codes);
                break;
            default:
                row["Kind"] = row.GetString("Kind") == "user" ? "other" : "user";
                break;
        }

        return row;
    }

    private TableEntity NewRow(string centreId, YearMonth month, IReadOnlyList<string> codes, DateTimeOffset? registeredAt)
    {
        var day = month.FirstDay.AddDays(random.Next(28));
        var row = new TableEntity($"{centreId}|{month}", $"v{_rows.Count:000000}-{random.Next():x8}")
        {
            ["Date"] = $"{day:yyyy-MM-dd}",
            ["Kind"] = random.Next(4) == 0 ? "other" : "user",
            ["UserId"] = $"u{random.Next(Users)}",
            ["KeyVersion"] = 1,
            ["RegisteredAt"] = registeredAt ?? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero),
        };
        if (random.Next(10) > 0) row["Municipality"] = Pick(codes);
        return row;
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}

using System.Text;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Tests.Pseudonyms;
using ReportingPipeline.Pseudonyms;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Pseudonyms;

/// <summary>The example centre without visits, on a day in 2021, and the app's services under some keys.</summary>
internal sealed class PseudonymScene : IAsyncDisposable
{
    private Pipeline _app;

    private PseudonymScene(Pipeline app, ManualClock clock) => (_app, Clock) = (app, clock);

    public ManualClock Clock { get; }

    public StorageAccount Account => _app.Account;

    public static async Task<PseudonymScene> NewAsync(params (string Path, string? Json)[] edits)
    {
        var clock = new ManualClock("2021-09-01T12:00:00Z");
        return new PseudonymScene(await Pipeline.NewAsync(clock, EditedCentres.With(edits), _ => { }, TestKeys.OnlyFirst), clock);
    }

    public T Get<T>()
        where T : notnull => _app.Get<T>();

    /// <summary>Starts the app anew with the second key, and the first as the one before.</summary>
    public async Task RotateAsync()
    {
        var account = Account;
        await _app.DisposeAsync();
        _app = new Pipeline(account, Clock, TestKeys.Rotated);
    }

    public async Task<Centre> CentreAsync() => (await Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];

    /// <summary>Imports lines, each "date id" or "date id municipality".</summary>
    public async Task<ImportResult> ImportAsync(params string[] lines) =>
        await Get<RegistrationImport>().ImportAsync(await CentreAsync(), FileOf(lines), CancellationToken.None);

    /// <summary>The file of such lines.</summary>
    public static byte[] FileOf(params string[] lines) => Encoding.UTF8.GetBytes("date;kind;id;municipality\n" + string.Concat(
        lines.Select(line => line.Split(' ')).Select(line => $"{line[0]};user;{line[1]};{line.ElementAtOrDefault(2)}\n")));

    public Task CollectAsync() => _app.CollectAllAsync();

    public async Task<IReadOnlyList<RekeyedYear>> RekeyAsync(bool dryRun, params string[] ids) =>
        await Get<Rekeying>().RekeyAsync(await CentreAsync(), ids.Select(TestKeys.Id), dryRun, CancellationToken.None);

    /// <summary>The rows of a table, in order of their keys.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Account.Tables.GetTableClient(table).QueryAsync<TableEntity>()) rows.Add(row);
        return rows;
    }

    /// <summary>The visits, each as its date and the version of its key, in order.</summary>
    public async Task<IReadOnlyList<string>> VisitsAsync() =>
        [.. (await RowsAsync(StorageNames.VisitsTable)).Select(row => $"{row.GetString("Date")} v{row.GetInt32("KeyVersion")}").Order(StringComparer.Ordinal)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

using System.Net;
using Azure.Data.Tables;
using ReportingPipeline.Storage;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What <see cref="ExportLedger"/> writes, and <see cref="RestoreLedger"/> puts back.</summary>
public sealed class RestoreLedgerTests : IAsyncLifetime
{
    private const string Report = "sagatun_2018-H1_hamar";

    private RunningApp _app = null!;

    private TableClient Ledger => _app.Account.Tables.GetTableClient(StorageNames.LedgerTable);

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2018-07-20T06:00:00Z"), visit => string.CompareOrdinal(visit.PartitionKey, "sagatun|2018-07") < 0);
        await _app.InvokeAsync("CollectVisits");
        await _app.ReleaseAsync("sagatun", "2018-H1", "hamar");
        await _app.InvokeAsync("ExportLedger");
    }

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Restore_LedgerIsDeleted_NothingIsEnteredOrSentAgainBeforeAndAfterIt()
    {
        var before = await RowsAsync();
        await DeleteAsync(_ => true);

        var failure = await Record.ExceptionAsync(() => _app.InvokeAsync("ReconcileReports"));
        Assert.Contains("The ledger has lost the reports of sagatun", failure!.Message, StringComparison.Ordinal);
        Assert.Empty(await RowsAsync());

        var answer = await (await RestoreAsync("2018-07-20")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(before.Count, answer.GetProperty("rows").GetInt32());
        Assert.Equal(before, await RowsAsync());

        await _app.InvokeAsync("ReconcileReports");
        await _app.UntilIdleAsync();
        Assert.Equal("waiting to be dispatched", (await _app.GetAsync($"reports/{Report}")).Text("status"));
    }

    [Fact]
    public async Task Export_TableIsGone_FailsAndLeavesWhatAnEarlierRunWrote()
    {
        var before = await RowsAsync();
        await Ledger.DeleteAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => _app.InvokeAsync("ExportLedger"));

        await Ledger.CreateAsync();
        await (await RestoreAsync("2018-07-20")).JsonAsync(HttpStatusCode.OK);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Restore_RunDiedHalfWay_GoesOn()
    {
        var before = await RowsAsync();
        var half = before.Count / 2;
        await DeleteAsync(row => before.FindIndex(line => line == TableRowJson.ToLine(row)) >= half);

        var answer = await (await RestoreAsync("2018-07-20")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(before.Count - half, answer.GetProperty("rows").GetInt32());
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Restore_LedgerWrittenToSince_IsRefusedAndNothingIsPutBack()
    {
        await Ledger.AddEntityAsync(new TableEntity("sagatun", "zzz") { ["State"] = "Owed" });
        var before = await RowsAsync();

        var refused = await RestoreAsync("2018-07-20");

        Assert.Contains("sagatun zzz of the table Ledger", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(before, await RowsAsync());
    }

    [Theory]
    [InlineData("2018-07-21", HttpStatusCode.NotFound, "There is no export of 2018-07-21.")]
    [InlineData("20.07.2018", HttpStatusCode.BadRequest, "'day' must be the day of an export, written like 2026-11-27.")]
    public async Task Restore_NoSuchExport_IsRefused(string day, HttpStatusCode status, string problem)
    {
        var refused = await RestoreAsync(day);

        Assert.Contains(problem, System.Text.RegularExpressions.Regex.Unescape(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(status, refused.StatusCode);
    }

    private Task<HttpResponseMessage> RestoreAsync(string day) => _app.PostAsync("ledger/restore", new { name = "Kari", day });

    private async Task<List<string>> RowsAsync()
    {
        var rows = new List<string>();
        await foreach (var row in Ledger.QueryAsync<TableEntity>()) rows.Add(TableRowJson.ToLine(row));
        return rows;
    }

    private async Task DeleteAsync(Func<TableEntity, bool> which)
    {
        await foreach (var row in Ledger.QueryAsync<TableEntity>())
        {
            if (which(row)) await Ledger.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        }
    }
}

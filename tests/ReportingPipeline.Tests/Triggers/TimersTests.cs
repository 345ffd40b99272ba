using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// The timers' functions: <see cref="CollectVisits"/>, <see cref="RecountVisits"/> and <see cref="RequestDueReports"/>, and
/// <see cref="BuildReport"/> behind the last of them.
/// </summary>
public sealed class TimersTests : IAsyncLifetime
{
    private static readonly MonthSpan January = MonthSpan.Of(new YearMonth(2019, 1));

    private RunningApp _app = null!;

    // A clock ahead of the storage service's, so that no row counts as changed because it was written just now.
    public async Task InitializeAsync() => _app = await RunningApp.StartAsync(
        new ManualClock("2099-01-01T00:00:00Z"), visit => visit.PartitionKey == "sagatun|2019-01" && !visit.Cancelled);

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task RecountVisits_RowWasDeletedFromTheSource_FindsWhatCollectVisitsCannot()
    {
        await _app.InvokeAsync("CollectVisits");
        var before = await VisitsAsync();
        var visits = _app.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        await foreach (var row in visits.QueryAsync<Azure.Data.Tables.TableEntity>("PartitionKey eq 'sagatun|2019-01'", maxPerPage: 1))
        {
            await visits.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            break;
        }

        await _app.InvokeAsync("CollectVisits");
        Assert.Equal(before, await VisitsAsync());
        await _app.InvokeAsync("RecountVisits");
        Assert.Equal(before - 1, await VisitsAsync());
    }

    [Fact]
    public async Task RequestDueReports_Twice_BuildsEveryDueReportOnce()
    {
        await _app.InvokeAsync("CollectVisits");
        await _app.InvokeAsync("RequestDueReports");
        await _app.UntilIdleAsync();
        var first = Workbooks();

        await _app.InvokeAsync("RequestDueReports");
        await _app.UntilIdleAsync();

        Assert.Equal(28, first.Count);
        Assert.Equal(first, Workbooks());
        Assert.Empty(_app.Context.Failures);
    }

    private async Task<int> VisitsAsync() =>
        (await _app.Get<CollectedCountsReader>().ReadAsync("sagatun", January, 0, CancellationToken.None)).Counts.Visits(January).Visits;

    private List<string> Workbooks() =>
    [
        .. _app.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).GetBlobs()
            .Select(blob => $"{blob.Name} {blob.Properties.ETag} {blob.Properties.LastModified:O}"),
    ];
}

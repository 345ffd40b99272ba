using System.Net;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What <see cref="RequestRecount"/> asks for, and <see cref="DoCentreTask"/> does.</summary>
public sealed class RequestRecountTests
{
    private static readonly MonthSpan January = MonthSpan.Of(new YearMonth(2019, 1));

    [Theory]
    [InlineData(null)]
    [InlineData("sagatun")]
    public async Task Post_RowWasDeletedFromTheSource_FindsWhatCollectVisitsCannot(string? centre)
    {
        // A clock ahead of the storage service's, so that no row counts as changed because it was written just now.
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2099-01-01T00:00:00Z"), visit => visit.PartitionKey == "sagatun|2019-01" && !visit.Cancelled,
            EditedCentres.With("centres[0].oldPeriodsConfirmed", "true"));
        await app.InvokeAsync("CollectVisits");
        var before = await VisitsAsync(app);
        var visits = app.Account.Tables.GetTableClient(StorageNames.VisitsTable);
        var row = await visits.QueryAsync<Azure.Data.Tables.TableEntity>("PartitionKey eq 'sagatun|2019-01'").FirstAsync();
        await visits.DeleteEntityAsync(row.PartitionKey, row.RowKey);
        app.Clock.Now = app.Clock.Now.AddDays(1);

        var answer = await app.PostAsync("recount", new { name = "Kari", centre });

        Assert.Equal(["sagatun"], (await answer.JsonAsync(HttpStatusCode.Accepted)).GetProperty("centres").Each(id => id.GetString()!));
        Assert.Equal(("/api/centres", 5), (answer.Headers.Location!.OriginalString, answer.Headers.RetryAfter!.Delta!.Value.Seconds));
        await app.UntilIdleAsync();
        Assert.Equal(before - 1, await VisitsAsync(app));
        Assert.Equal(app.Clock.Now, (await app.GetAsync("centres"))[0].GetProperty("dataAsOf").GetDateTimeOffset());
    }

    [Fact]
    public async Task Post_UnknownCentre_Is400()
    {
        await using var app = await RunningApp.StartAsync(new ManualClock("2021-01-01T00:00:00Z"), _ => false);

        var problem = await (await app.PostAsync("recount", new { name = "Kari", centre = "vang" })).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(("'centre' must be one of sagatun.", "centre"), (problem.Detail, problem.Field));
    }

    private static async Task<int> VisitsAsync(RunningApp app) =>
        (await app.Get<CollectedCountsReader>().ReadAsync("sagatun", January, 0, CancellationToken.None)).Counts
            .Visits(January).Visits;
}

using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Tests.Reporting;

public class ReportRequestsTests
{
    private const string Preview = "sagatun_2019-H2_hamar_r0";

    private static readonly ReportId[] Both = [new("sagatun", "2019-H1", "hamar"), new("sagatun", "2019-H1", "stange")];
    private static readonly ReportId[] Next = [new("sagatun", "2019-H2", "hamar")];

    [Fact]
    public async Task RequestAsync_BeforeTheDaysOfGraceAreOver_TakesTheSameWay()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.SpendNightAsync("2019-07-02T06:00Z");
        Assert.Equal("", await scene.StatesAsync());

        var asked = await scene.Get<ReportRequests>().RequestAsync(Both, "Kari", CancellationToken.None);
        Assert.All(asked, entry => Assert.Equal((ReportState.Owed, new DateOnly(2019, 7, 2)), (entry.State, entry.OwedFrom)));
        await scene.TakeStepsAsync();

        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{LedgerScene.Stange} Delivering", await scene.StatesAsync());
        Assert.Equal("r1 Kari: Asked for", (await scene.HistoryAsync(LedgerScene.Hamar))[0]);
    }

    [Fact]
    public async Task RequestAsync_AskedTwiceAndOwedMeanwhile_IsOneReport()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<ReportRequests>().RequestAsync(Both, "Kari", CancellationToken.None);
        await scene.ReconcileAsync();
        var before = await scene.EntryAsync(LedgerScene.Hamar);

        var again = await scene.Get<ReportRequests>().RequestAsync(Both, "Ola", CancellationToken.None);
        await scene.TakeStepsAsync();

        Assert.Equal([LedgerScene.Hamar, LedgerScene.Stange], again.Select(entry => entry.Id.ToString()));
        Assert.Equal(before.Version, (await scene.EntryAsync(LedgerScene.Hamar)).Version);
    }

    [Fact]
    public async Task PreviewAsync_PeriodThatGoesOn_IsBuiltMarkedAndNeverReleased()
    {
        await using var scene = await LedgerScene.NewAsync();

        await scene.Get<ReportRequests>().PreviewAsync(Next, "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        await scene.SpendNightAsync("2019-09-15T06:00Z");

        var preview = await scene.EntryAsync(Preview);
        Assert.Equal((ReportState.Checking, false, "sagatun/2019-H2/hamar/Sagatun_2019-H2_Hamar_FORHANDSVISNING-1.xlsx"), (preview.State, preview.IsReleased, preview.Workbook!.BlobName));
        Assert.Equal("a preview", StatusText.Of(preview));
        Assert.NotNull(await Record.ExceptionAsync(() => scene.Get<ReportDecisions>().ApproveAsync(preview.Id, "Kari", null, CancellationToken.None)));
        Assert.NotNull(await Record.ExceptionAsync(() => scene.Get<ReportDecisions>().HoldAsync(preview.Id, "Kari", null, CancellationToken.None)));
    }

    [Fact]
    public async Task PreviewAsync_AskedAgain_IsMadeAnewOnlyIfMoreHasBeenCollected()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<ReportRequests>().PreviewAsync(Next, "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        var first = (await scene.EntryAsync(Preview)).Workbook!;
        var bytes = await scene.FileAsync(first);

        await scene.Get<ReportRequests>().PreviewAsync(Next, "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        Assert.Equal(first, (await scene.EntryAsync(Preview)).Workbook);

        await scene.WriteAsync(LedgerScene.Visit("2019-07", "v3", 16, "c3", "0403"));
        await scene.SpendNightAsync("2019-07-17T06:00Z");
        await scene.Get<ReportRequests>().PreviewAsync(Next, "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();
        var second = await scene.EntryAsync(Preview);
        Assert.Equal(("sagatun/2019-H2/hamar/Sagatun_2019-H2_Hamar_FORHANDSVISNING-2.xlsx", 1), (second.Workbook!.BlobName, second.Totals!.Visits.Number));
        Assert.Equal(bytes, await scene.FileAsync(first));
    }

    [Fact]
    public async Task PreviewAsync_PeriodThenEnds_IsFollowedByTheReport()
    {
        await using var scene = await LedgerScene.NewAsync(LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.Get<ReportRequests>().PreviewAsync(Next, "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();

        await scene.WriteAsync([LedgerScene.Visit("2019-12", "v3", 20, "c3", "0403"), .. LedgerScene.SomebodyCame("2019-07")]);
        await scene.SpendNightAsync("2020-01-02T06:00Z");
        var asked = Assert.Single(await scene.Get<ReportRequests>().RequestAsync(Next, "Kari", CancellationToken.None));
        await scene.TakeStepsAsync();
        await scene.SpendNightAsync("2020-01-15T06:00Z");

        Assert.Equal("sagatun_2019-H2_hamar_r1", asked.Id.ToString());
        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{Preview} Checking\nsagatun_2019-H2_hamar_r1 Delivering", await scene.StatesAsync());
        Assert.Equal(2, await scene.VisitsAsync("sagatun_2019-H2_hamar_r1"));
    }

    [Fact]
    public async Task RequestAsync_BuildingHadFailed_IsTriedAgainAtOnce()
    {
        await using var scene = await FailedAsync();
        await scene.Get<ReportRequests>().RequestAsync(Both, "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();

        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{LedgerScene.Stange} Delivering", await scene.StatesAsync());
        Assert.Contains("r1 Kari: To be tried again", await scene.HistoryAsync(LedgerScene.Hamar));
    }

    [Fact]
    public async Task RetryAsync_SomeFailed_TriesThoseAndNoOthers()
    {
        await using var scene = await FailedAsync();
        await scene.Get<ReportRequests>().RequestAsync(Both[..1], "Kari", CancellationToken.None);
        await scene.TakeStepsAsync();

        var tried = await scene.Get<ReportRequests>().RetryAsync("sagatun", "Ola", CancellationToken.None);

        Assert.Equal([LedgerScene.Stange], tried.Select(entry => entry.Id.ToString()));
        await scene.TakeStepsAsync();
        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{LedgerScene.Stange} Delivering", await scene.StatesAsync());
        Assert.Empty(await scene.Get<ReportRequests>().RetryAsync("sagatun", "Ola", CancellationToken.None));
    }

    [Theory]
    [InlineData("sagatun_2019-H1_hamar", "sagatun_2019-H1_hamar_r1")]
    [InlineData("sagatun_2019-H1_hamar_r1", "sagatun_2019-H1_hamar_r1")]
    [InlineData("sagatun_2019-H1", "sagatun_2019-H1_hamar_r1 sagatun_2019-H1_stange_r1")]
    [InlineData("sagatun_2019-H2", "sagatun_2019-H2_hamar_r0")]
    [InlineData("sagatun_2019-H1_hamar_r2", "")]
    [InlineData("sagatun_2019-H1_loten", "")]
    [InlineData("sagatun", "")]
    [InlineData("", "")]
    public async Task FindAsync_Address_FindsTheLatestThatItStandsFor(string id, string found)
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.Get<ReportRequests>().PreviewAsync(Next, "Kari", CancellationToken.None);

        var entries = await scene.Get<ReportLookup>().FindAsync(id, CancellationToken.None);

        Assert.Equal(found, string.Join(' ', entries.Select(entry => entry.Id)));
    }

    // Both reports failed, as the configuration was broken, which it no longer is; they would wait for hours.
    private static async Task<LedgerScene> FailedAsync()
    {
        var scene = await LedgerScene.NewAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.Account.ConfigureAsync("{ }");
        await scene.TakeStepsAsync();
        await scene.ConfigureAsync();
        scene.Steps.TakeAll();
        Assert.Equal($"{LedgerScene.Hamar} Failed\n{LedgerScene.Stange} Failed", await scene.StatesAsync());
        return scene;
    }
}

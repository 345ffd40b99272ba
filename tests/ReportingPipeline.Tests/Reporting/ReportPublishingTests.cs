using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Reporting;
using ReportingPipeline.Reporting.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

public class ReportPublishingTests
{
    private const string Second = "sagatun_2019-H2_hamar_r1";

    private static readonly (string, string?) AfterAWeek = ("centres[0].approvalDays", "7");

    [Fact]
    public async Task TryPublishAsync_ReportsToAllRecipients_ShareOneSet()
    {
        await using var scene = await LedgerScene.NewAsync();

        await scene.ReconcileAsync();

        var (hamar, stange) = (await scene.EntryAsync(LedgerScene.Hamar), await scene.EntryAsync(LedgerScene.Stange));
        Assert.True(hamar.IsReleased && stange.IsReleased);
        Assert.Equal(hamar.CellSet, stange.CellSet);
        Assert.Equal([hamar.CellSet!], (await scene.Ledger.ReadPublishedAsync("sagatun", CancellationToken.None)).Names);
    }

    [Fact]
    public async Task TryPublishAsync_NotReleased_IsNotPublished()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);

        await scene.ReconcileAsync();

        Assert.NotNull((await scene.EntryAsync(LedgerScene.Hamar)).CellSet);
        Assert.Equal(PublishedSets.None, await scene.Ledger.ReadPublishedAsync("sagatun", CancellationToken.None));
    }

    [Fact]
    public async Task TryPublishAsync_TwoAtOnce_OnlyOneKnowsOfAllThatIsPublished()
    {
        await using var scene = await BothBuiltAsync();
        var (first, second, centre) = (await scene.EntryAsync(LedgerScene.Hamar), await scene.EntryAsync(Second), await CentreAsync(scene));
        var published = await scene.Ledger.ReadPublishedAsync("sagatun", CancellationToken.None);

        Assert.True(await scene.Ledger.TryPublishAsync(Approval(first, centre), published.With(first.CellSet!), CancellationToken.None));
        Assert.False(await scene.Ledger.TryPublishAsync(Approval(second, centre), published.With(second.CellSet!), CancellationToken.None));

        Assert.False((await scene.EntryAsync(Second)).IsReleased);
        Assert.Equal([first.CellSet!], (await scene.Ledger.ReadPublishedAsync("sagatun", CancellationToken.None)).Names);
    }

    // Beside a report that counts a visit less, the same figure with that visit would tell of a single person.
    [Fact]
    public async Task ApproveAsync_OtherFiguresMayBeToldByNow_IsWrittenAnewFirst()
    {
        await using var scene = await BothBuiltAsync();
        await scene.Get<ReportReleases>().ApproveAsync(LedgerScene.Id(LedgerScene.Hamar), "Kari", null, CancellationToken.None);
        var before = await scene.TextAsync(Second);

        var refused = await Assert.ThrowsAsync<StateConflictException>(
            () => scene.Get<ReportReleases>().ApproveAsync(LedgerScene.Id(Second), "Kari", null, CancellationToken.None));
        await scene.TakeStepsAsync();

        Assert.Contains("written anew", refused.Message, StringComparison.Ordinal);
        Assert.Equal("sagatun/2019-H2/hamar-r1-d2.xlsx", (await scene.EntryAsync(Second)).Workbook!.BlobName);
        Assert.NotEqual(before, await scene.TextAsync(Second));
        Assert.Equal(2, (await scene.Get<ReportReleases>().ApproveAsync(LedgerScene.Id(Second), "Kari", null, CancellationToken.None))!.Draft);
        Assert.Equal(2, (await scene.Ledger.ReadPublishedAsync("sagatun", CancellationToken.None)).Names.Count);
    }

    [Fact]
    public async Task ApproveItselfAsync_OtherFiguresMayBeToldByNow_IsWrittenAnewAndReleased()
    {
        await using var scene = await BothBuiltAsync();

        await scene.SpendNightAsync("2020-07-24T06:00Z");

        var second = await scene.EntryAsync(Second);
        Assert.True(second.IsReleased);
        Assert.Equal(2, second.Draft);
        Assert.Contains(second.CellSet!, (await scene.Ledger.ReadPublishedAsync("sagatun", CancellationToken.None)).Names);
    }

    // Both wait for approval. The first is from before a visit of its period came late, the second from after.
    private static async Task<LedgerScene> BothBuiltAsync()
    {
        var scene = await LedgerScene.NewAsync(("centres[0].approvalDays", "190"), LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.WriteAsync(LedgerScene.Crowd("2019-01", "a", 8, "0403"));
        await scene.CollectAsync();
        await scene.ReconcileAsync();
        await scene.WriteAsync(LedgerScene.Crowd("2019-08", "b", 9, "0403"));
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "late", 4, "late", "0403", registeredAt: "2019-07-16T09:00Z"));
        await scene.SpendNightAsync("2020-01-15T06:00Z");
        return scene;
    }

    private static async Task<Centre> CentreAsync(LedgerScene scene) => (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];

    private static LedgerChange Approval(LedgerEntry entry, Centre centre) =>
        entry.Approve(centre.Recipients[0], new Decision("Kari", null, Ledger.Entries.Time("2020-01-15T06:00Z")));
}

using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>A draft is built anew once what it is made from has changed, or something about it was explained.</summary>
public class BuiltAnewTests
{
    private static readonly (string, string?) NeverByItself = ("centres[0].approvalDays", "366");

    [Fact]
    public async Task RefreshAsync_RowPutRightInsteadOfExplained_IsBuiltAnewAndReleased()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        Assert.Equal("waiting for an explanation", StatusText.Of(await scene.EntryAsync(LedgerScene.Hamar)));

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "0403"));
        await scene.SpendNightAsync("2019-07-16T06:00Z");

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Delivering, 2, 3), (entry.State, entry.Draft, await scene.VisitsAsync(LedgerScene.Hamar)));
    }

    [Fact]
    public async Task RefreshAsync_HeldReport_IsBuiltAnewOnceItsCountsHaveChanged()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.ReconcileAsync();
        await scene.Get<ReportDecisions>().HoldAsync(
            LedgerScene.Id(LedgerScene.Hamar), "Kari", "Visits are missing", CancellationToken.None);
        var first = (await scene.EntryAsync(LedgerScene.Hamar)).Workbook!;
        var bytes = await scene.DraftAsync(first);

        await scene.SpendNightAsync("2019-07-16T06:00Z");
        Assert.Equal(first, (await scene.EntryAsync(LedgerScene.Hamar)).Workbook);

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "v3", 4, "c3", "0403"));
        await scene.SpendNightAsync("2019-07-17T06:00Z");
        var (held, other) = (await scene.EntryAsync(LedgerScene.Hamar), await scene.EntryAsync(LedgerScene.Stange));
        Assert.Equal(
            (ReportState.Checking, 2, 3, "Kari"),
            (held.State, held.Draft, await scene.VisitsAsync(LedgerScene.Hamar), held.Hold!.Name));
        Assert.Equal("sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1_UTKAST-2.xlsx", held.Workbook!.BlobName);
        Assert.Equal((1, 2), (other.Draft, await scene.VisitsAsync(LedgerScene.Stange)));
        Assert.Equal(bytes, await scene.DraftAsync(first));
    }

    [Fact]
    public async Task RefreshAsync_RowsOfAYearThatHadNone_AreSeenToo()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.ReconcileAsync();
        await scene.Get<ReportDecisions>().HoldAsync(LedgerScene.Id(LedgerScene.Hamar), "Kari", null, CancellationToken.None);

        // Rows whose partition names no month are counted apart from every year.
        await scene.WriteAsync(LedgerScene.Visit("feb", "v3", 4, "c3", "0403"));
        await scene.SpendNightAsync("2019-07-16T06:00Z");

        Assert.Equal(2, (await scene.EntryAsync(LedgerScene.Hamar)).Draft);
    }

    [Fact]
    public async Task RefreshAsync_ExplainedCheck_KeepsItsExplanationForTheSameFiguresOnly()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        await ExplainAsync(scene, "En prøverad");
        await scene.Get<ReportDecisions>().HoldAsync(LedgerScene.Id(LedgerScene.Hamar), "Kari", null, CancellationToken.None);

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "v3", 4, "c3", "0403"));
        await scene.SpendNightAsync("2019-07-16T06:00Z");
        var same = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((3, "En prøverad"), (same.Draft, Rejected(same).Explanation?.Comment));
        Assert.Contains("En prøverad", await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "worse", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-17T06:00Z");
        var other = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((4, null), (other.Draft, Rejected(other).Explanation));
        Assert.DoesNotContain("En prøverad", await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildAsync_ExplainedAfterItWasBuilt_PrintsItInANewFileOfTheSameFigures()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        var before = await scene.EntryAsync(LedgerScene.Hamar);
        var (bytes, text) = (await scene.DraftAsync(before.Workbook!), await scene.TextAsync(LedgerScene.Hamar));

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "v3", 4, "c3", "0403"));
        await scene.CollectAsync();
        await ExplainAsync(scene, "En prøverad");

        var after = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Checking, before.MadeFrom, 2, before.Totals), (after.State, after.MadeFrom, after.Draft, after.Totals));
        Assert.DoesNotContain("En prøverad", text, StringComparison.Ordinal);
        Assert.Contains("En prøverad", await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
        Assert.Equal(bytes, await scene.DraftAsync(before.Workbook!));
        Assert.NotEqual(before.Workbook!.Sha256, after.Workbook!.Sha256);
    }

    private static RecordedCheck Rejected(LedgerEntry entry) =>
        entry.Checks.Single(check => check.Kind == Domain.Checks.CheckKind.RejectedRows);

    private static async Task ExplainAsync(LedgerScene scene, string explanation)
    {
        await scene.Get<ReportDecisions>().ExplainAsync(
            LedgerScene.Id(LedgerScene.Hamar), Domain.Checks.CheckKind.RejectedRows, "Kari", explanation, CancellationToken.None);
        await scene.TakeStepsAsync();
    }
}

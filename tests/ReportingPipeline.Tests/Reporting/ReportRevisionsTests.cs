using System.Security.Cryptography;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Figures;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Tests.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

public class ReportRevisionsTests
{
    private const string HamarAgain = "sagatun_2019-H1_hamar_r2";
    private const string StangeAgain = "sagatun_2019-H1_stange_r2";
    private const string Released = $"{LedgerScene.Hamar} Delivering\n{LedgerScene.Stange} Delivering";

    private static readonly (string, string?) OnlyHamar = LedgerScene.Recipients("""{ "municipality": "hamar" }""");

    [Fact]
    public async Task CompareAsync_LateVisit_OwesASecondRevisionWithExactlyTheChangedFigures()
    {
        await using var scene = await CrowdedAsync();
        var first = await scene.EntryAsync(LedgerScene.Hamar);
        var bytes = await scene.FileAsync(first.Release!);

        await scene.WriteAsync(LateCrowd);
        await scene.SpendNightAsync("2019-07-31T06:00Z");
        Assert.Equal($"{LedgerScene.Hamar} Delivering", await scene.StatesAsync());
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        var (before, now) = (await scene.EntryAsync(LedgerScene.Hamar), await scene.EntryAsync(HamarAgain));
        Assert.True(before.IsSuperseded);
        Assert.Equal(first.Release, before.Release);
        Assert.Equal(bytes, await scene.FileAsync(before.Release!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), before.Release!.Sha256);
        Assert.Equal((ReportState.Delivering, new DateOnly(2019, 8, 1), 14), (now.State, now.OwedFrom, now.Totals!.Visits.Number));
        Assert.Equal("sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v2.xlsx", now.Release!.BlobName);

        var figures = await ChangesAsync(scene, now);
        Assert.NotEmpty(figures);
        Assert.All(figures.Where(IsTold), figure => Assert.NotEqual(figure.Before, figure.Now));
        Assert.All(figures.Where(IsTold), figure => Assert.Equal([ChangeReason.LateRegistration], figure.Reasons));
        Assert.Contains(
            figures, figure => figure is { Before.Number: 8, Now.Number: 14, Name: { Quantity: Quantity.UserVisits, Row: null } });
        // Nothing is told by municipality before the year has ended.
        Assert.DoesNotContain(figures, figure => figure.Name.Row is not null);
        var history = await scene.HistoryAsync(LedgerScene.Hamar);
        Assert.Contains($"r1 system: Compared with the corrected books: {figures.Count} figures differ", history);
        Assert.Contains($"r2 system: Owed, since {figures.Count} figures differ from revision 1", history);
        var sheet = (await scene.TextAsync(HamarAgain)).Split("=== Endringer")[1];
        Assert.Contains("2019", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("=== Endringer", await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompareAsync_NothingWasTakenUp_IsNotNeeded()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();

        await scene.SpendNightAsync("2019-08-01T06:00Z");
        await scene.SpendNightAsync("2019-08-02T06:00Z");

        Assert.Equal(Released, await scene.StatesAsync());
        Assert.Null((await scene.EntryAsync(LedgerScene.Hamar)).ComparedAt);
    }

    [Fact]
    public async Task CompareAsync_PartThatIsNotReported_FindsOnceThatEveryFigureStands()
    {
        await using var scene = await CrowdedAsync();
        await scene.WriteAsync([.. LedgerScene.Crowd("2019-08", "autumn", 6, "0403"), .. LedgerScene.SomebodyCame("2019-10")]);
        await scene.SpendNightAsync("2020-01-15T06:00Z");
        await scene.WriteAsync(LedgerScene.Crowd("2019-09", "late", 6, "0403", registeredAt: "2020-01-16T09:00Z"));

        await scene.SpendNightAsync("2020-02-01T06:00Z");
        await scene.SpendNightAsync("2020-02-02T06:00Z");

        Assert.Equal(
            $"{LedgerScene.Hamar} Delivering\nsagatun_2019-H2_hamar_r1 Delivering\nsagatun_2019-H2_hamar_r2 Delivering", await scene.StatesAsync());
        Assert.Equal(scene.Clock.Now.AddDays(-1), (await scene.EntryAsync(LedgerScene.Hamar)).ComparedAt);
        Assert.Single(
            await scene.HistoryAsync(LedgerScene.Hamar), happening => happening == "r1 system: Compared with the corrected books: every figure stands");
    }

    [Fact]
    public async Task CompareAsync_VisitOfALaterPeriod_ChangesNoPrintedFigure()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();

        await scene.WriteAsync(LedgerScene.Visit("2019-07", "v3", 20, "c3", "0403"));
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        Assert.Equal(Released, await scene.StatesAsync());
    }

    [Fact]
    public async Task CompareAsync_ConfigurationEdited_MakesNoRevision()
    {
        await using var scene = await LedgerScene.NewAsync();
        await scene.ReconcileAsync();

        await scene.ConfigureAsync(
            ("centres[0].grants", """[{ "amountKroner": 1000, "status": "agreed", "baseYear": "2019", "measure": "visits", "municipalities": ["hamar"] }]"""),
            FundingOf2019(1000),
            ("centres[0].indicators", """[{ "name": "Frivillig arbeid", "unit": "person-years", "period": "2019-H1", "value": 2.5 }]"""),
            ("centres[0].name", "\"Et annet navn\""));
        await scene.WriteAsync(LedgerScene.Visit("2019-07", "v3", 20, "c3", "0403"));
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        Assert.Equal(Released, await scene.StatesAsync());
    }

    [Fact]
    public async Task CompareAsync_FundingEditedBeforeTheLateVisit_IsRevisedWithTheFundingThatWasTold()
    {
        await using var scene = await CrowdedAsync(FundingOf2019(123_456));

        await scene.ConfigureAsync(OnlyHamar, FundingOf2019(654_321));
        await scene.WriteAsync(LateCrowd);
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        foreach (var text in new[] { await scene.TextAsync(LedgerScene.Hamar), await scene.TextAsync(HamarAgain) })
        {
            Assert.Contains("Hamar kommune | lokal | 123456\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("654321", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task CompareAsync_RecipientAddedAfterTheClosing_TellsTheClosedFiguresAndIsRevisedLikeTheOthers()
    {
        await using var scene = await CrowdedAsync();
        await scene.WriteAsync(LateCrowd);
        await scene.ConfigureAsync();
        await scene.SpendNightAsync("2019-07-20T06:00Z");
        Assert.Equal((8, 8), (await scene.VisitsAsync(LedgerScene.Hamar), await scene.VisitsAsync(LedgerScene.Stange)));

        await scene.SpendNightAsync("2019-08-01T06:00Z");

        Assert.Equal(
            $"{LedgerScene.Hamar} Delivering\n{HamarAgain} Delivering\n{LedgerScene.Stange} Delivering\n{StangeAgain} Delivering",
            await scene.StatesAsync());
        Assert.Equal((14, 14), (await scene.VisitsAsync(HamarAgain), await scene.VisitsAsync(StangeAgain)));
    }

    [Fact]
    public async Task CompareAsync_AnotherCentre_GetsNone()
    {
        var other = """
            {
              "id": "vaarres", "name": "Vårres", "calendar": "calendar-year", "reportsBy": "half-year", "registeredFrom": "2019-01", "firstPeriod": "2019-H1",
              "municipalities": ["hamar"], "recipients": [{ "municipality": "hamar" }], "approvalDays": 0
            }
            """;
        await using var scene = await LedgerScene.NewAsync(OnlyHamar, ("centres[1]", other));
        await scene.ReconcileAsync();

        await scene.WriteAsync(LateCrowd);
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        Assert.Equal("1 2", string.Join(' ', (await scene.Ledger.ReadAsync("sagatun", CancellationToken.None)).Select(entry => entry.Id.Revision)));
        Assert.Equal("1", string.Join(' ', (await scene.Ledger.ReadAsync("vaarres", CancellationToken.None)).Select(entry => entry.Id.Revision)));
    }

    [Fact]
    public async Task CompareAsync_RevisionDayMissed_IsMadeUpFor()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.ReconcileAsync();
        await scene.WriteAsync(LateCrowd);

        await scene.SpendNightAsync("2019-08-17T06:00Z");

        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{HamarAgain} Delivering", await scene.StatesAsync());
    }

    [Fact]
    public async Task CompareAsync_CollectingFailsOnTheRevisionDay_WaitsForTheCountsOfThatDay()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.ReconcileAsync();
        await scene.WriteAsync(LateCrowd);

        scene.Clock.Now = scene.Clock.Now.AddDays(17);
        await scene.ReconcileAsync();
        Assert.Null((await scene.EntryAsync(LedgerScene.Hamar)).ComparedAt);

        await scene.SpendNightAsync("2019-08-02T06:00Z");
        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{HamarAgain} Delivering", await scene.StatesAsync());
    }

    [Fact]
    public async Task CompareAsync_NothingButARejectedRow_IsNoPrintedFigure()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.ReconcileAsync();

        await scene.WriteAsync(LedgerScene.Visit("feb", "v3", 4, "c3", "0403"));
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        Assert.Equal($"{LedgerScene.Hamar} Delivering", await scene.StatesAsync());
    }

    [Fact]
    public async Task CompareAsync_SecondRevisionReleased_IsComparedInItsTurn()
    {
        await using var scene = await CrowdedAsync();
        await scene.WriteAsync(LateCrowd);
        await scene.SpendNightAsync("2019-08-01T06:00Z");
        foreach (var row in LateCrowd) await scene.DeleteAsync(row);
        scene.Clock.Now = Entries.Time("2019-09-01T06:00Z");
        await scene.Get<ReportingPipeline.Collection.VisitCollector>().CollectAsync("sagatun", everything: true, CancellationToken.None);

        await scene.ReconcileAsync();

        Assert.Equal("1 2 3", string.Join(' ', (await scene.Ledger.ReadAsync("sagatun", CancellationToken.None)).Select(entry => entry.Id.Revision)));
        var figures = await ChangesAsync(scene, await scene.EntryAsync("sagatun_2019-H1_hamar_r3"));
        Assert.Contains(
            figures, figure => figure is { Before.Number: 14, Now.Number: 8, Name: { Quantity: Quantity.UserVisits, Row: null } });
        Assert.All(figures.Where(IsTold), figure => Assert.Equal([ChangeReason.Cancellation], figure.Reasons));
    }

    [Fact]
    public async Task CompareAsync_CheckWasExplained_NeedsNoSecondExplanation()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "d4", "40x"));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        await scene.Get<ReportDecisions>().ExplainAsync(LedgerScene.Id(LedgerScene.Hamar), CheckKind.RejectedRows, "Kari", "En prøverad", CancellationToken.None);
        await scene.TakeStepsAsync();

        await scene.WriteAsync(LateCrowd);
        await scene.SpendNightAsync("2019-08-01T06:00Z");

        Assert.Equal($"{LedgerScene.Hamar} Delivering\n{HamarAgain} Delivering", await scene.StatesAsync());
        Assert.Contains("En prøverad", await scene.TextAsync(HamarAgain), StringComparison.Ordinal);
    }

    // Enough users that what they change may be told.
    private static Azure.Data.Tables.TableEntity[] LateCrowd => LedgerScene.Crowd("2019-02", "late", 6, "0403", registeredAt: "2019-07-16T09:00Z");

    private static (string, string?) FundingOf2019(long kroner) =>
        ("centres[0].funding", $$"""[{ "year": "2019", "funder": "Hamar kommune", "activity": "local", "amountKroner": {{kroner}} }]""");

    private static async Task<LedgerScene> CrowdedAsync(params (string, string?)[] edits)
    {
        var scene = await LedgerScene.NewAsync([OnlyHamar, .. edits]);
        await scene.WriteAsync(LedgerScene.Crowd("2019-01", "early", 6, "0403"));
        await scene.CollectAsync();
        await scene.ReconcileAsync();
        return scene;
    }

    private static bool IsTold(ChangedFigure figure) => !figure.Before.IsHidden && !figure.Now.IsHidden;

    private static async Task<IReadOnlyList<ChangedFigure>> ChangesAsync(LedgerScene scene, LedgerEntry entry)
    {
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var frozen = await scene.Get<FrozenReports>().ReadAsync(entry, centre, CancellationToken.None);
        return (await scene.Get<FrozenReports>().ComposeAsync(entry, centre, frozen, CancellationToken.None)).Model.Changes!.Figures;
    }
}

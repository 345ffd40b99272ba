using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Tests.Collection;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>What is wrong with the source stands in the checks of the reports that it touches, until it is explained or put right.</summary>
public class SourceFaultsTests
{
    private const string HamarLater = "sagatun_2019-H2_hamar_r1";

    private static readonly (string, string?) OnlyHamar = LedgerScene.Recipients("""{ "municipality": "hamar" }""");

    [Fact]
    public async Task Build_UserTwiceADay_IsCountedOnceAndTheOtherRowWantsExplaining()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.WriteAsync(LedgerScene.Visit("2019-01", "v1-again", 14, "a1", "0417", registeredAt: "2019-01-15T09:00Z"));

        await scene.SpendNightAsync("2019-07-15T07:00Z");

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((2, 2), (entry.Totals!.Visits.Number, entry.Totals.UserVisits.Number));
        Assert.Equal("DuplicateVisit:1", Unsettled(entry).Figures);
        Assert.Contains("Brukeren er registrert flere ganger samme dag, og er talt én gang", Unsettled(entry).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_RowsUnderAMisspeltCentre_AreNamedInTheCheckOfTheirPeriodAlone()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.WriteAsync(SourceRows.Row("Sagatun|2019-02", "v3", 4, "c3", "0403"), SourceRows.Row("annet|2019-02", "v4", 4, "c3", "0403"));
        await WriteSoundAsync(scene, "2019-08", "2019-11");

        await scene.SpendNightAsync("2020-01-15T07:00Z");

        Assert.Equal("MisspeltCentre:1", Unsettled(await scene.EntryAsync(LedgerScene.Hamar)).Figures);
        Assert.Contains("Sagatun|2019-02", Unsettled(await scene.EntryAsync(LedgerScene.Hamar)).Sentence, StringComparison.Ordinal);
        Assert.All((await scene.EntryAsync(HamarLater)).Checks, check => Assert.True(check.IsSettled, check.Sentence));
    }

    [Fact]
    public async Task Explain_RowsOfNoPeriod_HoldsForEveryPeriodUntilThereAreOthers()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.WriteAsync(SourceRows.Row("sagatun|mars", "v3", 4, "c3", "0403"), SourceRows.Row("sagatun|2109-02", "v4", 4, "c3", null));
        await WriteSoundAsync(scene, "2019-08", "2019-11");
        await scene.SpendNightAsync("2020-01-15T07:00Z");
        Assert.Equal(CheckKind.UnplacedRows, Unsettled(await scene.EntryAsync(LedgerScene.Hamar)).Kind);
        Assert.Equal(CheckKind.UnplacedRows, Unsettled(await scene.EntryAsync(HamarLater)).Kind);

        await scene.Get<ReportDecisions>().ExplainAsync(
            LedgerScene.Id(LedgerScene.Hamar), CheckKind.UnplacedRows, "Kari", "Prøverader", CancellationToken.None);
        await scene.TakeStepsAsync();
        await WriteSoundAsync(scene, "2020-02", "2020-05");
        await scene.SpendNightAsync("2020-07-15T07:00Z");

        Assert.True((await scene.EntryAsync(LedgerScene.Hamar)).IsReleased);
        Assert.True((await scene.EntryAsync(HamarLater)).IsReleased);
        Assert.True((await scene.EntryAsync("sagatun_2020-H1_hamar_r1")).IsReleased);

        await scene.WriteAsync(SourceRows.Row("sagatun|april", "v5", 4, "c3", "0403"));
        await WriteSoundAsync(scene, "2020-08", "2020-11");
        await scene.SpendNightAsync("2021-01-15T07:00Z");
        Assert.Equal(CheckKind.UnplacedRows, Unsettled(await scene.EntryAsync("sagatun_2020-H2_hamar_r1")).Kind);
    }

    [Fact]
    public async Task Build_SourceThatHasStopped_WantsExplaining()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);

        await scene.SpendNightAsync("2020-01-15T07:00Z");

        Assert.True((await scene.EntryAsync(LedgerScene.Hamar)).IsReleased);
        var silent = (await scene.EntryAsync(HamarLater)).Checks.Single(check => check.Kind == CheckKind.NothingRegistered);
        Assert.Equal("Det er ikke registrert noe besøk i tiden 01.07.2019–31.12.2019. Enten var senteret stengt, eller så mangler registreringene.", silent.Sentence);
        Assert.False(silent.IsSettled);
    }

    [Fact]
    public async Task Refresh_RowOfAClosedPeriodWrittenAfterCollecting_HoldsTheRevisionUntilItIsCollected()
    {
        await using var scene = await LedgerScene.NewAsync(OnlyHamar);
        await scene.WriteAsync(LedgerScene.Crowd("2019-01", "early", 6, "0403"));
        await scene.SpendNightAsync("2019-07-15T07:00Z");
        await scene.WriteAsync(LedgerScene.Crowd("2019-02", "late", 6, "0403", registeredAt: "2019-07-16T09:00Z"));
        scene.Clock.Now = new(2019, 8, 1, 6, 0, 0, TimeSpan.Zero);
        await scene.CollectAsync();
        await scene.WriteAsync(LedgerScene.Visit("2019-03", "later", 5, "c3", "0403", registeredAt: "2019-08-01T07:00Z"));
        await scene.ReconcileAsync();
        const string Again = "sagatun_2019-H1_hamar_r2";
        Assert.Equal("held by a check", StatusText.Of(await scene.EntryAsync(Again)));

        await scene.SpendNightAsync("2019-08-02T06:00Z");

        Assert.True((await scene.EntryAsync(Again)).IsReleased);
    }

    private static RecordedCheck Unsettled(LedgerEntry entry) => Assert.Single(entry.Checks, check => !check.IsSettled);

    private static Task WriteSoundAsync(LedgerScene scene, params string[] months) => scene.WriteAsync(
        [.. months.Select(month => LedgerScene.Visit(month, "sound", 3, "a1", month[..4] == "2019" ? "0403" : "3403"))]);
}

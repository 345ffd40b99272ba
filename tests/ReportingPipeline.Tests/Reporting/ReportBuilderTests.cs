using ReportingPipeline.Domain.Languages;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks;
using ReportingPipeline.Workbooks;

namespace ReportingPipeline.Tests.Reporting;

public class ReportBuilderTests
{
    private const string FirstDraft = "Sagatun_2019-H1_Hamar_v1_UTKAST-1";

    private static readonly (string, string?) NeverByItself = ("centres[0].approvalDays", "366");

    [Fact]
    public async Task BuildAsync_DiedAfterFreezing_TakesThePresentCountsLikeEverybodyElse()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        var (_, left) = await FrozenAsync(scene);

        await scene.WriteAsync(LedgerScene.Visit("2019-02", "v3", 4, "c3", "0403"));
        await scene.SpendNightAsync("2019-07-16T06:00Z");

        var (hamar, stange) = (await scene.EntryAsync(LedgerScene.Hamar), await scene.EntryAsync(LedgerScene.Stange));
        Assert.Equal((ReportState.Checking, 1, 3), (hamar.State, hamar.Draft, await scene.VisitsAsync(LedgerScene.Hamar)));
        Assert.NotEqual(left.Name, hamar.MadeFrom);
        Assert.Equal(hamar.MadeFrom, stange.MadeFrom);
    }

    [Fact]
    public async Task BuildAsync_AllRecipientsOfAPeriod_AreMadeFromOneFreezeAndOneRecount()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.TakeStepsAsync();
        var names = new List<string>();
        var books = scene.Account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer);
        await foreach (var blob in books.GetBlobsAsync()) names.Add(blob.Name);

        // Whoever asks later, in another process, comes to the same.
        var (frozenAt, entry) = (scene.Clock.Now, await scene.EntryAsync(LedgerScene.Hamar));
        scene.Clock.Now = frozenAt.AddMinutes(3);
        await using var later = new Pipeline(scene.Account, scene.Clock);
        var centre = (await later.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var anew = await later.Get<ReportFreezing>().FreezeAsync(entry, centre, before: null, CancellationToken.None);

        Assert.Equal(entry.MadeFrom, Assert.Single(names, name => name.Contains("/reports/", StringComparison.Ordinal)));
        Assert.Equal(entry.MadeFrom, (await scene.EntryAsync(LedgerScene.Stange)).MadeFrom);
        Assert.Equal((entry.MadeFrom, frozenAt), (anew.Name, anew.Frozen.FrozenAt));
    }

    [Fact]
    public async Task BuildAsync_RecipientsOfSeveralLanguages_WritesToEachInItsOwn()
    {
        await using var scene = await LedgerScene.NewAsync(
            NeverByItself,
            LedgerScene.Recipients(
                """{ "municipality": "hamar", "language": "nn" }""", """{ "municipality": "stange", "language": "en" }"""));

        await scene.SpendNightAsync("2019-07-16T06:00Z");

        Assert.Contains("\nlanguage nn-NO\n", await scene.TextAsync(LedgerScene.Hamar), StringComparison.Ordinal);
        Assert.Contains("\n=== About the figures\n", await scene.TextAsync(LedgerScene.Stange), StringComparison.Ordinal);
        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        var written = await scene.Get<InternalWorkbooks>().WriteAsync(entry, CancellationToken.None);
        using var internalFile = new MemoryStream(written!.Value.Bytes);
        Assert.Contains("\n=== Samandrag\n", WorkbookText.Render(internalFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildAsync_DiedAfterStoringTheFile_TakesThatFile()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        var (entry, frozen) = await FrozenAsync(scene);
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var model = (await scene.Get<FrozenReports>().ComposeAsync(entry, centre, frozen, CancellationToken.None)).Model;
        var stored = await scene.Get<WorkbookBlobs>().StoreDraftAsync(
            entry.Id,
            FirstDraft,
            ReportWorkbook.Write(model, Language.Bokmal),
            frozen.Frozen.Counts.DataAsOf,
            frozen.Frozen.FrozenAt,
            CancellationToken.None);

        scene.Clock.Now = scene.Clock.Now.AddMinutes(10);
        await scene.RunAsync(LedgerScene.Hamar);

        Assert.Equal(stored, (await scene.EntryAsync(LedgerScene.Hamar)).Workbook);
    }

    [Fact]
    public async Task BuildAsync_DiedAfterStoringAFileThatTellsOtherFigures_WritesAnotherBesideIt()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        var id = LedgerScene.Id(LedgerScene.Hamar);
        var (_, frozen) = await FrozenAsync(scene);
        var stored = await scene.Get<WorkbookBlobs>().StoreDraftAsync(
            id, FirstDraft, [1, 2, 3], frozen.Frozen.Counts.DataAsOf, frozen.Frozen.FrozenAt, CancellationToken.None);

        await scene.SpendNightAsync("2019-07-16T06:00Z");

        Assert.Equal([1, 2, 3], await scene.DraftAsync(stored));
        Assert.EndsWith(
            "/Sagatun_2019-H1_Hamar_v1_UTKAST-2.xlsx",
            (await scene.EntryAsync(LedgerScene.Hamar)).Workbook!.BlobName,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildAsync_ConfigurationEditedAfterwards_ChangesNoFigure()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        scene.Steps.TakeAll();
        await scene.RunAsync(LedgerScene.Hamar);
        var grants = """
            [{ "amountKroner": 1000, "status": "agreed", "baseYear": "2019", "measure": "visits", "municipalities": ["hamar"] }]
            """;

        await scene.ConfigureAsync(
            NeverByItself,
            ("centres[0].grants", grants),
            ("centres[0].funding", null),
            ("centres[0].municipalities", """["stange", "hamar"]"""));
        await scene.SpendNightAsync("2019-07-16T06:00Z");

        Assert.Equal("hamar stange ringsaker loten", await MunicipalitiesAsync("hamar"));
        Assert.Equal("stange hamar", await MunicipalitiesAsync("stange"));

        async Task<string> MunicipalitiesAsync(string recipient)
        {
            var model = await scene.WithEveryFigureAsync($"sagatun_2019-H1_{recipient}_r1");
            return string.Join(' ', model.Municipalities.Select(municipality => municipality.Id));
        }
    }

    [Fact]
    public async Task BuildAsync_CannotBeBuilt_IsRecordedTriedAgainLaterAndHeals()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Account.ConfigureAsync("{ }");
        await scene.Ledger.TrySaveAsync(
            CancellationToken.None,
            Transitions.Owe(LedgerScene.Id(LedgerScene.Hamar), new(2019, 7, 15), scene.Clock.Now, Decision.System, "Owed"));

        await scene.RunAsync(LedgerScene.Hamar);

        var failed = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Failed, 1, scene.Clock.Now.AddMinutes(5)), (failed.State, failed.Attempts, failed.NotBefore!.Value));
        Assert.Contains("configuration/centres.json", failed.LastError, StringComparison.Ordinal);
        Assert.Equal([(LedgerScene.Hamar, TimeSpan.FromMinutes(5))], scene.Steps.Waiting);
        Assert.Contains(scene.Errors.Messages, message => message.StartsWith(LedgerScene.Hamar, StringComparison.Ordinal));

        scene.Clock.Now = scene.Clock.Now.AddMinutes(5);
        await scene.TakeStepsAsync();
        Assert.Equal([(LedgerScene.Hamar, TimeSpan.FromMinutes(10))], scene.Steps.Waiting);

        await scene.ConfigureAsync(NeverByItself);
        scene.Clock.Now = scene.Clock.Now.AddMinutes(10);
        await scene.TakeStepsAsync();
        var healed = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Checking, 0, null), (healed.State, healed.Attempts, healed.LastError));
        Assert.Empty(scene.Steps.Waiting);
    }

    [Fact]
    public async Task BuildAsync_AnotherRunTakesItOver_EndsWithoutWriting()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        scene.Steps.TakeAll();
        var (id, taken) = (LedgerScene.Id(LedgerScene.Hamar), scene.Clock.Now.AddMinutes(5));

        // The clock is read when it begins, and when the counts are frozen.
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        scene.Clock.OnNextReading = () => scene.Clock.OnNextReading = () => scene.Ledger
            .UpdateAsync(id, begun => begun.BeginBuilding(taken, scene.Clock.Now), CancellationToken.None).GetAwaiter().GetResult();
        await scene.Get<ReportBuilder>().BuildAsync(entry, centre, CancellationToken.None);

        var left = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Building, taken, null), (left.State, left.NotBefore, left.Workbook));
    }

    [Fact]
    public async Task BuildAsync_FailedBefore_IsFrozenAnew()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        var (entry, _) = await FrozenAsync(scene);
        await scene.Ledger.UpdateAsync(
            entry.Id, begun => begun.FailBuilding("The name cannot be written.", scene.Clock.Now, scene.Clock.Now), CancellationToken.None);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "v3", 5, "c3", "0403"));
        await scene.CollectAsync();

        await scene.RunAsync(LedgerScene.Hamar);

        Assert.Equal(2, (await scene.EntryAsync(LedgerScene.Hamar)).Draft);
        Assert.Equal(3, await scene.VisitsAsync(LedgerScene.Hamar));
    }

    [Fact]
    public async Task BuildAsync_CentreNoLongerConfigured_SaysSo()
    {
        await using var scene = await LedgerScene.NewAsync(NeverByItself);
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.ConfigureAsync(("centres[0].id", "\"annet\""), ("overviews", null));

        await scene.TakeStepsAsync();

        var entry = await scene.EntryAsync(LedgerScene.Hamar);
        Assert.Equal((ReportState.Failed, "The centre sagatun is no longer configured."), (entry.State, entry.LastError));
    }

    // As a run leaves it that dies as soon as the counts are frozen.
    private static async Task<(LedgerEntry Entry, FrozenPeriod Frozen)> FrozenAsync(LedgerScene scene)
    {
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        scene.Steps.TakeAll();
        var id = LedgerScene.Id(LedgerScene.Hamar);
        var entry = await scene.Ledger.UpdateAsync(
            id, owed => owed.BeginBuilding(scene.Clock.Now.AddMinutes(10), scene.Clock.Now), CancellationToken.None);
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        return (entry!, await scene.Get<ReportFreezing>().FreezeAsync(entry!, centre, before: null, CancellationToken.None));
    }
}

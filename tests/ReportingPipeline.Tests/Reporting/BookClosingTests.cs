using System.Globalization;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Tests.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

public class BookClosingTests
{
    private const string HamarLater = "sagatun_2019-H2_hamar_r1";
    private const string StangeLater = "sagatun_2019-H2_stange_r1";

    // Both halves of 2019 are owed by then.
    private const string Later = "2020-01-15T06:00Z";

    private static readonly (string, string?) AfterAWeek = ("centres[0].approvalDays", "7");

    [Fact]
    public async Task ApproveAsync_FirstReportOfALaterPart_ClosesItAndEveryEarlierPartForAllRecipientsOnce()
    {
        await using var scene = await BothHalvesAsync();
        Assert.Equal((0, null), ((await BooksAsync(scene)).Parts.Count, (await HeadAsync(scene)).BlobName));

        await ApproveAsync(scene, HamarLater);

        var (books, head) = (await BooksAsync(scene), await HeadAsync(scene));
        var basis = await BasisAsync(scene, HamarLater);
        Assert.Equal(["2019-H1", "2019-H2"], books.Parts.Select(closed => closed.Part.Id));
        Assert.Equal(
            basis.Parts.Select(used => new PartVersion(1, used.CountsName, scene.Clock.Now, scene.Clock.Now)),
            books.Parts.Select(closed => Assert.Single(closed.Versions)));
        foreach (var id in new[] { StangeLater, LedgerScene.Stange, LedgerScene.Hamar }) await ApproveAsync(scene, id);

        Assert.Equal(head.BlobName, (await HeadAsync(scene)).BlobName);
        Assert.Equal([head.BlobName!], await StatesOfTheBooksAsync(scene));
        Assert.Equal(basis.Parts, (await BasisAsync(scene, StangeLater)).Parts, (used, other) => used.CountsName == other.CountsName);
    }

    [Fact]
    public async Task ApproveAsync_LastPartOfAYear_ClosesTheYearAndNoneBefore()
    {
        await using var scene = await BothHalvesAsync();

        await ApproveAsync(scene, LedgerScene.Hamar);
        Assert.Equal((1, 0), ((await BooksAsync(scene)).Parts.Count, (await BooksAsync(scene)).Years.Count));
        await ApproveAsync(scene, HamarLater);

        var year = Assert.Single((await BooksAsync(scene)).Years);
        Assert.Equal(("2019", 5, true), (year.Year.Id, year.Threshold, year.ArePartsTold));
        Assert.Equal(["hamar", "stange", "ringsaker", "loten"], year.MunicipalityIds);
        Assert.Equal(["hamar", "stange", "ringsaker", "loten"], year.Rows.Select(row => string.Join(' ', row.Ids)));
        Assert.True(Assert.Single((await BasisAsync(scene, HamarLater)).Years).DividesLike(year));
    }

    [Fact]
    public async Task ApproveAsync_DraftOfOtherCounts_IsBuiltAnewFromTheClosedOnesFirst()
    {
        await using var scene = await LedgerScene.NewAsync(
            AfterAWeek,
            LedgerScene.Recipients("""{ "municipality": "hamar" }""", """{ "municipality": "stange" }""", """{ "municipality": "loten" }"""));
        await BuildHamarBeforeALateVisitAsync(scene);
        string[] others = [LedgerScene.Stange, "sagatun_2019-H1_loten_r1"];
        foreach (var id in others) await scene.RunAsync(id);
        Assert.Equal((2, 3), (await scene.VisitsAsync(LedgerScene.Hamar), await scene.VisitsAsync(LedgerScene.Stange)));
        await ApproveAsync(scene, LedgerScene.Hamar);

        // One waits for a person, the other has waited long enough.
        var said = await Assert.ThrowsAsync<StateConflictException>(() => ApproveAsync(scene, others[0]));
        scene.Clock.Now = scene.Clock.Now.AddDays(7);
        await scene.RunAsync(others[1]);
        await scene.RunAsync(others[0]);

        Assert.StartsWith(
            $"{others[0]} is being built anew, as its period, or one before it, was closed with other counts", said.Message, StringComparison.Ordinal);
        foreach (var id in others)
        {
            var entry = await scene.EntryAsync(id);
            Assert.Equal((ReportState.Checking, 2, false), (entry.State, entry.Draft, entry.IsReleased));
            Assert.Equal(2, await scene.VisitsAsync(id));
            Assert.Contains(
                "r1 system: To be built anew, as its period, or one before it, was closed with other counts", await scene.HistoryAsync(id));
            await ApproveAsync(scene, id);
        }

        Assert.Single(Assert.Single((await BooksAsync(scene)).Parts).Versions);
    }

    [Fact]
    public async Task ApproveAsync_EarlierPartHasWhatNobodyExplained_IsRefusedNamingItUntilItIsExplained()
    {
        await using var scene = await BothHalvesAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));

        var refused = await Assert.ThrowsAsync<StateConflictException>(() => ApproveAsync(scene, HamarLater));
        Assert.StartsWith(
            $"{HamarLater} cannot be approved before 2019-H1: its release closes 2019-H1 as well, ", refused.Message, StringComparison.Ordinal);
        await scene.SpendNightAsync("2020-01-22T06:00Z");
        Assert.Equal((ReportState.Checking, 1), ((await scene.EntryAsync(HamarLater)).State, (await scene.EntryAsync(HamarLater)).Draft));
        Assert.Null((await HeadAsync(scene)).BlobName);

        var decisions = scene.Get<ReportDecisions>();
        await decisions.ExplainAsync(LedgerScene.Id(LedgerScene.Stange), CheckKind.RejectedRows, "Kari", "En prøverad", CancellationToken.None);
        await decisions.HoldAsync(LedgerScene.Id(LedgerScene.Stange), "Ola", null, CancellationToken.None);
        await scene.TakeStepsAsync();
        await Assert.ThrowsAsync<StateConflictException>(() => ApproveAsync(scene, HamarLater));

        // What waited for nothing else goes along, and needs no other night.
        await ApproveAsync(scene, LedgerScene.Stange);
        while (scene.Steps.HasDue) await scene.TakeStepsAsync();
        Assert.Equal(Decision.System, (await scene.EntryAsync(HamarLater)).Approval?.Name);
        Assert.Equal(2, (await BooksAsync(scene)).Parts.Count);
    }

    [Fact]
    public async Task ApproveAsync_EarlierPartWasCheckedByOtherCounts_IsRefusedUntilThatIsReleased()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek, LedgerScene.Recipients("""{ "municipality": "hamar" }"""));
        await scene.WriteAsync(LedgerScene.Crowd("2019-08", "autumn", 6, "0403"));
        scene.Clock.Now = Entries.Time(Later);
        await scene.CollectAsync();
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.RunAsync(LedgerScene.Hamar);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "bad", 4, "c3", "40x"));
        await scene.CollectAsync();
        await scene.RunAsync(HamarLater);

        // Nobody has seen what the checks of the first half find in the counts that it would be closed with.
        var refused = await Assert.ThrowsAsync<StateConflictException>(() => ApproveAsync(scene, HamarLater));
        Assert.StartsWith($"{HamarLater} cannot be approved before 2019-H1: ", refused.Message, StringComparison.Ordinal);
        Assert.Null((await HeadAsync(scene)).BlobName);

        await ApproveAsync(scene, LedgerScene.Hamar);
        await Assert.ThrowsAsync<StateConflictException>(() => ApproveAsync(scene, HamarLater));
        await scene.TakeStepsAsync();
        await ApproveAsync(scene, HamarLater);
        Assert.Equal((await BasisAsync(scene, LedgerScene.Hamar)).Parts[0].CountsName, (await BooksAsync(scene)).Parts[0].Latest.CountsName);
    }

    [Fact]
    public async Task ApproveAsync_TwoReportsAtOnce_ReleasesBothAndEndsInTheSameBooksInEitherOrder()
    {
        var states = new List<string?>();
        foreach (var (overtaken, first) in new[] { (HamarLater, StangeLater), (StangeLater, HamarLater), (HamarLater, LedgerScene.Stange) })
        {
            await using var scene = await BothHalvesAsync();
            await using var slow = new Overtaken(scene, () => ApproveAsync(scene, first));

            await slow.Get<ReportDecisions>().ApproveAsync(LedgerScene.Id(overtaken), "Ola", null, CancellationToken.None);

            Assert.Equal(2, slow.Transactions);
            Assert.Equal(("Ola", "Kari"), ((await scene.EntryAsync(overtaken)).Approval?.Name, (await scene.EntryAsync(first)).Approval?.Name));
            foreach (var id in new[] { overtaken, first })
            {
                Assert.Single(await scene.HistoryAsync(id), happening => happening.Contains("Approved", StringComparison.Ordinal));
            }

            states.Add((await HeadAsync(scene)).BlobName);
        }

        // The name follows from the parts, the years, and the counts of each.
        Assert.NotNull(Assert.Single(states.Distinct()));
    }

    [Fact]
    public async Task ApproveAsync_OvertakenByAReportOfOtherCounts_LeavesTheBooksToTheFirst()
    {
        await using var scene = await LedgerScene.NewAsync(AfterAWeek);
        await BuildHamarBeforeALateVisitAsync(scene);
        await scene.RunAsync(LedgerScene.Stange);
        await using var slow = new Overtaken(scene, () => ApproveAsync(scene, LedgerScene.Hamar));

        await Assert.ThrowsAsync<StateConflictException>(
            () => slow.Get<ReportDecisions>().ApproveAsync(LedgerScene.Id(LedgerScene.Stange), "Ola", null, CancellationToken.None));

        Assert.Equal(
            (await BasisAsync(scene, LedgerScene.Hamar)).Parts[0].CountsName, Assert.Single((await BooksAsync(scene)).Parts).Latest.CountsName);
        Assert.True((await scene.EntryAsync(LedgerScene.Hamar)).IsReleased);
        Assert.False((await scene.EntryAsync(LedgerScene.Stange)).IsReleased);
    }

    [Fact]
    public async Task ApproveAsync_TwoReportsOfClosedPartsAtOnce_NeitherWaitsForTheOther()
    {
        await using var scene = await BothHalvesAsync();
        await ApproveAsync(scene, HamarLater);
        var head = await HeadAsync(scene);
        await using var slow = new Overtaken(scene, () => ApproveAsync(scene, LedgerScene.Hamar));

        await slow.Get<ReportDecisions>().ApproveAsync(LedgerScene.Id(StangeLater), "Ola", null, CancellationToken.None);

        Assert.Equal(1, slow.Transactions);
        Assert.Equal(
            ("Ola", "Kari"), ((await scene.EntryAsync(StangeLater)).Approval?.Name, (await scene.EntryAsync(LedgerScene.Hamar)).Approval?.Name));
        Assert.Equal(head, await HeadAsync(scene));
    }

    [Fact]
    public async Task ApproveAsync_CorrectionsAreTakenUpMeanwhile_IsComparedWithThemAfterwards()
    {
        await using var scene = await BothHalvesAsync();
        await ApproveAsync(scene, HamarLater);
        await scene.WriteAsync(LedgerScene.Crowd("2019-08", "late", 6, "0417", registeredAt: "2020-01-15T12:00Z"));
        scene.Clock.Now = DateTimeOffset.Parse("2020-01-16T06:00Z", CultureInfo.InvariantCulture);
        await scene.CollectAsync();
        await using var slow = new Overtaken(scene, () => TakeUpAsync(scene));

        await slow.Get<ReportDecisions>().ApproveAsync(LedgerScene.Id(StangeLater), "Ola", null, CancellationToken.None);
        Assert.Equal((true, null), ((await scene.EntryAsync(StangeLater)).IsReleased, (await scene.EntryAsync(StangeLater)).ComparedAt));
        Assert.Equal(2, (await BooksAsync(scene)).Parts[^1].Versions.Count);
        await scene.ReconcileAsync();

        Assert.True((await scene.EntryAsync(StangeLater)).IsSuperseded);
        Assert.Contains(
            await scene.HistoryAsync(StangeLater),
            happening => happening.StartsWith("r1 system: Compared with the corrected books: ", StringComparison.Ordinal)
                && happening.EndsWith(" figures differ", StringComparison.Ordinal));
    }

    // Both halves are built in one night, from the same counts, and nobody has approved anything.
    private static async Task<LedgerScene> BothHalvesAsync(params Azure.Data.Tables.TableEntity[] more)
    {
        var scene = await LedgerScene.NewAsync(AfterAWeek);
        foreach (var month in new[] { "2019-04", "2019-08" })
        {
            await scene.WriteAsync([.. LedgerScene.Crowd(month, $"h{month}", 6, "0403"), .. LedgerScene.Crowd(month, $"s{month}", 6, "0417")]);
        }

        await scene.WriteAsync([.. more, .. LedgerScene.SomebodyCame("2019-10")]);
        await scene.SpendNightAsync(Later);
        return scene;
    }

    private static async Task TakeUpAsync(LedgerScene scene)
    {
        var centre = (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        await scene.Get<BookCorrections>().TakeUpAsync(
            centre, ReportingCalendar.CalendarYear.Parse("2019-H2"), new TakenUp("Kari", "Glemte lister."), CancellationToken.None);
    }

    private static async Task BuildHamarBeforeALateVisitAsync(LedgerScene scene)
    {
        await scene.Get<Reconciler>().ReconcileAsync("sagatun", CancellationToken.None);
        await scene.RunAsync(LedgerScene.Hamar);
        await scene.WriteAsync(LedgerScene.Visit("2019-02", "v3", 4, "c3", "0403"));
        await scene.CollectAsync();
    }

    private static Task<LedgerEntry?> ApproveAsync(LedgerScene scene, string id) =>
        scene.Get<ReportDecisions>().ApproveAsync(LedgerScene.Id(id), "Kari", null, CancellationToken.None);

    private static async Task<CentreBooks> BooksAsync(LedgerScene scene) =>
        (await scene.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None)).Books;

    private static Task<BooksHead> HeadAsync(LedgerScene scene) => scene.Get<BooksBlobs>().ReadHeadAsync("sagatun", CancellationToken.None);

    private static async Task<ReportBasis> BasisAsync(LedgerScene scene, string id) =>
        (await scene.Get<FrozenReportBlobs>().ReadAsync((await scene.EntryAsync(id)).MadeFrom!, CancellationToken.None)).Basis;

    private static async Task<IReadOnlyList<string>> StatesOfTheBooksAsync(LedgerScene scene)
    {
        var names = new List<string>();
        await foreach (var blob in scene.Account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer).GetBlobsAsync()) names.Add(blob.Name);
        return [.. names.Where(name => name.StartsWith("sagatun/books/", StringComparison.Ordinal))];
    }
}

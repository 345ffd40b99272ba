using System.Globalization;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Pseudonyms;
using ReportingPipeline.Domain.Retention;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Reporting;

/// <summary>
/// Twelve users, six in each half of 2019, whose reports are released on 15 January 2020; the next revision dates are the first of
/// February, March and April.
/// </summary>
public class BookCorrectionsTests
{
    private const string FirstHalf = "sagatun_2019-H1_hamar_r1";
    private const string SecondHalf = "sagatun_2019-H2_hamar_r1";
    private const string Again = "sagatun_2019-H2_hamar_r2";

    private static readonly TakenUp ByKari = new("Kari", "Glemte lister i september.");

    [Fact]
    public async Task TakeUpIfDueAsync_FewUsers_WaitUntilThereAreEnoughOnARevisionDate()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 4));

        await scene.SpendNightAsync("2020-02-01T06:00Z");
        Assert.Equal([1, 1], await VersionsAsync(scene));
        Assert.Equal(["2019-H2 hamar: 4 users, 0 registrations"], await WaitingAsync(scene));
        Assert.Equal((null, new DateOnly(2020, 2, 1)), Compared(await HeadAsync(scene)));

        await scene.WriteAsync(Late(5, 1));
        await scene.SpendNightAsync("2020-02-29T06:00Z");
        Assert.Equal([1, 1], await VersionsAsync(scene));

        await scene.SpendNightAsync("2020-03-01T06:00Z");
        Assert.Equal([1, 2], await VersionsAsync(scene));
        Assert.Empty(await WaitingAsync(scene));
        Assert.Equal((scene.Clock.Now, new DateOnly(2020, 3, 1)), Compared(await HeadAsync(scene)));
        var version = await LatestAsync(scene);
        Assert.Equal((2, scene.Clock.Now, scene.Clock.Now, null), (version.Number, version.DataAsOf, version.At, version.TakenUp));
        Assert.Equal(12, await scene.VisitsAsync(Again));
    }

    [Fact]
    public async Task TakeUpIfDueAsync_AgainOnTheSameDate_DoesNothingWhateverHasComeSince()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 5));
        await scene.SpendNightAsync("2020-02-01T06:00Z");
        var (head, states) = (await HeadAsync(scene), await scene.StatesAsync());

        await scene.ReconcileAsync();
        await scene.WriteAsync(Late(6, 5));
        await scene.SpendNightAsync("2020-02-01T20:00Z");
        await scene.SpendNightAsync("2020-02-02T06:00Z");

        Assert.Equal(head, await HeadAsync(scene));
        Assert.Equal(states, await scene.StatesAsync());
        Assert.Equal([1, 2], await VersionsAsync(scene));
        await scene.SpendNightAsync("2020-03-01T06:00Z");
        Assert.Equal([1, 3], await VersionsAsync(scene));
    }

    [Fact]
    public async Task TakeUpIfDueAsync_CorrectionsOfTwoParts_ShareOneInstant()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync([.. Late(1, 5), .. LedgerScene.Crowd("2019-04", "belated", 6, "0403", registeredAt: "2020-01-20T12:00Z")]);

        await scene.SpendNightAsync("2020-02-01T06:00Z");

        Assert.Equal([2, 2], await VersionsAsync(scene));
        Assert.Equal([scene.Clock.Now, scene.Clock.Now], (await PartsAsync(scene)).Select(part => part.Latest.At));
    }

    [Fact]
    public async Task TakeUpIfDueAsync_OvertakenByAnotherRun_MakesOneVersion()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 5));
        scene.Clock.Now = DateTimeOffset.Parse("2020-02-01T06:00Z", CultureInfo.InvariantCulture);
        await scene.CollectAsync();
        var centre = await CentreAsync(scene);
        var extent = await scene.Get<CollectedCountsReader>().ReadExtentAsync("sagatun", CancellationToken.None);
        await using var slow = new Overtaken(scene, async () =>
        {
            scene.Clock.Now = scene.Clock.Now.AddMinutes(1);
            await scene.Get<BookCorrections>().TakeUpIfDueAsync(centre, extent, CancellationToken.None);
        });

        await slow.Get<BookCorrections>().TakeUpIfDueAsync(centre, extent, CancellationToken.None);

        Assert.Equal(1, slow.Transactions);
        Assert.Equal([1, 2], await VersionsAsync(scene));
        Assert.Equal(scene.Clock.Now, (await LatestAsync(scene)).At);
    }

    [Fact]
    public async Task TakeUpAsync_FewUsers_IsAMarkedVersionAndARevisionOfWhatPrintsAChangedFigureAlone()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 2));
        await scene.SpendNightAsync("2020-02-10T06:00Z");

        var taken = await TakeUpAsync(scene, "2019-H2");
        Assert.Equal((2, ByKari), (taken!.Latest.Number, taken.Latest.TakenUp));
        Assert.Null(await TakeUpAsync(scene, "2019-H2"));
        await scene.ReconcileAsync();

        Assert.Equal([1, 2], await VersionsAsync(scene));
        Assert.Equal($"{FirstHalf} Delivering\n{SecondHalf} Delivering\n{Again} Delivering", await scene.StatesAsync());
        Assert.NotNull((await scene.EntryAsync(FirstHalf)).ComparedAt);
        Assert.Equal([("2019-H2", ByKari.Reason)], await MarkedAsync(scene, Again));

        // What is taken up later by enough users needs no mark, and has none of the one before.
        await scene.WriteAsync(Late(3, 5));
        await scene.SpendNightAsync("2020-03-01T06:00Z");
        Assert.Empty(await MarkedAsync(scene, "sagatun_2019-H2_hamar_r3"));
        Assert.Equal((3, null), ((await LatestAsync(scene)).Number, (await LatestAsync(scene)).TakenUp));
    }

    [Fact]
    public async Task TakeUpAsync_AtTheInstantOfAReleaseOrOfAnother_IsComparedAllTheSame()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 2, registeredAt: "2020-01-15T06:00Z"));
        await scene.CollectAsync();
        await TakeUpAsync(scene, "2019-H2");
        await scene.ReconcileAsync();
        await scene.WriteAsync(Late(3, 1, registeredAt: "2020-01-15T06:00Z"));
        await scene.CollectAsync();

        await TakeUpAsync(scene, "2019-H2");
        await scene.ReconcileAsync();

        Assert.Equal((9, 10), (await scene.VisitsAsync(Again), await scene.VisitsAsync("sagatun_2019-H2_hamar_r3")));
    }

    [Fact]
    public async Task TakeUpAsync_EnoughUsersOfPartsThatAreNotNamed_LeavesThemToTheRevisionDate()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync([.. LedgerScene.Crowd("2020-02", "year", 6, "3403"), .. LedgerScene.SomebodyCame("2020-04")]);
        await scene.SpendNightAsync("2020-07-15T06:00Z");
        await scene.WriteAsync([.. Late(1, 5), .. LedgerScene.Crowd("2020-03", "late", 6, "3403", registeredAt: "2020-07-16T12:00Z")]);
        await scene.SpendNightAsync("2020-07-17T06:00Z");
        Assert.Equal([1, 1, 1], await VersionsAsync(scene));

        Assert.Null(await TakeUpAsync(scene, "2019-H1"));
        Assert.Equal([1, 1, 1], await VersionsAsync(scene));
        Assert.Equal(2, (await TakeUpAsync(scene, "2019-H2"))?.Latest.Number);
        Assert.Equal([1, 2, 1], await VersionsAsync(scene));
    }

    [Fact]
    public async Task TakeUpAsync_OvertakenByAnother_IsRefusedAndNothingIsTakenUpTwice()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 2));
        await scene.SpendNightAsync("2020-02-10T06:00Z");
        await using var slow = new Overtaken(scene, () => TakeUpAsync(scene, "2019-H2"));
        var (centre, part) = await PartAsync(scene, "2019-H2");

        var refused = await Assert.ThrowsAsync<StateConflictException>(
            () => slow.Get<BookCorrections>().TakeUpAsync(centre, part, new TakenUp("Ola", "Også"), CancellationToken.None));

        Assert.Equal("The books of sagatun were changed meanwhile; look at what waits, and try again.", refused.Message);
        Assert.Equal([1, 2], await VersionsAsync(scene));
        Assert.Equal(ByKari, (await LatestAsync(scene)).TakenUp);
    }

    [Fact]
    public async Task TakeUpAsync_PersonIsBeingErased_IsRefusedAndTheDateIsMadeUpForAfterwards()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 5));
        var erasures = scene.Get<ErasuresTable>();
        await erasures.TokenAsync("sagatun", "tag", CancellationToken.None);
        await scene.SpendNightAsync("2020-02-01T06:00Z");

        var refused = await Assert.ThrowsAsync<StateConflictException>(() => TakeUpAsync(scene, "2019-H2"));
        Assert.Equal("A person is being erased from sagatun; if that was interrupted, erase again, and then take up.", refused.Message);
        Assert.Equal([1, 1], await VersionsAsync(scene));
        Assert.Equal((null, null), Compared(await HeadAsync(scene)));

        await erasures.FinishAsync(new Erasure("Kari", scene.Clock.Now, ["sagatun"], 0, 0, 0), ["tag"], CancellationToken.None);
        await scene.SpendNightAsync("2020-02-03T06:00Z");
        Assert.Equal([1, 2], await VersionsAsync(scene));
    }

    [Fact]
    public async Task TakeUpAsync_RegistrationsOfTheYearAreDeleted_IsRefusedAndNothingWaits()
    {
        await using var scene = await ReleasedAsync();
        await scene.WriteAsync(Late(1, 5));
        await scene.SpendNightAsync("2020-02-01T05:00Z");
        await scene.WriteAsync(Late(6, 2));
        await scene.CollectAsync();
        Assert.NotEmpty(await WaitingAsync(scene));
        var heads = scene.Get<CurrentCountsTable>();
        var head = await heads.ReadAsync("sagatun", CancellationToken.None);
        Assert.True(await heads.DeleteAsync("sagatun", head, new DeletedYears(2019, scene.Clock.Now), CancellationToken.None));

        foreach (var part in new[] { "2019-H1", "2019-H2" })
        {
            var refused = await Assert.ThrowsAsync<StateConflictException>(() => TakeUpAsync(scene, part));
            Assert.StartsWith($"{part} of sagatun takes no corrections any more: ", refused.Message, StringComparison.Ordinal);
        }

        await scene.SpendNightAsync("2020-03-01T06:00Z");
        Assert.Empty(await WaitingAsync(scene));
        Assert.Equal([1, 2], await VersionsAsync(scene));
        Assert.Equal(new DateOnly(2020, 3, 1), (await HeadAsync(scene)).ComparedOn);
    }

    private static async Task<LedgerScene> ReleasedAsync()
    {
        var scene = await LedgerScene.EmptyAsync(
            mailServer: null, LedgerScene.Recipients("""{ "municipality": "hamar" }"""), ("centres[0].revisionDays", "[1]"));
        await scene.WriteAsync(
        [
            .. LedgerScene.Crowd("2019-03", "spring", 6, "0403"), .. LedgerScene.Crowd("2019-08", "autumn", 6, "0403"),
            .. LedgerScene.SomebodyCame("2019-04", "2019-10"),
        ]);
        await scene.SpendNightAsync("2020-01-15T06:00Z");
        Assert.Equal([1, 1], await VersionsAsync(scene));
        return scene;
    }

    // Visits in the second half, by users of their own, that were registered only after it was closed.
    private static TableEntity[] Late(int first, int users, string registeredAt = "2020-01-20T12:00Z") =>
    [
        .. Enumerable.Range(first, users).Select(number =>
            LedgerScene.Visit("2019-09", $"late{number}", number, $"late{number}", "0403", registeredAt)),
    ];

    private static async Task<ClosedPart?> TakeUpAsync(LedgerScene scene, string period)
    {
        var (centre, part) = await PartAsync(scene, period);
        return await scene.Get<BookCorrections>().TakeUpAsync(centre, part, ByKari, CancellationToken.None);
    }

    private static async Task<(Centre Centre, ReportingPeriod Part)> PartAsync(LedgerScene scene, string period)
    {
        var centre = await CentreAsync(scene);
        return (centre, centre.Calendar.Parse(period));
    }

    private static async Task<Centre> CentreAsync(LedgerScene scene) => (await scene.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];

    private static Task<BooksHead> HeadAsync(LedgerScene scene) => scene.Get<BooksBlobs>().ReadHeadAsync("sagatun", CancellationToken.None);

    private static (DateTimeOffset? CorrectedAt, DateOnly? ComparedOn) Compared(BooksHead head) => (head.CorrectedAt, head.ComparedOn);

    private static async Task<IReadOnlyList<ClosedPart>> PartsAsync(LedgerScene scene) =>
        (await scene.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None)).Books.Parts;

    private static async Task<IEnumerable<int>> VersionsAsync(LedgerScene scene) =>
        (await PartsAsync(scene)).Select(part => part.Versions.Count);

    private static async Task<PartVersion> LatestAsync(LedgerScene scene) => (await PartsAsync(scene))[^1].Latest;

    private static async Task<IEnumerable<string>> WaitingAsync(LedgerScene scene) =>
        (await scene.Get<BookCorrections>().FindWaitingAsync(await CentreAsync(scene), CancellationToken.None)).Select(waiting =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{waiting.Part} {string.Join(' ', waiting.Row?.Ids ?? [])}: {waiting.Users} users, {waiting.Registrations} registrations"));

    // What the sheet of changes says of what was taken up by name.
    private static async Task<IEnumerable<(string Part, string Reason)>> MarkedAsync(LedgerScene scene, string id)
    {
        var (entry, centre, reports) = (await scene.EntryAsync(id), await CentreAsync(scene), scene.Get<FrozenReports>());
        var frozen = await reports.ReadAsync(entry, centre, CancellationToken.None);
        var composed = await reports.ComposeAsync(entry, centre, frozen, CancellationToken.None);
        var changes = Assert.IsType<ChangeSection>(composed.Model.Changes);
        Assert.NotEmpty(changes.Figures);
        return changes.TakenUp.Select(taken => (taken.Part.Id, taken.Reason));
    }
}

using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Collection;

public class CollectorTests
{
    private static readonly string First = Key(0);
    private static readonly string Second = Key(1);

    // Longer than the scene's overlap, so that what was written before is not new any more.
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(60);

    private readonly SourceRows _rows = new();

    [Fact]
    public async Task CollectAsync_NothingChanged_ReadsNoVisitsAndWritesOnlyTheRun()
    {
        var scene = await SceneAsync();

        var again = await scene.CollectAsync();

        // One row for the centre's run, and one for that of unknown centres.
        Assert.Equal(new CollectionResult(PartitionsRead: 0, RowsRead: 0, RowsRejected: 0, Written: 2), again);
    }

    [Fact]
    public async Task CollectAsync_OneMonthChanged_ReadsThatMonthOnly()
    {
        var scene = await SceneAsync();

        await _rows.WriteAsync(scene.Visits, SourceRows.Row(Second, "late", 3, "b", "1002"));
        var result = await scene.CollectAsync();

        Assert.Equal((1, 2), (result.PartitionsRead, result.RowsRead));
        Assert.Equal(_rows.Counted((await CentresAsync(scene))[0]), await scene.CountsAsync());
    }

    [Fact]
    public async Task CollectAsync_VisitCorrectedInPlace_TakesItsOldContributionBack()
    {
        var scene = await SceneAsync();

        await _rows.WriteAsync(scene.Visits, SourceRows.Row(First, "v1", 2, "b", "1002"));
        await scene.CollectAsync();

        var counts = await scene.CountsAsync();
        Assert.DoesNotContain("ost", counts, StringComparison.Ordinal);
        Assert.Equal(_rows.Counted((await CentresAsync(scene))[0]), counts);
    }

    [Fact]
    public async Task CollectAsync_CancelledAndRejectedRows_AreNotOfAUsersVisits()
    {
        var scene = await CollectionScene.NewAsync();
        var rows = Enumerable.Range(1, 4).Select(number => SourceRows.Row(First, $"v{number}", number, "a1", "1001")).ToList();
        rows[2]["Cancelled"] = true;
        rows[3]["Date"] = "5.";
        foreach (var row in rows) await _rows.WriteAsync(scene.Visits, row);
        await scene.CollectAsync();
        Assert.Contains("ost:2", await scene.CountsAsync(), StringComparison.Ordinal);

        rows[1]["Cancelled"] = true;
        await _rows.WriteAsync(scene.Visits, rows[1]);
        await scene.CollectAsync();
        Assert.Contains("ost:1", await scene.CountsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RowDeletedBySource_IsFoundByTheRecountOnly()
    {
        var scene = await SceneAsync();
        var before = await scene.CountsAsync();
        await _rows.DeleteAsync(scene.Visits, _rows.All[0]);

        await scene.CollectAsync();
        Assert.Equal(before, await scene.CountsAsync());

        await scene.RecountAsync();
        Assert.Equal(_rows.Counted((await CentresAsync(scene))[0]), await scene.CountsAsync());
    }

    [Fact]
    public async Task CollectAsync_MonthInWhichRegisteringHadNotBegun_IsCountedAllTheSame()
    {
        var scene = await SceneAsync();

        await _rows.WriteAsync(scene.Visits, SourceRows.Row(Key(-12), "old", 3, "c", null));
        await scene.CollectAsync();

        Assert.Contains($"{CollectionScene.FirstMonth.AddMonths(-12)} other", await scene.CountsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RowsWhereNobodyLooksForThem_AreRejectedAndListed()
    {
        var scene = await SceneAsync();
        await _rows.WriteAsync(scene.Visits, SourceRows.Row($"{CollectionScene.CentreId}|2020-13", "v9", 3, "c", null));
        await _rows.WriteAsync(scene.Visits, SourceRows.Row("Huset|2020-01", "v8", 3, "c", null));

        await scene.CollectAsync();

        Assert.Equal([$"{CollectionScene.CentreId}|2020-13 v9 PartitionWithoutMonth"], await scene.RejectedRowsAsync());
        Assert.Equal(["Huset|2020-01 v8 UnknownCentre"], await scene.RejectedRowsAsync(CurrentCountsTable.UnknownCentres));

        foreach (var row in _rows.All.Where(row => row.RowKey is "v8" or "v9")) await _rows.DeleteAsync(scene.Visits, row);
        await scene.CollectAsync();
        Assert.Empty(await scene.RejectedRowsAsync());
        Assert.Empty(await scene.RejectedRowsAsync(CurrentCountsTable.UnknownCentres));
    }

    [Fact]
    public async Task CollectAsync_RowsWithoutAMonthStay_AreListedByEveryRun()
    {
        var scene = await SceneAsync();
        string[] listed = [$"{CollectionScene.CentreId}|2020-13 v9 PartitionWithoutMonth"];
        await _rows.WriteAsync(scene.Visits, SourceRows.Row($"{CollectionScene.CentreId}|2020-13", "v9", 3, "c", null));
        await scene.CollectAsync();
        await Task.Delay(Later);

        var again = await scene.CollectAsync();

        Assert.Equal((1, 1, 1), (again.PartitionsRead, again.RowsRead, again.RowsRejected));
        Assert.Equal(listed, await scene.RejectedRowsAsync());

        // Where they are is known from their counts, which another process has not read yet.
        var counts = await scene.Counts.ListAsync(CollectionScene.CentreId, CancellationToken.None);
        await scene.DeleteCountsAsync(Assert.Single(counts, blob => blob.Name.Contains("/0000/", StringComparison.Ordinal)).Name);
        var anew = await scene.MortalCollector.CollectAllAsync(everything: false, CollectionScene.CentreId);

        Assert.Equal((_rows.All.Count, 1), (anew.RowsRead, anew.RowsRejected));
        Assert.Equal(listed, await scene.RejectedRowsAsync());
    }

    [Fact]
    public async Task CollectAsync_ManyRejectedRows_ListsEveryOne()
    {
        var scene = await CollectionScene.NewAsync();
        for (var row = 0; row < 250; row++) await _rows.WriteAsync(scene.Visits, SourceRows.Row(First, $"v{row:000}", 1, "a", "1001", "bruker"));

        var result = await scene.CollectAsync();

        Assert.Equal(250, result.RowsRejected);
        Assert.Equal(250, (await scene.RejectedRowsAsync()).Distinct().Count());
    }

    [Fact]
    public async Task CollectAsync_MunicipalityAddedToConfiguration_CountsEverythingAnew()
    {
        var scene = await SceneAsync();
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(Second, "north", 9, "d", "1003"));
        await scene.CollectAsync();
        Assert.DoesNotContain("nord", await scene.CountsAsync(), StringComparison.Ordinal);
        await Task.Delay(Later);

        await scene.ConfigureAsync("ost", "vest", "nord");
        var result = await scene.CollectAsync();

        Assert.Equal(_rows.All.Count, result.RowsRead);
        Assert.Contains("nord", await scene.CountsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_TwoRunsAtOnce_EndInTheSameCounts()
    {
        var scene = await SceneAsync();
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(Second, "late", 3, "b", "1002"));

        await Task.WhenAll(scene.CollectAsync(), scene.RecountAsync(), scene.CollectAsync());

        Assert.Equal(_rows.Counted((await CentresAsync(scene))[0]), await scene.CountsAsync());
    }

    [Fact]
    public async Task CollectAsync_KilledAtEveryWriteInTurn_LeavesTheFormerCountsOrTheNewOnes()
    {
        foreach (var answerIsLost in new[] { false, true })
        {
            var killed = 0;
            for (var writes = 0; ; writes++)
            {
                var scene = await SceneAsync();
                var former = await scene.CountsAsync();
                await _rows.WriteAsync(scene.Visits, SourceRows.Row(Second, "late", 3, "b", "1002"));
                await _rows.WriteAsync(scene.Visits, SourceRows.Row(Key(13), "next", 3, "a", "bad"));

                scene.Kill.FailAt(new(writes + 1, answerIsLost ? Failure.DiesAfter : Failure.DiesBefore));
                await Record.ExceptionAsync(() => scene.MortalCollector.CollectAllAsync(everything: false, CollectionScene.CentreId));
                var counted = _rows.Counted((await CentresAsync(scene))[0]);
                Assert.Contains(await scene.CountsAsync(), scene.Kill.IsDead ? [former, counted] : new[] { counted });
                if (!scene.Kill.IsDead) break;

                killed++;
                await scene.CollectAsync();
                Assert.Equal(counted, await scene.CountsAsync());
            }

            // The counts of a year or two, a rejected row, and the step that makes them current, for each of the two scopes.
            Assert.InRange(killed, 5, 20);
        }
    }

    [Fact]
    public async Task CollectAsync_HalfADayLater_HasSweptWhatIsNoLongerCurrent()
    {
        var clock = new MovableClock();
        var scene = await CollectionScene.NewAsync(clock);
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(First, "v1", 2, "a", "1001"));
        await scene.CollectAsync();
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(First, "v2", 3, "b", "bad"));
        await scene.CollectAsync();
        Assert.Equal(2, await GenerationsAsync(scene));

        clock.Move(TimeSpan.FromHours(11));
        await scene.RecountAsync();
        Assert.Equal(2, await GenerationsAsync(scene));

        clock.Move(TimeSpan.FromHours(2));
        await scene.RecountAsync();
        Assert.Equal(1, await GenerationsAsync(scene));
        Assert.Equal(_rows.Counted((await CentresAsync(scene))[0]), await scene.CountsAsync());
        Assert.Single(await scene.RejectedRowsAsync());
    }

    private static string Key(int month) => SourcePartition.Of(CollectionScene.CentreId, CollectionScene.FirstMonth.AddMonths(month)).Key;

    private static async Task<int> GenerationsAsync(CollectionScene scene) =>
        (await scene.Counts.ListAsync(CollectionScene.CentreId, CancellationToken.None)).Select(year => year.Name).Distinct().Count();

    private static Task<IReadOnlyList<Domain.Centres.Centre>> CentresAsync(CollectionScene scene) =>
        new CentresBlob(new(scene.ConnectionString), TimeProvider.System).ReadAsync(CancellationToken.None);

    // Two visits, collected, and long enough ago.
    private async Task<CollectionScene> SceneAsync()
    {
        var scene = await CollectionScene.NewAsync();
        foreach (var row in _rows.All) await _rows.DeleteAsync(scene.Visits, row);
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(First, "v1", 2, "a", "1001"));
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(Second, "v1", 2, "a", "1002"));
        await scene.CollectAsync();
        await Task.Delay(Later);
        await scene.CollectAsync();
        return scene;
    }

    private sealed class MovableClock : TimeProvider
    {
        private TimeSpan _moved;

        public void Move(TimeSpan time) => _moved += time;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _moved;
    }
}

using FsCheck;
using FsCheck.Fluent;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Tests;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Simulation;

namespace ReportingPipeline.Tests.Collection;

/// <summary>However writing and collecting interleave, and wherever a run is killed, the counts are those of the rows.</summary>
public class InterleavingTests
{
    private static readonly string[] Partitions =
    [
        // Two months, one long after them that nobody expects yet, a late one from before registering began, one that is
        // no month, and one of a centre that nobody knows.
        $"{CollectionScene.CentreId}|{CollectionScene.FirstMonth}",
        $"{CollectionScene.CentreId}|{CollectionScene.FirstMonth.AddMonths(1)}",
        $"{CollectionScene.CentreId}|{CollectionScene.FirstMonth.AddMonths(13)}",
        $"{CollectionScene.CentreId}|{CollectionScene.FirstMonth.AddMonths(-20)}",
        $"{CollectionScene.CentreId}|someday",
        $"ukjent|{CollectionScene.FirstMonth}",
    ];

    private static readonly Gen<Step> Steps = Gen.Frequency<Step>(
        (6, from partition in Gen.Elements(Partitions)
            from row in Gen.Choose(0, 9)
            from day in Gen.Choose(1, 28)
            from user in Gen.Elements("a", "b", "c", null)
            from municipality in Gen.Elements("1001", "1002", "0301", "12", null)
            from kind in Gen.Elements("user", "user", "user", "other", "bruker")
            from cancelled in Gen.Elements(false, false, false, true)
            select (Step)new Write(partition, $"v{row}", day, user, municipality, kind, cancelled)),
        (2, Gen.Constant<Step>(new Collect(Everything: false, KilledAfter: null, AnswerIsLost: false))),
        (2, from writes in Gen.Choose(0, 12)
            from lost in Gen.Elements(true, false)
            from everything in Gen.Elements(true, false, false)
            select (Step)new Collect(everything, writes, lost)));

    [Fact]
    public void CollectAsync_AnyInterleavingOfWritesRunsAndCrashes_EndsInTheCountsOfAFullRecount() => ForEvery.Value(
        from count in Gen.Choose(5, 40)
        from steps in Gen.ArrayOf(Steps, count)
        select steps,
        steps => RunAsync(steps).GetAwaiter().GetResult(),
        times: 15);

    private static async Task RunAsync(Step[] steps)
    {
        var scene = await CollectionScene.NewAsync();
        var centre = (await new CentresBlob(new(scene.ConnectionString), TimeProvider.System).ReadAsync(CancellationToken.None)).Single();
        var rows = new SourceRows();
        foreach (var step in steps)
        {
            switch (step)
            {
                case Write write:
                    var row = SourceRows.Row(write.Partition, write.RowKey, write.Day, write.User, write.Municipality, write.Kind);
                    row["Cancelled"] = write.Cancelled;
                    await rows.WriteAsync(scene.Visits, row);
                    break;
                case Collect collect:
                    await RunAsync(collect, scene, rows, centre);
                    break;
            }
        }

        await scene.CollectAsync();
        await AssertCountsAreOfRowsAsync(scene, rows, centre);
        await scene.RecountAsync();
        await AssertCountsAreOfRowsAsync(scene, rows, centre);
    }

    private static async Task RunAsync(Collect collect, CollectionScene scene, SourceRows rows, Centre centre)
    {
        var (before, beforeUnknown) = (await scene.CountsAsync(), await scene.CountsAsync(CurrentCountsTable.UnknownCentres));
        scene.Kill.FailAt(collect.KilledAfter is { } writes ? new(writes + 1, collect.AnswerIsLost ? Failure.DiesAfter : Failure.DiesBefore) : null);
        try
        {
            await scene.MortalCollector.CollectAllAsync(collect.Everything, CollectionScene.CentreId);
        }
        catch (KilledException)
        {
        }

        var (after, afterUnknown) = (await scene.CountsAsync(), await scene.CountsAsync(CurrentCountsTable.UnknownCentres));
        Assert.Contains(after, scene.Kill.IsDead ? [before, rows.Counted(centre)] : new[] { rows.Counted(centre) });
        Assert.Contains(afterUnknown, scene.Kill.IsDead ? [beforeUnknown, rows.Counted(null)] : new[] { rows.Counted(null) });
        scene.Kill.FailAt(null);
    }

    private static async Task AssertCountsAreOfRowsAsync(CollectionScene scene, SourceRows rows, Centre centre)
    {
        Assert.Equal(rows.Counted(centre), await scene.CountsAsync());
        Assert.Equal(rows.Counted(null), await scene.CountsAsync(CurrentCountsTable.UnknownCentres));

        var listed = (await scene.RejectedRowsAsync()).Concat(await scene.RejectedRowsAsync(CurrentCountsTable.UnknownCentres));
        var rejected = rows.Rejected(centre).Concat(rows.Rejected(null)).Select(row => $"{row.PartitionKey} {row.RowKey} {row.Reason}");
        Assert.Equal(rejected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private abstract record Step;

    private sealed record Write(string Partition, string RowKey, int Day, string? User, string? Municipality, string Kind, bool Cancelled) : Step;

    private sealed record Collect(bool Everything, int? KilledAfter, bool AnswerIsLost) : Step;
}

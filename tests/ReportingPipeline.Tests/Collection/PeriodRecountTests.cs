using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Checks;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Collection;

public class PeriodRecountTests
{
    private static readonly YearMonth LastYear = new(CollectionScene.FirstMonth.Year - 1, 12);

    // Over a new year, so that two years' counts are put together.
    private static readonly MonthSpan Span = new(LastYear, LastYear.AddMonths(1));

    [Fact]
    public async Task CountAsync_RowsOfEverySort_AreCountedByTheContract()
    {
        var (scene, centre) = await SceneAsync(
            Row(0, "v1", "a", "1001"), Row(0, "v2", "a", "1002"), Row(1, "v3", "a", "1001"), Row(1, "v4", "b", null),
            Row(1, "v5", null, "1001", "other"), Row(1, "v6", "c", "bad"), Row(1, "v7", "d", "1001", isCancelled: true));

        Assert.Equal(new PeriodTotals(Visits: 4, UserVisits: 3, UniqueUsers: 2), await Recount(scene).CountAsync(centre, Span, CancellationToken.None));
    }

    [Fact]
    public async Task CountAsync_OtherMonthsAndCentres_AreNotCounted()
    {
        var (scene, centre) = await SceneAsync(Row(-1, "v1", "a", "1001"), Row(1, "v2", "b", "1001"), Row(2, "v3", "c", "1001"));
        await scene.Visits.UpsertEntityAsync(SourceRows.Row($"hus|{LastYear}", "v4", 3, "d", "1001"));

        Assert.Equal(new PeriodTotals(1, 1, 1), await Recount(scene).CountAsync(centre, Span, CancellationToken.None));
    }

    [Fact]
    public async Task CountAsync_RowsThatBreakTheContract_AreNeitherWrittenNorDoCountsChange()
    {
        var (scene, centre) = await SceneAsync(Row(0, "v1", "a", "1001"), Row(0, "v2", "b", "bad"));

        await Recount(scene).CountAsync(centre, Span, CancellationToken.None);

        foreach (var table in new[] { StorageNames.RejectedVisitsTable, StorageNames.CollectionsTable })
        {
            await foreach (var row in scene.Tables.GetTableClient(table).QueryAsync<TableEntity>()) Assert.Fail($"{table} has {row.RowKey}.");
        }

        Assert.Empty(await scene.Counts.ListAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task CountAsync_CollectedBefore_GivesTheCollectedTotalsUntilTheSourceChanges()
    {
        var (scene, centre) = await SceneAsync(Row(0, "v1", "a", "1001"), Row(1, "v2", "a", "1001"), Row(1, "v3", "b", "bad"));
        await scene.CollectAsync();
        var (collected, _) = await new CollectedCountsReader(scene.CurrentCounts, scene.Counts, new RejectedVisitsTable(scene.Tables))
            .ReadAsync(CollectionScene.CentreId, Span, 0, CancellationToken.None);

        Assert.Equal(PeriodTotals.Of(collected, Span), await Recount(scene).CountAsync(centre, Span, CancellationToken.None));

        await scene.Visits.DeleteEntityAsync(Key(1), "v2");
        Assert.NotEqual(PeriodTotals.Of(collected, Span), await Recount(scene).CountAsync(centre, Span, CancellationToken.None));
    }

    [Fact]
    public async Task CountAsync_TwoKeyVersions_RefusesTheUsers()
    {
        var newKey = Row(1, "v2", "a", "1001");
        newKey["KeyVersion"] = 2;
        var (scene, centre) = await SceneAsync(Row(0, "v1", "a", "1001"), newKey);

        Assert.Equal(new PeriodTotals(2, 2, UniqueUsers: null), await Recount(scene).CountAsync(centre, Span, CancellationToken.None));
    }

    private static PeriodRecount Recount(CollectionScene scene) =>
        new(new VisitTable(scene.Tables), Options.Create(new CollectionOptions { ParallelReads = 2 }), TimeProvider.System);

    private static async Task<(CollectionScene Scene, Centre Centre)> SceneAsync(params TableEntity[] rows)
    {
        var scene = await CollectionScene.NewAsync();
        foreach (var row in rows) await scene.Visits.UpsertEntityAsync(row);
        return (scene, (await new CentresBlob(new(scene.ConnectionString), TimeProvider.System).ReadAsync(CancellationToken.None))[0]);
    }

    private static TableEntity Row(
        int month, string rowKey, string? user, string? municipality, string kind = "user", bool isCancelled = false)
    {
        var row = SourceRows.Row(Key(month), rowKey, 3, user, municipality, kind);
        row["Cancelled"] = isCancelled;
        return row;
    }

    private static string Key(int month) => SourcePartition.Of(CollectionScene.CentreId, LastYear.AddMonths(month)).Key;
}

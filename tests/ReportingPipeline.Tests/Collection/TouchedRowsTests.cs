using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using ReportingPipeline.Collection;
using ReportingPipeline.Domain.Changes;
using ReportingPipeline.Domain.Counting;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Settings;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Collection;

public sealed class TouchedRowsTests
{
    // Longer than the overlap that is read with, so that what was written before stays unread.
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(60);

    private static readonly YearMonth Month = CollectionScene.FirstMonth;
    private static readonly string Key = SourcePartition.Of(CollectionScene.CentreId, Month).Key;

    private readonly SourceRows _rows = new();

    [Fact]
    public async Task ReadAsync_RowsWrittenSince_TellsLateEditedAndCancelled()
    {
        var scene = await CollectionScene.NewAsync();
        await WriteAsync(scene, "untouched", "a");
        await WriteAsync(scene, "edited", "b");
        await WriteAsync(scene, "withdrawn", "c");
        var dataAsOf = await AfterAWhileAsync();
        await WriteAsync(scene, "edited", "b", municipality: "1002");
        await WriteAsync(scene, "withdrawn", "c", isCancelled: true);
        await WriteAsync(scene, "late", "d", registeredAt: dataAsOf);

        var touched = await ReadAsync(scene, dataAsOf);

        Assert.Equal(
            [("edited", "vest", false, false), ("late", "ost", true, false), ("withdrawn", "ost", false, true)],
            touched.Select(row => (row.Visit!.RowKey, row.Visit.MunicipalityId, row.IsLate, row.IsCancelled)).Order());
        Assert.All(touched, row => Assert.Equal((Month, null), (row.Month, row.Rejection)));
    }

    [Fact]
    public async Task ReadAsync_CancelledRowWithNothingElse_TellsThatItIsCancelled()
    {
        var scene = await CollectionScene.NewAsync();
        var dataAsOf = await AfterAWhileAsync();
        await scene.Visits.UpsertEntityAsync(new TableEntity(Key, "emptied") { ["Cancelled"] = true });

        var row = Assert.Single(await ReadAsync(scene, dataAsOf));

        Assert.Equal(new TouchedRow(Month, null, RejectionReason.MalformedDate, IsLate: false, IsCancelled: true), row);
    }

    [Fact]
    public async Task ReadAsync_OtherMonthsAndOtherCentres_AreLeftOut()
    {
        var scene = await CollectionScene.NewAsync();
        var dataAsOf = await AfterAWhileAsync();
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(SourcePartition.Of(CollectionScene.CentreId, Month.AddMonths(2)).Key, "v", 2, "a", "1001"));
        await _rows.WriteAsync(scene.Visits, SourceRows.Row(SourcePartition.Of("huset-2", Month).Key, "v", 2, "a", "1001"));

        Assert.Empty(await ReadAsync(scene, dataAsOf));
    }

    [Fact]
    public async Task ReadAsync_WrittenWithinTheOverlap_IsAmongThem()
    {
        var scene = await CollectionScene.NewAsync();
        await WriteAsync(scene, "just before", "a");

        Assert.Single(await ReadAsync(scene, TimeProvider.System.GetUtcNow().AddSeconds(30), overlap: TimeSpan.FromMinutes(10)));
    }

    private async Task WriteAsync(
        CollectionScene scene, string rowKey, string user, string municipality = "1001", bool isCancelled = false, DateTimeOffset? registeredAt = null)
    {
        var row = SourceRows.Row(Key, rowKey, 2, user, municipality);
        row["Cancelled"] = isCancelled;
        if (registeredAt is { } instant) row["RegisteredAt"] = instant;
        await _rows.WriteAsync(scene.Visits, row);
    }

    private static async Task<DateTimeOffset> AfterAWhileAsync()
    {
        await Task.Delay(Later);
        var now = TimeProvider.System.GetUtcNow();
        await Task.Delay(Later);
        return now;
    }

    private static async Task<IReadOnlyCollection<TouchedRow>> ReadAsync(CollectionScene scene, DateTimeOffset dataAsOf, TimeSpan? overlap = null)
    {
        var options = Options.Create(new CollectionOptions { TimestampOverlap = overlap ?? TimeSpan.FromMilliseconds(20) });
        var centre = (await new CentresBlob(new(scene.ConnectionString)).ReadAsync(CancellationToken.None))[0];
        return await new TouchedRows(new VisitTable(scene.Tables), options)
            .ReadAsync(centre, new MonthSpan(Month, Month.AddMonths(1)), dataAsOf, CancellationToken.None);
    }
}

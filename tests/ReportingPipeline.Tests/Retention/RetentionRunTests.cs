using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Reporting;

namespace ReportingPipeline.Tests.Retention;

public class RetentionRunTests
{
    private const string Revision = "sagatun_2024-H1_hamar_r2";
    private const string NextReport = "sagatun_2024-H2_hamar_r1";
    private const string NextNight = "2025-01-15T06:00Z";

    [Fact]
    public async Task DeleteExpiredAsync_Released_LeavesNoPseudonymAndChangesNothingPrinted()
    {
        await using var scene = await RetentionScene.NewAsync("2023-H1");
        var (ledger, blobs) = (await scene.LedgerAsync(), await scene.BlobsAsync());
        Assert.NotEmpty(await scene.FindAsync(RetentionScene.Expired));
        Assert.True((await scene.Ledger.EntryAsync(Revision)).IsReleased);

        await scene.DeleteAsync("2024-09-30T06:00Z");
        Assert.Equal(blobs, await scene.BlobsAsync());
        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);

        Assert.Empty(await scene.FindAsync(RetentionScene.Expired));
        Assert.NotEmpty(await scene.FindAsync("kept-user-2"));
        Assert.NotEmpty(await scene.FindAsync("vår 2019")); // it names no month, and every report says so
        Assert.Equal(ledger, await scene.LedgerAsync());
        Assert.Equal(Published(blobs), Published(await scene.BlobsAsync()));
        Assert.All(await EntriesAsync(scene), entry => Assert.Contains($"reports/{entry.Release!.BlobName} {entry.Release.Sha256}", blobs));
        Assert.All(await EntriesAsync(scene), entry => Assert.Contains($"drafts/{entry.Workbook!.BlobName} {entry.Workbook.Sha256}", blobs));

        var records = await scene.RecordsAsync();
        Assert.Equal("2024-10-01 system 2018: 1 visits, 1 counts, 0 rejected, 0 frozen", records[0]);
        Assert.StartsWith("2024-10-01 system 2019: 4 visits, ", records[1], StringComparison.Ordinal);
        Assert.EndsWith(" 6 frozen", records[1], StringComparison.Ordinal); // two parts of 2019, and four revisions with figures from it
        Assert.Equal(2, records.Count);
    }

    [Fact]
    public async Task DeleteExpiredAsync_Released_LeavesTheBooksOfOtherYears()
    {
        await using var scene = await RetentionScene.NewAsync("2023-H1");
        var (parts, states) = (await scene.BooksAsync("parts"), await scene.BooksAsync("books"));
        Assert.Equal(4, (await scene.BooksAsync("reports")).Count);

        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);

        Assert.Equal(["2019-H1", "2019-H2"], parts.Except(await scene.BooksAsync("parts")).Select(name => name.Split('/')[2]));
        Assert.Empty(await scene.BooksAsync("reports"));
        Assert.Equal(states, await scene.BooksAsync("books"));
        var (books, _) = await scene.Ledger.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None);
        Assert.Equal(11, books.Parts.Count); // what is told stays told, also of 2019
        Assert.Equal((1, 2), (books.Parts[0].Versions.Count, books.Parts[^1].Versions.Count));
    }

    [Fact]
    public async Task DeleteExpiredAsync_CentreHasEnded_LeavesOnlyThePresentStateOfItsBooks()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.EndAsync();
        var (ledger, blobs) = (await scene.LedgerAsync(), await scene.BlobsAsync());
        Assert.Equal(2, (await scene.BooksAsync("books")).Count); // as 2024-H1 was closed, and with what was registered late

        await scene.DeleteAsync("2030-01-01T06:00Z");

        var (_, head) = await scene.Ledger.Get<BooksBlobs>().ReadAsync("sagatun", CancellationToken.None);
        Assert.Equal(head.BlobName, Assert.Single(await scene.BooksAsync("books")));
        Assert.Empty(await scene.BooksAsync("parts"));
        Assert.Empty(await scene.BooksAsync("reports"));
        Assert.Empty(await scene.FindAsync("-user-"));
        Assert.Equal(ledger, await scene.LedgerAsync());
        Assert.Equal(Published(blobs), Published(await scene.BlobsAsync()));
    }

    [Fact]
    public async Task FindAsync_PartThatAReportUsesWhichStays_Stays()
    {
        await using var scene = await RetentionScene.NewAsync();
        var (blobs, reports) = (scene.Ledger.Get<ExpiredBlobs>(), scene.Ledger.Get<FrozenReportBlobs>());
        var centre = (await scene.Ledger.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var made = (await scene.Ledger.EntryAsync(Revision)).MadeFrom!;
        var frozen = await reports.ReadAsync(made, CancellationToken.None);
        Assert.Equal(["parts", "parts", "reports", "reports"], await FoldersAsync());

        // As if 2025-H1, with figures from 2020 on, had been the first to be released, and had closed all before it.
        await reports.WriteAsync("sagatun", centre.Calendar.Parse("2025-H1"), frozen, CancellationToken.None);

        Assert.Equal(["reports", "reports"], await FoldersAsync());

        async Task<IEnumerable<string>> FoldersAsync() =>
            (await blobs.FindAsync(centre, 2019, CancellationToken.None)).Select(blob => blob.Name.Split('/')[1]).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task DeleteExpiredAsync_Afterwards_NeitherRecountsNorRevisionsBringTheYearsBack()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);
        await scene.ReviseForeverAsync();
        var (ledger, blobs) = (await scene.LedgerAsync(), await scene.BlobsAsync());

        await scene.Ledger.WriteAsync(LedgerScene.Visit("2019-12", "late", 5, $"{RetentionScene.Expired}-9", "0403"), LedgerScene.Visit("2018-12", "later", 5, $"{RetentionScene.Expired}-9", "0403"));
        await scene.RecountAsync();
        scene.Ledger.Clock.Now = scene.Ledger.Clock.Now.AddDays(1);
        await scene.RecountAsync();

        Assert.Equal(ledger, await scene.LedgerAsync());
        Assert.Equal(Configured(blobs), Configured(await scene.BlobsAsync()));
        Assert.All(await scene.FindAsync(RetentionScene.Expired), place => Assert.StartsWith("Visits: ", place, StringComparison.Ordinal));
        var head = await scene.Ledger.Get<CurrentCountsTable>().ReadAsync("sagatun", CancellationToken.None);
        Assert.Equal([0, 2020, 2021, 2024], head.Years.Keys.Order());
        Assert.Equal(2019, head.Deleted?.Through);

        await scene.DeleteAsync("2024-11-02T07:00Z");
        Assert.Empty(await scene.FindAsync(RetentionScene.Expired));
        Assert.Equal(
            ["2024-11-02 system 2018: 1 visits, 0 counts, 0 rejected, 0 frozen", "2024-11-02 system 2019: 1 visits, 0 counts, 0 rejected, 0 frozen"],
            (await scene.RecordsAsync()).TakeLast(2));
    }

    [Fact]
    public async Task DeleteExpiredAsync_BeforeTheNextReport_MakesTheSameFile()
    {
        await using var kept = await RetentionScene.NewAsync();
        await using var deleted = await RetentionScene.NewAsync();
        await deleted.DeleteAsync(RetentionScene.FirstDayOfDeletion);

        var files = new List<string>();
        foreach (var scene in new[] { kept, deleted })
        {
            await scene.Ledger.SpendNightAsync(NextNight);
            await scene.ExplainAsync();
            var entry = await scene.Ledger.EntryAsync(NextReport);
            files.Add(Convert.ToHexStringLower(await scene.Ledger.DraftAsync(entry.Workbook!)));
            files.Add(Convert.ToHexStringLower(await scene.Ledger.FileAsync(entry.Release!)));
        }

        Assert.Equal(files[..2], files[2..]);
        Assert.NotEmpty(await kept.FindAsync(RetentionScene.Expired));
        Assert.Empty(await deleted.FindAsync(RetentionScene.Expired));
    }

    [Fact]
    public async Task DeleteExpiredAsync_DryRun_RecordsAndDeletesNothing()
    {
        await using var scene = await RetentionScene.NewAsync();
        var before = await DumpAsync(scene);

        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion, dryRun: true);

        Assert.Equal(before, await DumpAsync(scene));
        Assert.StartsWith("2024-10-01 system (dry run) 2019: 4 visits, ", (await scene.RecordsAsync())[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteExpiredAsync_Twice_FindsNothingMore()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);
        var (before, records) = (await DumpAsync(scene), await scene.RecordsAsync());

        await scene.DeleteAsync("2024-10-02T06:00Z");

        Assert.Equal(before, await DumpAsync(scene));
        Assert.Equal(records, await scene.RecordsAsync());
    }

    [Fact]
    public async Task DeleteExpiredAsync_ARecipientIsAddedBefore_WaitsForItsReports()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.AddRecipientAsync();

        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);

        Assert.Empty(await scene.RecordsAsync());
        Assert.NotEmpty(await scene.FindAsync(RetentionScene.Expired));
    }

    [Fact]
    public async Task DeleteExpiredAsync_ARecipientIsAddedAfterwards_OwesItOnlyWhatCanBeBuilt()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);
        await scene.AddRecipientAsync();

        await scene.Ledger.SpendNightAsync(NextNight);

        Assert.Equal(
            ["sagatun_2024-H2_stange_r1"], (await EntriesAsync(scene)).Select(entry => $"{entry.Id}").Where(id => id.Contains("stange", StringComparison.Ordinal)));
        var centre = (await scene.Ledger.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var deleted = (await scene.Ledger.Get<CollectedCountsReader>().ReadExtentAsync("sagatun", CancellationToken.None)).Deleted;
        var periods = PeriodStatus.Of(centre, await EntriesAsync(scene), new DateOnly(2025, 1, 15), deleted).ToList();
        Assert.EndsWith("1 too late to be built", periods[0].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("too late", periods[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefuseDeletedAsync_AfterDeletion_NamesWhatIsNotBuilt()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);
        var centre = (await scene.Ledger.Get<CentresBlob>().ReadAsync(CancellationToken.None))[0];
        var requests = scene.Ledger.Get<ReportRequests>();
        var hamar = new ReportId("sagatun", "2024-H1", "hamar");

        await requests.RefuseDeletedAsync(centre, [hamar], CancellationToken.None);
        await requests.RefuseDeletedAsync(centre, [hamar with { PeriodKey = "2024-H2" }], CancellationToken.None);
        var refused = await Assert.ThrowsAsync<StateConflictException>(
            () => requests.RefuseDeletedAsync(centre, [hamar, hamar with { MunicipalityId = "stange" }], CancellationToken.None));

        Assert.Equal(
            "sagatun_2024-H1_stange cannot be built any more: the visits of sagatun up to the end of 2019 were deleted on 2024-10-01. What was released before is still there: GET owed lists it.",
            refused.Message);
    }

    [Fact]
    public async Task BuildAsync_ReportThatNeedsWhatIsDeleted_FailsAndSaysWhy()
    {
        await using var scene = await RetentionScene.NewAsync();
        await scene.DeleteAsync(RetentionScene.FirstDayOfDeletion);
        await scene.AddRecipientAsync();

        await scene.Ledger.Get<ReportRequests>().RequestAsync([new ReportId("sagatun", "2024-H1", "stange")], "Kari", CancellationToken.None);
        await scene.Ledger.TakeStepsAsync();

        var entry = await scene.Ledger.EntryAsync("sagatun_2024-H1_stange_r1");
        Assert.Equal(
            (ReportState.Failed, "The visits of sagatun up to the end of 2019 were deleted, and so its figures from 2019-01 on can no longer be counted."),
            (entry.State, entry.LastError));
    }

    private static Task<IReadOnlyList<LedgerEntry>> EntriesAsync(RetentionScene scene) => scene.Ledger.Ledger.ReadAsync("sagatun", CancellationToken.None);

    // All that is stored, but for the records.
    private static async Task<IReadOnlyList<string>> DumpAsync(RetentionScene scene)
    {
        var dump = new List<string>(await scene.BlobsAsync());
        foreach (var table in await scene.Ledger.Account.TableNamesAsync())
        {
            if (table != StorageNames.RetentionTable) dump.AddRange(await scene.RowsAsync(table));
        }

        return dump;
    }

    private static IEnumerable<string> Published(IEnumerable<string> blobs) => blobs.Where(blob => !blob.StartsWith(StorageNames.BooksContainer, StringComparison.Ordinal));

    private static IEnumerable<string> Configured(IEnumerable<string> blobs) => blobs.Where(blob => !blob.StartsWith(StorageNames.ConfigurationContainer, StringComparison.Ordinal));
}

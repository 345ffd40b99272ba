using ReportingPipeline.Domain.Books;
using ReportingPipeline.Domain.Disclosure;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Domain.Visits;
using ReportingPipeline.Storage;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class BooksBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private static readonly DateTimeOffset At = Time("2020-01-15T06:00:00.1234567Z");

    private static int _centres;

    private readonly string _centre = $"centre{Interlocked.Increment(ref _centres)}";
    private readonly LedgerTable _ledger = new(account.Tables);
    private readonly BooksBlobs _books = new(account.Blobs, new LedgerTable(account.Tables), TestCountsCache.New());

    [Theory]
    [InlineData("2019-H1", "2019-H2", "2019")]
    [InlineData("2019-T2", "2019-T3", "2019")]
    [InlineData("2019/20-H1", "2019/20-H2", "2019/20")]
    public async Task WriteAsync_EveryField_IsReadAsItWasWrittenOnceTheLedgerNamesIt(string first, string second, string year)
    {
        var written = new CentreBooks(
            [
                new ClosedPart(Period(first), [Version(1), Version(2) with { TakenUp = new TakenUp("Kari Ås", "Glemte «lister»\ni mars.") }]),
                new ClosedPart(Period(second), [Version(3)]),
            ],
            [
                new YearDivision(
                    Period(year), 7, ["hamar", "stange", "loten"], [MunicipalityRow.Of("hamar"), MunicipalityRow.Of(["stange", "loten"])], true),
                new YearDivision(Period(year).Next(), 5, ["hamar"], [], false),
            ]);

        var name = await _books.WriteAsync(_centre, written, CancellationToken.None);
        Assert.Equal(CentreBooks.Empty, (await ReadAsync()).Books);
        await SaveAsync(BooksHead.None with { BlobName = name, CorrectedAt = At, ComparedOn = new DateOnly(2020, 2, 1) });

        var (read, head) = await ReadAsync();
        Assert.Equal(written.Parts.Select(part => part.Part), read.Parts.Select(part => part.Part));
        Assert.Equal(written.Parts.SelectMany(part => part.Versions), read.Parts.SelectMany(part => part.Versions));
        Assert.Equal(written.Parts.Select(part => part.Versions.Count), read.Parts.Select(part => part.Versions.Count));
        Assert.Equal(written.Years.Select(closed => closed.Year), read.Years.Select(closed => closed.Year));
        Assert.All(written.Years.Zip(read.Years), pair => Assert.True(pair.First.DividesLike(pair.Second)));
        Assert.Equal((name, At, new DateOnly(2020, 2, 1), true), (head.BlobName, head.CorrectedAt, head.ComparedOn, head.ETag is not null));
    }

    [Fact]
    public async Task ReadAsync_NothingIsClosed_IsEmptyBooksWithoutAHead() =>
        Assert.Equal((CentreBooks.Empty, BooksHead.None), await ReadAsync());

    [Fact]
    public async Task WriteAsync_SameStateTwice_LeavesTheFirstAndEveryOtherStateHasANameOfItsOwn()
    {
        var name = await _books.WriteAsync(_centre, Books("a"), CancellationToken.None);
        var blob = account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer).GetBlobClient(name);
        var first = (await blob.GetPropertiesAsync()).Value.ETag;

        Assert.Equal(name, await _books.WriteAsync(_centre, Books("a"), CancellationToken.None));
        var other = await _books.WriteAsync(_centre, Books("b"), CancellationToken.None);

        Assert.Equal(first, (await blob.GetPropertiesAsync()).Value.ETag);
        Assert.Matches($"^{_centre}/books/[0-9a-f]{{64}}\\.json$", name);
        Assert.NotEqual(name, other);
        Assert.Equal("a", Assert.Single((await _books.FindAsync(name, CancellationToken.None))!.Parts).Latest.CountsName);
        Assert.Null(await _books.FindAsync($"{_centre}/books/none.json", CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_StateIsDeleted_SaysWhichIsLost()
    {
        var name = await _books.WriteAsync(_centre, Books("a"), CancellationToken.None);
        await SaveAsync(BooksHead.None with { BlobName = name });
        await account.Blobs.GetBlobContainerClient(StorageNames.BooksContainer).DeleteBlobAsync(name);

        var lost = await Assert.ThrowsAsync<InvalidOperationException>(ReadAsync);

        Assert.Equal($"The books {name} have been deleted from the storage account.", lost.Message);
    }

    [Fact]
    public async Task TrySaveAsync_AnotherStateCountsMeanwhile_ChangesNeitherTheBooksNorTheReport()
    {
        var report = Entered with { Id = new RevisionId(new ReportId(_centre, "2019-H1", "hamar"), 1) };
        Assert.True(await SaveAsync(BooksHead.None with { BlobName = "first" }));
        Assert.False(await SaveAsync(BooksHead.None with { BlobName = "also first" }, new LedgerChange(report, "Ola", "")));
        var (read, other) = (await HeadAsync(), await HeadAsync());
        Assert.True(await SaveAsync(read with { BlobName = "second" }));

        Assert.False(await SaveAsync(other with { BlobName = "other second" }, new LedgerChange(report, "Ola", "")));

        Assert.Equal("second", (await HeadAsync()).BlobName);
        Assert.Empty(await _ledger.ReadAsync(_centre, CancellationToken.None));
        Assert.Empty(await _ledger.ReadHistoryAsync(report.Id.Report, CancellationToken.None));
    }

    [Fact]
    public async Task TrySaveAsync_ReportHasChangedMeanwhile_LeavesTheBooks()
    {
        var report = Entered with { Id = new RevisionId(new ReportId(_centre, "2019-H1", "hamar"), 1) };
        Assert.True(await SaveAsync(BooksHead.None with { BlobName = "first" }, new LedgerChange(report, "Kari", "")));
        var read = (await _ledger.FindAsync(report.Id, CancellationToken.None))!;
        Assert.True(await _ledger.TrySaveAsync(CancellationToken.None, read.HoldBack(By("Kari", "2019-07-16"))));
        var head = await HeadAsync();

        Assert.False(await SaveAsync(head with { BlobName = "second" }, read.HoldBack(By("Ola", "2019-07-16"))));

        Assert.Equal(head, await HeadAsync());
        Assert.Equal("Kari", (await _ledger.FindAsync(report.Id, CancellationToken.None))!.Hold?.Name);
    }

    private static CentreBooks Books(string countsName) =>
        new([new ClosedPart(Period("2019-H1"), [Version(1) with { CountsName = countsName }])], []);

    private static PartVersion Version(int number) => new(number, $"counts {number}", At.AddHours(number), At.AddDays(number));

    private static ReportingPeriod Period(string id) => ReportingCalendar.CalendarYear.TryParse(id) ?? ReportingCalendar.JulyYear.Parse(id);

    private Task<bool> SaveAsync(BooksHead head, LedgerChange? change = null) =>
        _ledger.TrySaveAsync(_centre, head, change, CancellationToken.None);

    private Task<(CentreBooks Books, BooksHead Head)> ReadAsync() => _books.ReadAsync(_centre, CancellationToken.None);

    private Task<BooksHead> HeadAsync() => _books.ReadHeadAsync(_centre, CancellationToken.None);
}

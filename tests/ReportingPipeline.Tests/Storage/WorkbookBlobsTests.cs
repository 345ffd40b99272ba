using System.Security.Cryptography;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;
using static ReportingPipeline.Tests.Reporting.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class WorkbookBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly WorkbookBlobs _workbooks = new(account.Blobs);

    [Theory]
    [InlineData("sagatun_2019-H1_hamar_r1", 1, "sagatun/2019-H1/hamar-r1.xlsx")]
    [InlineData("sagatun_2019-H1_hamar_r1", 2, "sagatun/2019-H1/hamar-r1-2.xlsx")]
    [InlineData("sagatun_2019-20-H1_hamar_r12", 1, "sagatun/2019-20-H1/hamar-r12.xlsx")]
    public void NameOf_RevisionAndPublication_IsAFileOfItsOwn(string id, int publication, string name) =>
        Assert.Equal(name, WorkbookBlobs.NameOf(RevisionId.TryParse(id)!, publication));

    [Theory]
    [InlineData("sagatun_2019-H1_hamar_r1", 1, "sagatun/2019-H1/hamar-r1-utkast-1.xlsx")]
    [InlineData("sagatun_2019-H1_hamar_r2", 3, "sagatun/2019-H1/hamar-r2-utkast-3.xlsx")]
    [InlineData("sagatun_2019-H1_hamar_r0", 3, "sagatun/2019-H1/hamar-preview-3.xlsx")]
    public void DraftNameOf_RevisionAndDraft_SaysThatItIsADraft(string id, int draft, string name) =>
        Assert.Equal(name, WorkbookBlobs.DraftNameOf(RevisionId.TryParse(id)!, draft));

    [Fact]
    public async Task StoreDraftAsync_ReportOfTheSameName_LiesInAContainerOfItsOwn()
    {
        var id = RevisionId.TryParse("draft_2019-H1_hamar_r1")!;

        var draft = await _workbooks.StoreDraftAsync(id, 1, [1, 2, 3], Time("2019-07-15T05:00Z"), Time("2019-07-15T06:00Z"), CancellationToken.None);

        Assert.Equal([1, 2, 3], await _workbooks.ReadDraftAsync(draft.BlobName, CancellationToken.None));
        Assert.Null(await _workbooks.ReadAsync(draft.BlobName, CancellationToken.None));
    }

    [Fact]
    public async Task StoreAsync_TwiceUnderOneName_KeepsTheFirstAndTellsOfIt()
    {
        var id = RevisionId.TryParse("twice_2019-H1_hamar_r1")!;
        var (dataAsOf, builtAt) = (Time("2019-07-15T05:00:00.1234567Z"), Time("2019-07-15T08:01+02:00"));

        var first = await _workbooks.StoreAsync(id, 1, [1, 2, 3], dataAsOf, builtAt, CancellationToken.None);
        var second = await _workbooks.StoreAsync(id, 1, [4, 5], dataAsOf.AddDays(1), builtAt.AddDays(1), CancellationToken.None);

        Assert.Equal(new BuiltWorkbook("twice/2019-H1/hamar-r1.xlsx", Convert.ToHexStringLower(SHA256.HashData([1, 2, 3])), dataAsOf, builtAt), first);
        Assert.Equal(first, second);
        Assert.Equal([1, 2, 3], await _workbooks.ReadAsync(first.BlobName, CancellationToken.None));
    }

    [Fact]
    public void NameBeside_Formats_DifferInTheirExtensionAlone() => Assert.Equal(
        ["sagatun/2019-H1/hamar-r1-2.zip", "sagatun/2019-H1/hamar-r1-2.json"],
        ReportFormat.BesideWorkbook.Select(format => WorkbookBlobs.NameBeside("sagatun/2019-H1/hamar-r1-2.xlsx", format)));

    [Fact]
    public async Task StoreBesideAsync_TwiceUnderOneName_KeepsTheFirstAndTellsWhetherItIsTheSame()
    {
        var id = RevisionId.TryParse("beside_2019-H1_hamar_r1")!;

        Assert.True(await _workbooks.StoreBesideAsync(id, 1, ReportFormat.Data, [1, 2, 3], CancellationToken.None));
        Assert.True(await _workbooks.StoreBesideAsync(id, 1, ReportFormat.Data, [1, 2, 3], CancellationToken.None));
        Assert.False(await _workbooks.StoreBesideAsync(id, 1, ReportFormat.Data, [4, 5], CancellationToken.None));

        Assert.Equal([1, 2, 3], await _workbooks.ReadAsync("beside/2019-H1/hamar-r1.json", CancellationToken.None));
        Assert.Null(await _workbooks.ReadAsync("beside/2019-H1/hamar-r1.xlsx", CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_NoSuchName_IsNothing() => Assert.Null(await _workbooks.ReadAsync("sagatun/2019-H1/elverum-r1.xlsx", CancellationToken.None));
}

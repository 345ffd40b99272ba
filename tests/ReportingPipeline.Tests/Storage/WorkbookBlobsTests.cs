using System.Security.Cryptography;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Workbooks;
using static ReportingPipeline.Domain.Tests.Ledger.Entries;

namespace ReportingPipeline.Tests.Storage;

public sealed class WorkbookBlobsTests(StorageAccount account) : IClassFixture<StorageAccount>
{
    private readonly WorkbookBlobs _workbooks = new(account.Blobs);

    [Fact]
    public void NameOf_Revision_LiesInFoldersThatAreIds() => Assert.Equal(
        "sagatun/2019-20-H1/loten/Sagatun_2019-20-H1_Løten_v12.xlsx",
        WorkbookBlobs.NameOf(RevisionId.TryParse("sagatun_2019-20-H1_loten_r12")!, "Sagatun_2019-20-H1_Løten_v12"));

    [Fact]
    public async Task StoreDraftAsync_ReportOfTheSameName_LiesInAContainerOfItsOwn()
    {
        var id = RevisionId.TryParse("draft_2019-H1_hamar_r1")!;

        var draft = await _workbooks.StoreDraftAsync(id, "Draft", [1, 2, 3], Time("2019-07-15T05:00Z"), Time("2019-07-15T06:00Z"), CancellationToken.None);

        Assert.Equal([1, 2, 3], await _workbooks.ReadDraftAsync(draft.BlobName, CancellationToken.None));
        Assert.Null(await _workbooks.ReadAsync(draft.BlobName, CancellationToken.None));
    }

    [Fact]
    public async Task StoreAsync_TwiceUnderOneName_KeepsTheFirstAndTellsOfIt()
    {
        var id = RevisionId.TryParse("twice_2019-H1_hamar_r1")!;
        var (dataAsOf, builtAt) = (Time("2019-07-15T05:00:00.1234567Z"), Time("2019-07-15T08:01+02:00"));

        var first = await _workbooks.StoreAsync(id, "Løten", [1, 2, 3], dataAsOf, builtAt, CancellationToken.None);
        var second = await _workbooks.StoreAsync(id, "Løten", [4, 5], dataAsOf.AddDays(1), builtAt.AddDays(1), CancellationToken.None);

        Assert.Equal(new BuiltWorkbook("twice/2019-H1/hamar/Løten.xlsx", Convert.ToHexStringLower(SHA256.HashData([1, 2, 3])), dataAsOf, builtAt), first);
        Assert.Equal(first, second);
        Assert.Equal([1, 2, 3], await _workbooks.ReadAsync(first.BlobName, CancellationToken.None));
    }

    [Fact]
    public void NameBeside_Formats_DifferInTheirExtensionAlone() => Assert.Equal(
        [
            "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1-2.zip", "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1-2.json",
            "sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1-2.pdf",
        ],
        ReportFormat.BesideWorkbook.Select(format => WorkbookBlobs.NameBeside("sagatun/2019-H1/hamar/Sagatun_2019-H1_Hamar_v1-2.xlsx", format)));

    [Fact]
    public async Task StoreBesideAsync_TwiceUnderOneName_KeepsTheFirstAndTellsWhetherItIsTheSame()
    {
        var id = RevisionId.TryParse("beside_2019-H1_hamar_r1")!;

        Assert.True(await _workbooks.StoreBesideAsync(id, "Løten", ReportFormat.Data, [1, 2, 3], CancellationToken.None));
        Assert.True(await _workbooks.StoreBesideAsync(id, "Løten", ReportFormat.Data, [1, 2, 3], CancellationToken.None));
        Assert.False(await _workbooks.StoreBesideAsync(id, "Løten", ReportFormat.Data, [4, 5], CancellationToken.None));

        Assert.Equal([1, 2, 3], await _workbooks.ReadAsync("beside/2019-H1/hamar/Løten.json", CancellationToken.None));
        Assert.Null(await _workbooks.ReadAsync("beside/2019-H1/hamar/Løten.xlsx", CancellationToken.None));
    }

    [Fact]
    public async Task ReadAsync_NoSuchName_IsNothing() => Assert.Null(await _workbooks.ReadAsync("sagatun/2019-H1/elverum/Sagatun_2019-H1_Elverum_v1.xlsx", CancellationToken.None));
}

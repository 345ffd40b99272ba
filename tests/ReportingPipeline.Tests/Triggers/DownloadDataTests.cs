using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public sealed class DownloadDataTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Released_IsTheFileWithItsTypeNameAndHash()
    {
        await App.ReleaseAsync("rom-agder", "2018-H2", "stange");

        var answer = await App.Client.GetAsync("reports/rom-agder_2018-H2_stange/data");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("Rom-agder_2018-H2_Stange_v1.json", answer.Content.Headers.ContentDisposition!.FileName);
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"", answer.Headers.ETag?.Tag);
        Assert.Contains(WorkbookBlobs.Sha256Of(file), await App.WorkbookTextAsync("rom-agder_2018-H2_stange_r1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BlobIsNotThere_Is404SayingWhy()
    {
        await App.ReleaseAsync("rom-agder", "2019-H2", "stange");
        await App.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).DeleteBlobAsync("rom-agder/2019-H2/stange/Rom-agder_2019-H2_Stange_v1.json");

        var problem = await (await App.Client.GetAsync("reports/rom-agder_2019-H2_stange/data")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(
            "There is no rom-agder/2019-H2/stange/Rom-agder_2019-H2_Stange_v1.json in the storage account: it has been deleted, or the report is from before there were such files.",
            problem.Detail);
    }

    [Fact]
    public async Task Get_NobodyAsked_Is404() => Assert.StartsWith(
        "There is no report 'sagatun_2019-H1_elverum' in the ledger.",
        (await (await App.Client.GetAsync("reports/sagatun_2019-H1_elverum/data")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);

    [Fact]
    public async Task Get_NotBuiltYet_Is404SayingHowItStands()
    {
        var id = new RevisionId(new ReportId("vanlig", "2018-H2", "hamar"), 1);
        await App.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, Transitions.Owe(id, new DateOnly(2019, 1, 15), App.Clock.Now, "Kari", "Asked for"));

        var problem = await (await App.Client.GetAsync($"reports/{id}/data")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("vanlig_2018-H2_hamar_r1 is not released yet: waiting to be built; its draft is the centre's own, under GET internal/reports/vanlig_2018-H2_hamar_r1/draft.", problem.Detail);
    }
}

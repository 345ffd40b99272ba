using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks.Pdf;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public sealed class DownloadPdfTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Released_IsTheFileWithItsTypeNameAndHash()
    {
        await App.ReleaseAsync("rom-agder", "2018-H2", "hamar");

        var answer = await App.Client.GetAsync("reports/rom-agder_2018-H2_hamar/pdf");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("Rom-agder_2018-H2_Hamar_v1.pdf", answer.Content.Headers.ContentDisposition!.FileName);
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"", answer.Headers.ETag?.Tag);
        Assert.NotEmpty(new OpenedPdf(file).TextsOf("TD"));
    }

    [Fact]
    public async Task Get_BlobIsNotThere_Is404SayingWhy()
    {
        await App.ReleaseAsync("rom-agder", "2019-H2", "hamar");
        await App.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).DeleteBlobAsync("rom-agder/2019-H2/hamar/Rom-agder_2019-H2_Hamar_v1.pdf");

        var problem = await (await App.Client.GetAsync("reports/rom-agder_2019-H2_hamar/pdf")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(
            "There is no rom-agder/2019-H2/hamar/Rom-agder_2019-H2_Hamar_v1.pdf in the storage account: it has been deleted, "
            + "or the report is from before there were such files.",
            problem.Detail);
    }

    [Fact]
    public async Task Get_NobodyAsked_Is404() => Assert.StartsWith(
        "There is no report 'sagatun_2019-H1_elverum' in the ledger.",
        (await (await App.Client.GetAsync("reports/sagatun_2019-H1_elverum/pdf")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);

    [Fact]
    public async Task Get_NotBuiltYet_Is404SayingHowItStands()
    {
        var id = new RevisionId(new ReportId("vanlig", "2018-H2", "stange"), 1);
        var owed = Transitions.Owe(id, new DateOnly(2019, 1, 15), App.Clock.Now, "Kari", "Asked for");
        await App.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, owed);

        var problem = await (await App.Client.GetAsync($"reports/{id}/pdf")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("vanlig_2018-H2_stange_r1 is not released yet: waiting to be built; its draft is the centre's own, under GET internal/reports/vanlig_2018-H2_stange_r1/draft.", problem.Detail);
    }
}

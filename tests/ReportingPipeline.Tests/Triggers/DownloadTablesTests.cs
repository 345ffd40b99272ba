using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public sealed class DownloadTablesTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Released_IsTheFileWithItsTypeNameAndHash()
    {
        await App.ReleaseAsync("rom-agder", "2018-H2", "hamar");

        var answer = await App.Client.GetAsync("reports/rom-agder_2018-H2_hamar/tables");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("Rom-agder_2018-H2_Hamar_v1.zip", answer.Content.Headers.ContentDisposition!.FileName);
        var file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"", answer.Headers.ETag?.Tag);
        Assert.Contains("BesokPerAr.csv", new Workbooks.Csv.OpenedTables(file).Files.Keys);
    }

    [Fact]
    public async Task Get_BlobIsNotThere_Is404SayingWhy()
    {
        await App.ReleaseAsync("rom-agder", "2019-H2", "hamar");
        await App.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).DeleteBlobAsync("rom-agder/2019-H2/hamar/Rom-agder_2019-H2_Hamar_v1.zip");

        var problem = await (await App.Client.GetAsync("reports/rom-agder_2019-H2_hamar/tables")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(
            "There is no rom-agder/2019-H2/hamar/Rom-agder_2019-H2_Hamar_v1.zip in the storage account: it has been deleted, or the report is from before there were such files.",
            problem.Detail);
    }

    [Fact]
    public async Task Get_NobodyAsked_Is404() => Assert.StartsWith(
        "There is no report 'sagatun_2019-H1_elverum' in the ledger.",
        (await (await App.Client.GetAsync("reports/sagatun_2019-H1_elverum/tables")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);

    [Fact]
    public async Task Get_Draft_Is404SayingHowItStands()
    {
        var status = (await App.BuildAsync("rom-agder", "2020-H1", "stange")).Text("status");

        var problem = await (await App.Client.GetAsync("reports/rom-agder_2020-H1_stange/tables")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.StartsWith("waiting for ", status, StringComparison.Ordinal);
        Assert.Equal($"rom-agder_2020-H1_stange is not released yet: {status}; its draft is the centre's own, under GET internal/reports/rom-agder_2020-H1_stange_r1/draft.", problem.Detail);
    }

    [Fact]
    public async Task Get_Preview_Is409NamingTheInternalRoute()
    {
        await App.BuildAsync("rom-agder", "2021-H1", "hamar");

        var problem = await (await App.Client.GetAsync("reports/rom-agder_2021-H1_hamar/tables")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal(
            "rom-agder_2021-H1_hamar_r0 is a preview: it hides nothing, so only the centre's own staff may see it, under GET internal/reports/rom-agder_2021-H1_hamar_r0/workbook.",
            problem.Detail);
    }
}

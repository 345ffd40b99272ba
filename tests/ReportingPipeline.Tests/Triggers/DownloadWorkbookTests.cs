using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Domain.Periods;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class DownloadWorkbookTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Released_IsTheFileWithItsTypeNameAndHash()
    {
        var report = await App.ReleaseAsync("sagatun", "2018-H1", "loten");

        var answer = await App.Client.GetAsync("reports/sagatun_2018-H1_loten/workbook");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "attachment; filename=Sagatun_2018-H1_Loten_v1.xlsx; filename*=UTF-8''Sagatun_2018-H1_L%C3%B8ten_v1.xlsx",
            Assert.Single(answer.Content.Headers.GetValues("Content-Disposition")));
        var file = await answer.Content.ReadAsByteArrayAsync();
        ValidWorkbook.AssertValid(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Equal((sha256, $"\"{sha256}\""), (report.GetProperty("workbook").Text("sha256"), answer.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task Get_RevisionBeforeTheLatest_IsStillThatFile()
    {
        var id = new RevisionId(new ReportId("bikuben", "2020-H2", "stange"), 1);
        await App.ReleaseAsync("bikuben", "2020-H2", "stange");
        var before = await App.Client.GetByteArrayAsync($"reports/{id}/workbook");
        var released = (await App.Get<LedgerTable>().FindAsync(id, CancellationToken.None))!;
        await App.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, released.Revise(3, LocalTime.DateOf(App.Clock.Now), App.Clock.Now));
        await App.ReleaseAsync("bikuben", "2020-H2", "stange");

        Assert.Equal(before, await App.Client.GetByteArrayAsync($"reports/{id}/workbook"));
        var latest = await App.Client.GetAsync("reports/bikuben_2020-H2_stange/workbook");
        Assert.Equal("Bikuben_2020-H2_Stange_v2.xlsx", latest.Content.Headers.ContentDisposition!.FileName);
        Assert.NotEqual(before, await latest.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("ringsaker", null, "waiting to be built", "")]
    [InlineData("stange", "The storage was away.", "failed to be built", " The storage was away.")]
    public async Task Get_NotBuiltYet_Is404SayingHowItStands(string municipality, string? error, string status, string end)
    {
        var id = new RevisionId(new ReportId("sagatun", "2020-H2", municipality), 1);
        await App.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, Transitions.Owe(id, new DateOnly(2021, 1, 15), App.Clock.Now, "Kari", "Asked for"));
        if (error is not null) await App.StepAsync(id, entry => entry.FailBuilding(error, App.Clock.Now, App.Clock.Now));

        var problem = await (await App.Client.GetAsync($"reports/{id}/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal($"{NotReleased($"{id}", status, $"{id}")}{end}", problem.Detail);
    }

    [Theory]
    [InlineData("bikuben_2020-H2_hamar")]
    [InlineData("bikuben_2020-H2_hamar_r1")]
    public async Task Get_Draft_Is404NamingTheInternalRoute(string id)
    {
        var status = (await App.BuildAsync("bikuben", "2020-H2", "hamar")).Text("status");

        var problem = await (await App.Client.GetAsync($"reports/{id}/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.StartsWith("waiting for ", status, StringComparison.Ordinal);
        Assert.Equal(NotReleased(id, status, "bikuben_2020-H2_hamar_r1"), problem.Detail);
    }

    [Theory]
    [InlineData("varres_2021-H1_loten")]
    [InlineData("varres_2021-H1_loten_r0")]
    public async Task Get_Preview_Is409NamingTheInternalRoute(string id)
    {
        await App.BuildAsync("varres", "2021-H1", "loten");

        var problem = await (await App.Client.GetAsync($"reports/{id}/workbook")).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal(
            "varres_2021-H1_loten_r0 is a preview: it hides nothing, so only the centre's own staff may see it, under GET internal/reports/varres_2021-H1_loten_r0/workbook.",
            problem.Detail);
    }

    [Fact]
    public async Task Get_BlobIsGone_Is404SayingSo()
    {
        var report = await App.ReleaseAsync("bikuben", "2020-H2", "ringsaker");
        var blob = report.GetProperty("workbook").Text("blobName");
        await App.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).DeleteBlobAsync(blob);

        var problem = await (await App.Client.GetAsync("reports/bikuben_2020-H2_ringsaker/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("The workbook bikuben/2020-H2/ringsaker/Bikuben_2020-H2_Ringsaker_v1.xlsx has been deleted from the storage account.", problem.Detail);
    }

    [Fact]
    public async Task Get_Period_Is404NamingItsReports()
    {
        await App.BuildAsync("bikuben", "2019", "ringsaker");

        var problem = await (await App.Client.GetAsync("reports/bikuben_2019/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("'bikuben_2019' stands for all reports of the period; give one of bikuben_2019_ringsaker.", problem.Detail);
    }

    private static string NotReleased(string id, string status, string revision) =>
        $"{id} is not released yet: {status}; its draft is the centre's own, under GET internal/reports/{revision}/draft.";

    [Fact]
    public async Task Get_NobodyAsked_Is404() => Assert.StartsWith(
        "There is no report 'sagatun_2019-H1_elverum' in the ledger.",
        (await (await App.Client.GetAsync("reports/sagatun_2019-H1_elverum/workbook")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);
}

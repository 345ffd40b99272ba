using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class DownloadDraftTests(SagatunApp sagatun)
{
    private const string Mark = "UTKAST";

    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Built_IsTheMarkedFileWithItsTypeNameAndHash()
    {
        var report = await App.BuildAsync("sagatun", "2020-H1", "loten");

        var answer = await App.Client.GetAsync("internal/reports/sagatun_2020-H1_loten/draft");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("Sagatun_2020-H1_Løten_v1_UTKAST-1.xlsx", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var file = await answer.Content.ReadAsByteArrayAsync();
        ValidWorkbook.AssertValid(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Equal((sha256, $"\"{sha256}\""), (report.GetProperty("draft").Text("sha256"), answer.Headers.ETag?.Tag));
        var sheets = WorkbookText.Render(new MemoryStream(file)).Split("\n=== ")[1..];
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains(Mark, sheet, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_Released_IsStillTheDraftWhileRecipientsGetAFileWithoutTheMark()
    {
        await App.ReleaseAsync("sagatun", "2018-H1", "ringsaker");

        Assert.Contains(Mark, await App.DraftTextAsync("sagatun_2018-H1_ringsaker"), StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, await App.WorkbookTextAsync("sagatun_2018-H1_ringsaker"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_NotBuiltYet_Is404SayingHowItStandsAndMayNotBeStored()
    {
        var id = new RevisionId(new ReportId("rom-agder", "2020-H2", "stange"), 1);
        var owed = Transitions.Owe(id, new DateOnly(2021, 1, 15), App.Clock.Now, "Kari", "Asked for");
        await App.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, owed);
        await App.StepAsync(id, entry => entry.FailBuilding("The storage was away.", App.Clock.Now.AddHours(1), App.Clock.Now));

        var answer = await App.Client.GetAsync($"internal/reports/{id}/draft");

        Assert.Equal(
            $"The draft of {id} is not built yet: failed to be built. The storage was away.",
            (await answer.ProblemAsync(HttpStatusCode.NotFound)).Detail);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Get_BlobIsGone_Is404SayingSo()
    {
        var draft = (await App.BuildAsync("rom-agder", "2020-H2", "loten")).GetProperty("draft").Text("blobName");
        await App.Account.Blobs.GetBlobContainerClient(StorageNames.DraftsContainer).DeleteBlobAsync(draft);

        var answer = await App.Client.GetAsync("internal/reports/rom-agder_2020-H2_loten/draft");

        Assert.Equal(
            "The draft rom-agder/2020-H2/loten/Rom-agder_2020-H2_Løten_v1_UTKAST-1.xlsx has been deleted from the storage account.",
            (await answer.ProblemAsync(HttpStatusCode.NotFound)).Detail);
    }

    [Fact]
    public async Task Get_Period_Is404NamingItsReports()
    {
        await App.BuildAsync("varres", "2019", "ringsaker");

        var problem = await (await App.Client.GetAsync("internal/reports/varres_2019/draft")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("'varres_2019' stands for all reports of the period; give one of varres_2019_ringsaker.", problem.Detail);
    }

    [Fact]
    public async Task Get_NobodyAsked_Is404() => Assert.StartsWith(
        "There is no report 'sagatun_2019-H1_elverum' in the ledger.",
        (await (await App.Client.GetAsync("internal/reports/sagatun_2019-H1_elverum/draft")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);
}

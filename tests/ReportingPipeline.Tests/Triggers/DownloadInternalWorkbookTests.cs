using System.Net;
using Azure.Storage.Blobs.Models;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class DownloadInternalWorkbookTests(SagatunApp sagatun)
{
    private const string Mark = "INTERN – inneholder tall som kan vise enkeltpersoner; skal ikke deles utenfor senteret";

    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Built_IsWrittenWithEveryFigureAndStoredNowhere()
    {
        await App.BuildAsync("sagatun", "2019-H2", "stange");
        var stored = await BlobsAsync("sagatun/2019-H2/stange");
        Assert.Equal(["drafts/sagatun/2019-H2/stange/Sagatun_2019-H2_Stange_v1_UTKAST-1.xlsx"], stored);

        var answer = await App.Client.GetAsync("internal/reports/sagatun_2019-H2_stange/workbook");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Sagatun_2019-H2_Stange_v1_UTKAST-1_INTERN.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        var file = await answer.Content.ReadAsByteArrayAsync();
        ValidWorkbook.AssertValid(file);
        var text = WorkbookText.Render(new MemoryStream(file));
        Assert.Equal(Occurrences(text, "\n=== "), Occurrences(text, Mark) - 1);
        Assert.Contains(" | 3137 | ", text, StringComparison.Ordinal);
        Assert.Contains("Besøk: 3\u00A0137, mot", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, await App.DraftTextAsync("sagatun_2019-H2_stange"), StringComparison.Ordinal);
        Assert.Equal(stored, await BlobsAsync("sagatun/2019-H2/stange"));
    }

    [Fact]
    public async Task Get_Preview_IsTheFileThatLiesInTheContainer()
    {
        await App.BuildAsync("sagatun", "2021-H1", "ringsaker");

        var bytes = await App.Client.GetByteArrayAsync("internal/reports/sagatun_2021-H1_ringsaker/workbook");

        var stored = await App.Get<WorkbookBlobs>().ReadDraftAsync("sagatun/2021-H1/ringsaker/Sagatun_2021-H1_Ringsaker_FORHANDSVISNING-1.xlsx", CancellationToken.None);
        Assert.Equal(stored, bytes);
        Assert.Contains(Mark, WorkbookText.Render(new MemoryStream(bytes)), StringComparison.Ordinal);
        ValidWorkbook.AssertValid(bytes);
    }

    [Fact]
    public async Task Get_NotFrozenYet_Is404SayingHowItStands()
    {
        var id = new RevisionId(new ReportId("sagatun", "2020-H1", "ringsaker"), 1);
        await App.Get<LedgerTable>().TrySaveAsync(CancellationToken.None, Transitions.Owe(id, new DateOnly(2020, 7, 15), App.Clock.Now, "Kari", "Asked for"));

        var answer = await App.Client.GetAsync($"internal/reports/{id}/workbook");

        Assert.Equal($"The counts of {id} are not frozen yet: waiting to be built.", (await answer.ProblemAsync(HttpStatusCode.NotFound)).Detail);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Get_Period_Is404NamingItsReports()
    {
        await App.BuildAsync("rom-agder", "2019", "ringsaker");

        var problem = await (await App.Client.GetAsync("internal/reports/rom-agder_2019/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("'rom-agder_2019' stands for all reports of the period; give one of rom-agder_2019_ringsaker.", problem.Detail);
    }

    private async Task<List<string>> BlobsAsync(string prefix)
    {
        var names = new List<string>();
        await foreach (var container in App.Account.Blobs.GetBlobContainersAsync())
        {
            var client = App.Account.Blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, CancellationToken.None))
            {
                names.Add($"{container.Name}/{blob.Name}");
            }
        }

        return names;
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;
}

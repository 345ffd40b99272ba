using System.Net;
using System.Security.Cryptography;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class DownloadWorkbookTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Built_IsTheFileWithItsTypeAndName()
    {
        await App.PostAsync(new { centre = "sagatun", period = "2020-H2", municipality = "loten" });
        await App.UntilIdleAsync();

        var answer = await App.Client.GetAsync("reports/sagatun_2020-H2_loten/workbook");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("sagatun-2020-H2-loten-r1.xlsx", answer.Content.Headers.ContentDisposition.FileName);
        var recorded = (await App.GetAsync("reports/sagatun_2020-H2_loten")).GetProperty("workbook").Text("sha256");
        Assert.Equal(recorded, Convert.ToHexStringLower(SHA256.HashData(await answer.Content.ReadAsByteArrayAsync())));
    }

    [Theory]
    [InlineData("requested", ReportState.Requested, null, "")]
    [InlineData("failed", ReportState.Failed, "The centre is gone.", " The centre is gone.")]
    public async Task Get_NotBuiltYet_Is404WithTheState(string shown, ReportState state, string? error, string end)
    {
        var id = new ReportId("sagatun", "2020-H2", $"download-{shown}");
        await App.Get<ReportsTable>().TrySaveAsync(new Report(id, state, 1, App.Clock.Now) { LastError = error }, CancellationToken.None);

        var problem = await (await App.Client.GetAsync($"reports/{id}/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal($"The workbook of {id} is not built yet; the report is {shown}.{end}", problem.Detail);
    }

    [Fact]
    public async Task Get_BlobIsGone_Is404SayingSo()
    {
        var id = new ReportId("sagatun", "2020-H2", "gone");
        var workbook = new BuiltWorkbook("sagatun/2020-H2/gone-r1.xlsx", "", App.Clock.Now, App.Clock.Now);
        await App.Get<ReportsTable>().TrySaveAsync(new Report(id, ReportState.Built, 1, App.Clock.Now) { Workbook = workbook }, CancellationToken.None);

        var problem = await (await App.Client.GetAsync($"reports/{id}/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("The workbook sagatun/2020-H2/gone-r1.xlsx has been deleted from the storage account.", problem.Detail);
    }

    [Theory]
    [InlineData("sagatun_2019-H1_elverum")]
    [InlineData("sagatun_2019-H1")]
    [InlineData("sagatun_2019-H1_%23")]
    public async Task Get_NobodyAsked_Is404(string id) =>
        await (await App.Client.GetAsync($"reports/{id}/workbook")).ProblemAsync(HttpStatusCode.NotFound);
}

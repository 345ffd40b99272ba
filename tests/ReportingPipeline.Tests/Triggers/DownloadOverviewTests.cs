using System.Net;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Workbooks;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class DownloadOverviewTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_ReportIsReleased_IsAFileWithWhatItTells()
    {
        await App.BuildEarlierAsync("sagatun", "2018-H2");
        var before = await VisitsSheetAsync("2018-H2");
        await App.BuildAsync("sagatun", "2018-H2", "ringsaker");
        await App.UntilStatusAsync("sagatun_2018-H2_ringsaker", "waiting to be dispatched");

        var answer = await App.Client.GetAsync("overviews/helsedirektoratet/2018-H2/workbook");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("Helsedirektoratet_2018-H2.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var totals = (await App.Get<LedgerTable>().FindAsync(RevisionId.TryParse("sagatun_2018-H2_ringsaker_r1")!, CancellationToken.None))!.Totals!;
        var after = await VisitsSheetAsync("2018-H2");
        Assert.All([totals.Visits.Number!.Value, totals.UserVisits.Number!.Value], told =>
        {
            Assert.DoesNotContain($"{told}", CellsOf(before));
            Assert.Contains($"{told}", CellsOf(after));
        });
    }

    private static string[] CellsOf(string sheet) => sheet.Split([" | ", "\n"], StringSplitOptions.TrimEntries);

    [Theory]
    [InlineData("2018")]
    [InlineData("1990-H1")]
    public async Task Get_AnyEndedPeriod_IsAFile(string period) =>
        Assert.Equal(HttpStatusCode.OK, (await App.Client.GetAsync($"overviews/helsedirektoratet/{period}/workbook")).StatusCode);

    [Fact]
    public async Task Get_UnknownOverview_Is404NamingThoseThereAre()
    {
        var problem = await (await App.Client.GetAsync("overviews/fhi/2018-H2/workbook")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("There is no overview 'fhi'; give one of helsedirektoratet.", problem.Detail);
    }

    [Fact]
    public async Task Get_WrongPeriod_Is400SayingWhatIsAccepted()
    {
        var problem = await (await App.Client.GetAsync("overviews/helsedirektoratet/2018-T1/workbook")).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(("period", "'period' cannot be '2018-T1': give a period that has ended, written like 2019-H1, 2019-H2, 2019."), (problem.Field, problem.Detail));
    }

    [Fact]
    public async Task Get_PeriodGoesOn_Is409() => Assert.StartsWith(
        "2021-H1 ends on 2021-06-30; ",
        (await (await App.Client.GetAsync("overviews/helsedirektoratet/2021-H1/workbook")).ProblemAsync(HttpStatusCode.Conflict)).Detail,
        StringComparison.Ordinal);

    private async Task<string> VisitsSheetAsync(string period)
    {
        using var file = new MemoryStream(await App.Client.GetByteArrayAsync($"overviews/helsedirektoratet/{period}/workbook"));
        return WorkbookText.Render(file).Split("\n=== ")[2];
    }
}

using System.Net;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class GetReportTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_Built_ShowsTheWorkbook()
    {
        await App.PostAsync(new { centre = "sagatun", period = "2020-H1", municipality = "ringsaker" });
        await App.UntilIdleAsync();

        var report = await App.GetAsync("reports/sagatun_2020-H1_ringsaker");

        Assert.Equal(("built", 1, 1), (report.Text("state"), report.GetProperty("revision").GetInt32(), report.GetProperty("attempts").GetInt32()));
        var workbook = report.GetProperty("workbook");
        Assert.Equal("sagatun/2020-H1/ringsaker-r1.xlsx", workbook.Text("blobName"));
        Assert.Matches("^[0-9a-f]{64}$", workbook.Text("sha256"));
        Assert.Equal(App.Clock.Now, workbook.GetProperty("dataAsOf").GetDateTimeOffset());
    }

    [Theory]
    [InlineData(ReportState.Requested, "requested")]
    [InlineData(ReportState.Failed, "failed")]
    public async Task Get_NotBuilt_ShowsStateAndLastError(ReportState state, string shown)
    {
        var id = new ReportId("sagatun", "2020-H1", $"state-{shown}");
        var saved = new Report(id, state, 1, App.Clock.Now) { Attempts = 2, LastError = "It went wrong." };
        await App.Get<ReportsTable>().TrySaveAsync(saved, CancellationToken.None);

        var report = await App.GetAsync($"reports/{id}");

        Assert.Equal((shown, "It went wrong."), (report.Text("state"), report.Text("lastError")));
    }

    [Theory]
    [InlineData("failed", ReportState.Built, ReportState.Requested, ReportState.Failed)]
    [InlineData("requested", ReportState.Built, ReportState.Requested, ReportState.Built)]
    [InlineData("built", ReportState.Built)]
    public async Task Get_Period_IsAsFarAsTheReportThatIsLeastFar(string shown, params ReportState[] states)
    {
        var centre = $"centre-{shown}";
        foreach (var (index, state) in states.Index())
        {
            await App.Get<ReportsTable>().TrySaveAsync(new Report(new(centre, "2020-H1", $"m{index}"), state, 1, App.Clock.Now), CancellationToken.None);
        }

        var period = await App.GetAsync($"reports/{centre}_2020-H1");

        Assert.Equal((shown, states.Length), (period.Text("state"), period.GetProperty("reports").GetArrayLength()));
    }

    [Theory]
    [InlineData("sagatun_2019-H1_elverum")]
    [InlineData("sagatun_1999-H1")]
    [InlineData("sagatun")]
    [InlineData("_")]
    [InlineData("__")]
    [InlineData("sagatun_2019-H1_%23")]
    [InlineData("sagatun_2019-H1_%3F")]
    [InlineData("sagatun_2019-H1_%5C")]
    [InlineData("sagatun_2019-H1_%2F")]
    [InlineData("sagatun_2019-H1_%01")]
    [InlineData("sagatun_2019-H1_'or'")]
    [InlineData("'_2019-H1")]
    [InlineData("%01_2019-H1")]
    [InlineData("bl%C3%A5_2019-H1")]
    public async Task Get_NobodyAsked_Is404SayingHowToAsk(string id)
    {
        var problem = await (await App.Client.GetAsync($"reports/{id}")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.EndsWith("Ask with POST reports; an id looks like sagatun_2019-H2_hamar, or sagatun_2019-H2 for all recipients.", problem.Detail, StringComparison.Ordinal);
    }
}

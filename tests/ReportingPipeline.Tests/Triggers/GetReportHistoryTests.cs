using System.Net;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class GetReportHistoryTests(SagatunApp sagatun)
{
    private static readonly string[] Expected =
    [
        "1 Eva: Asked for → owed",
        "1 system: Building begun → building",
        "1 system: Built bikuben/2018-H1/loten/Bikuben_2018-H1_Løten_v1_UTKAST-1.xlsx; 0 of 8 checks want an explanation → checking",
        "1 Ola: Held: Vent. → checking",
        "1 Kari: Approved: Sett på. → approved",
        "1 system: Published bikuben/2018-H1/loten/Bikuben_2018-H1_Løten_v1.xlsx → approved",
        "1 system: drop: handing over, attempt 1 → delivering",
        "1 system: drop: lies in the drop container: drop-loten/bikuben/2018-H1/loten/Bikuben_2018-H1_Løten_v1.xlsx → delivering",
    ];

    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Get_ReportOrRevision_TellsWhoDidWhatInOrder()
    {
        await App.PostAsync(new { centre = "bikuben", period = "2018-H1", municipality = "loten", name = "Eva" });
        await App.UntilAtRestAsync("bikuben_2018-H1_loten");
        await App.PostAsync("reports/bikuben_2018-H1_loten/hold", new { name = "Ola", comment = "Vent." });
        await App.PostAsync("reports/bikuben_2018-H1_loten/approve", new { name = "Kari", comment = "Sett på." });
        await App.UntilStatusAsync("bikuben_2018-H1_loten", "waiting to be dispatched");

        Assert.Equal(Expected, await EventsAsync("bikuben_2018-H1_loten"));
        Assert.Equal(Expected, await EventsAsync("bikuben_2018-H1_loten_r1"));
        await (await App.Client.GetAsync("reports/bikuben_2018-H1_loten_r2/history")).ProblemAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_Period_Is404NamingItsReports()
    {
        await App.BuildAsync("bikuben", "2018", "stange");

        var problem = await (await App.Client.GetAsync("reports/bikuben_2018/history")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal("'bikuben_2018' stands for all reports of the period; give one of bikuben_2018_stange.", problem.Detail);
    }

    [Theory]
    [InlineData("sagatun_2019-H1_elverum")]
    [InlineData("sagatun_2014-H1")]
    [InlineData("%01")]
    public async Task Get_NoSuchReport_Is404(string id) =>
        await (await App.Client.GetAsync($"reports/{id}/history")).ProblemAsync(HttpStatusCode.NotFound);

    private async Task<List<string>> EventsAsync(string id) => (await App.GetAsync($"reports/{id}/history"))
        .Each(happened => $"{happened.GetProperty("revision")} {happened.Text("who")}: {happened.Text("what")} → {happened.Text("state")}");
}

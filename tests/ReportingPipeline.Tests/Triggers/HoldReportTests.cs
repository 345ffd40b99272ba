using System.Net;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class HoldReportTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_WaitsForApproval_IsHeldUntilAPersonApprovesIt()
    {
        await App.BuildEarlierAsync("bikuben", "2020-H1");
        await App.BuildAsync("bikuben", "2020-H1", "loten");

        var held = await (await HoldAsync("bikuben_2020-H1_loten", new { name = "Ola", comment = "Juni mangler." })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("held", "Ola", "Juni mangler."), (held.Text("status"), held.GetProperty("hold").Text("name"), held.GetProperty("hold").Text("comment")));
        await App.PostAsync("reports/bikuben_2020-H1_loten/approve", new { name = "Kari" });
        await App.UntilStatusAsync("bikuben_2020-H1_loten", "waiting to be dispatched");
    }

    [Fact]
    public async Task Post_Period_HoldsAllOfIt()
    {
        await App.PostAsync(new { centre = "rom-agder", period = "2020" });
        await App.UntilAtRestAsync("rom-agder_2020");

        var period = await (await HoldAsync("rom-agder_2020", new { name = "Ola", comment = "Vent." })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(["held", "held", "held", "held"], period.GetProperty("reports").Each(report => report.Text("status")));
    }

    [Fact]
    public async Task Post_ReleasedAlready_Is409SayingByWhom()
    {
        await App.BuildAsync("varres", "2018-H1", "loten");
        await App.PostAsync("reports/varres_2018-H1_loten/approve", new { name = "Kari" });

        var problem = await (await HoldAsync("varres_2018-H1_loten", new { name = "Ola", comment = "Vent." })).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal("varres_2018-H1_loten_r1 was approved by Kari and can no longer be held; figures that are put right come in the next revision.", problem.Detail);
    }

    [Fact]
    public async Task Post_Preview_Is409()
    {
        await App.BuildAsync("varres", "2021-H1", "stange");

        var problem = await (await HoldAsync("varres_2021-H1_stange", new { name = "Ola", comment = "Vent." })).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal("varres_2021-H1_stange_r0 is a preview, which is never delivered.", problem.Detail);
    }

    [Fact]
    public async Task Post_WithoutReason_Is400() => Assert.Equal(
        ("'comment' is missing: say why.", "comment", "Bad Request"),
        await (await HoldAsync("sagatun_2019-H1_hamar", new { name = "Ola" })).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_NoSuchReport_Is404() =>
        await (await HoldAsync("sagatun_2019-H1_elverum", new { name = "Ola", comment = "Vent." })).ProblemAsync(HttpStatusCode.NotFound);

    private Task<HttpResponseMessage> HoldAsync(string id, object body) => App.PostAsync($"reports/{id}/hold", body);
}

using System.Net;
using Azure.Data.Tables;
using ReportingPipeline.Domain.Texts;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class ApproveReportTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_WaitsForApproval_IsReleasedAndDelivered()
    {
        await App.BuildEarlierAsync("bikuben", "2020-H1");
        await App.BuildAsync("bikuben", "2020-H1", "hamar");

        var report = await (await ApproveAsync("bikuben_2020-H1_hamar", new { name = " Kari ", comment = "Sett på." })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("approved", report.Text("state"));
        Assert.Equal(("Kari", "Sett på."), (report.GetProperty("approval").Text("name"), report.GetProperty("approval").Text("comment")));
        await App.UntilAtRestAsync("bikuben_2020-H1_hamar");
        var delivery = (await App.GetAsync("reports/bikuben_2020-H1_hamar")).GetProperty("deliveries")[0];
        Assert.Equal(("bikuben_2020-H1_hamar_r1_drop", "handedOver"), (delivery.Text("id"), delivery.Text("state")));
        Assert.Equal("drop-hamar/bikuben/2020-H1/hamar/Bikuben_2020-H1_Hamar_v1.xlsx", delivery.Text("answer"));
    }

    [Fact]
    public async Task Post_Again_ChangesNothing()
    {
        await App.ReleaseAsync("bikuben", "2020-H1", "stange");

        var again = await (await ApproveAsync("bikuben_2020-H1_stange", new { name = "Ola" })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("Kari", again.GetProperty("approval").Text("name"));
    }

    [Fact]
    public async Task Post_Period_ReleasesAllOfIt()
    {
        await App.BuildEarlierAsync("varres", "2020");
        await App.PostAsync(new { centre = "varres", period = "2020" });
        await App.UntilAtRestAsync("varres_2020");

        var period = await (await ApproveAsync("varres_2020", new { name = "Kari" })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(
            ["varres_2020_hamar approved", "varres_2020_loten approved", "varres_2020_ringsaker approved", "varres_2020_stange approved"],
            period.GetProperty("reports").Each(report => $"{report.Text("id")} {report.Text("state")}"));
    }

    [Fact]
    public async Task Post_PeriodWithAReportThatACheckHolds_ReleasesTheOthersAndSaysWhatToDo()
    {
        await App.BuildAsync("rom-agder", "2018-H1", "hamar");
        await RegisterUncollectedVisitAsync("rom-agder", "2018-02-03");
        App.ForgetCounts();
        await App.BuildAsync("rom-agder", "2018-H1", "loten");

        var answer = await ApproveAsync("rom-agder_2018-H1", new { name = "Kari" });

        var period = await answer.JsonAsync(HttpStatusCode.OK);
        var reports = period.GetProperty("reports");
        Assert.Equal(["rom-agder_2018-H1_hamar approved", "rom-agder_2018-H1_loten checking"], reports.Each(report => $"{report.Text("id")} {report.Text("state")}"));
        Assert.Equal(
            ["rom-agder_2018-H1_loten_r1 is held by the check recount: Kontrolltelt mot registreringene: stemmer ikke. Put it right, or explain it first."],
            period.GetProperty("undone").Each(reason => reason.GetString()!));
    }

    [Fact]
    public async Task Post_EarlierPeriodIsNotBuilt_Is409NamingIt()
    {
        var before = await App.BuildAsync("vanlig", "2020-H2", "ringsaker");

        var problem = await (await ApproveAsync("vanlig_2020-H2_ringsaker", new { name = "Kari" })).JsonAsync(HttpStatusCode.Conflict);

        Assert.StartsWith(
            "vanlig_2020-H2_ringsaker_r1 cannot be approved before 2018-H1: its release closes 2018-H1 as well, ",
            problem.Text("detail"),
            StringComparison.Ordinal);
        Assert.Equal(before.ToString(), (await App.GetAsync("reports/vanlig_2020-H2_ringsaker")).ToString());
    }

    [Fact]
    public async Task Post_Preview_Is409()
    {
        await App.BuildAsync("varres", "2021-H1", "hamar");

        var problem = await (await ApproveAsync("varres_2021-H1_hamar", new { name = "Kari" })).ProblemAsync(HttpStatusCode.Conflict);

        Assert.Equal("varres_2021-H1_hamar_r0 is a preview and cannot be approved.", problem.Detail);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("SYSTEM")]
    public async Task Post_NobodySaysWhoItIs_Is400AndChangesNothing(string? name)
    {
        var before = await App.BuildAsync("bikuben", "2020-H1", "ringsaker");

        var problem = await (await ApproveAsync("bikuben_2020-H1_ringsaker", new { name })).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(("'name' must say who you are, in at most 100 characters on one line; 'system' is taken.", "name"), (problem.Detail, problem.Field));
        Assert.Equal(before.ToString(), (await App.GetAsync("reports/bikuben_2020-H1_ringsaker")).ToString());
    }

    [Fact]
    public async Task Post_CommentIsTooLong_Is400() => Assert.Equal(
        ($"'comment' must have at most 2000 characters, and be {PlainText.Accepted}.", "comment", "Bad Request"),
        await (await ApproveAsync("bikuben_2020-H1_ringsaker", new { name = "Kari", comment = new string('x', 2001) })).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_NoSuchReport_Is404() =>
        await (await ApproveAsync("sagatun_2019-H1_elverum", new { name = "Kari" })).ProblemAsync(HttpStatusCode.NotFound);

    private Task<HttpResponseMessage> ApproveAsync(string id, object body) => App.PostAsync($"reports/{id}/approve", body);

    private async Task RegisterUncollectedVisitAsync(string centre, string date) =>
        await App.Account.Tables.GetTableClient(StorageNames.VisitsTable).AddEntityAsync(new TableEntity($"{centre}|{date[..7]}", "late")
        {
            ["Date"] = date,
            ["Kind"] = "other",
            ["RegisteredAt"] = App.Clock.Now,
            ["Cancelled"] = false,
        });
}

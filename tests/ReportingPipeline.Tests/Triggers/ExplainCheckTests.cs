using System.Net;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class ExplainCheckTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_ChecksOneAfterTheOther_ArePrintedInANewFileBesideTheOldOne()
    {
        var before = (await App.BuildAsync("sagatun", "2020-H1", "hamar")).GetProperty("workbook");
        var file = await App.Client.GetByteArrayAsync("reports/sagatun_2020-H1_hamar/workbook");

        await (await ExplainAsync("sagatun_2020-H1_hamar", new { name = "Kari", check = "visitsChanged", comment = "Stengt fra 12. mars." })).JsonAsync(HttpStatusCode.OK);
        await (await ExplainAsync("sagatun_2020-H1_hamar", new { name = "Ola", check = "rejectedRows", comment = "Prøverader." })).JsonAsync(HttpStatusCode.OK);

        var after = await App.UntilAtRestAsync("sagatun_2020-H1_hamar");
        Assert.Equal(("sagatun/2020-H1/hamar-r1.xlsx", "sagatun/2020-H1/hamar-r1-d3.xlsx"), (before.Text("blobName"), after.GetProperty("workbook").Text("blobName")));
        var text = await App.WorkbookTextAsync("sagatun_2020-H1_hamar");
        Assert.Contains("Stengt fra 12. mars.", text, StringComparison.Ordinal);
        Assert.Contains("Prøverader.", text, StringComparison.Ordinal);
        var blob = App.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).GetBlobClient(before.Text("blobName"));
        Assert.Equal(file, (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    [Fact]
    public async Task Post_EveryCheckThatWantsIt_IsReleasedAsSagatunHasNoWaitingTime()
    {
        var checks = (await App.BuildAsync("sagatun", "2019-H2", "loten")).GetProperty("checks").EnumerateArray()
            .Where(check => check.Text("verdict") != "ok").Select(check => check.Text("check")).ToList();
        Assert.NotEmpty(checks);

        foreach (var check in checks) await ExplainAsync("sagatun_2019-H2_loten", new { name = "Kari", check, comment = $"Slik er det med {check}." });

        var report = await App.UntilStatusAsync("sagatun_2019-H2_loten", "waiting to be dispatched");
        Assert.Equal("system", report.GetProperty("approval").Text("name"));
    }

    [Fact]
    public async Task Post_Period_ExplainsInAllOfIt()
    {
        await App.PostAsync(new { centre = "sagatun", period = "2020" });
        await App.UntilAtRestAsync("sagatun_2020");

        var period = await (await ExplainAsync("sagatun_2020", new { name = "Kari", check = "rejectedRows", comment = "Prøverader." })).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(["Kari", "Kari", "Kari", "Kari"], period.GetProperty("reports").Each(report => report.GetProperty("checks").EnumerateArray()
            .Single(check => check.Text("check") == "rejectedRows").GetProperty("explanation").Text("name")));
    }

    [Fact]
    public async Task Post_CheckThatWasNotMade_Is400NamingThoseThatWere()
    {
        await App.BuildAsync("bikuben", "2019-H1", "hamar");

        var problem = await (await ExplainAsync("bikuben_2019-H1_hamar", new { name = "Kari", check = "openDaysWithoutVisits", comment = "Ferie." })).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal(
            ("'openDaysWithoutVisits' was not checked; give one of visitsChanged, usersChanged, withoutMunicipality, rejectedRows, keyChanged, recount.", "check"),
            (problem.Detail, problem.Field));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("VisitsChanged")]
    [InlineData("weather")]
    public async Task Post_UnknownCheck_Is400NamingAll(string? check) => Assert.Equal(
        ("'check' must be one of openDaysWithoutVisits, visitsChanged, usersChanged, withoutMunicipality, rejectedRows, keyChanged, recount.", "check", "Bad Request"),
        await (await ExplainAsync("sagatun_2019-H1_hamar", new { name = "Kari", check, comment = "Ferie." })).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_ReleasedOrPreview_Is409()
    {
        await App.BuildAsync("varres", "2018-H2", "loten");
        await App.PostAsync("reports/varres_2018-H2_loten/approve", new { name = "Kari" });
        await App.BuildAsync("varres", "2021-H1", "ringsaker");
        var explanation = new { name = "Kari", check = "visitsChanged", comment = "Ferie." };

        Assert.Equal(
            [
                "varres_2018-H2_loten_r1 was approved by Kari and can no longer be explained.",
                "varres_2021-H1_ringsaker_r0 is a preview and cannot be explained.",
            ],
            [
                (await (await ExplainAsync("varres_2018-H2_loten", explanation)).ProblemAsync(HttpStatusCode.Conflict)).Detail,
                (await (await ExplainAsync("varres_2021-H1_ringsaker", explanation)).ProblemAsync(HttpStatusCode.Conflict)).Detail,
            ]);
    }

    [Fact]
    public async Task Post_WithoutExplanation_Is400() => Assert.Equal(
        ("'comment' is missing: say why.", "comment", "Bad Request"),
        await (await ExplainAsync("sagatun_2019-H1_hamar", new { name = "Kari", check = "recount", comment = " " })).ProblemAsync(HttpStatusCode.BadRequest));

    private Task<HttpResponseMessage> ExplainAsync(string id, object body) => App.PostAsync($"reports/{id}/explain", body);
}

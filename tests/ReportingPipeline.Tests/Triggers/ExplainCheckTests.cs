using System.Net;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class ExplainCheckTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_ChecksOneAfterTheOther_ArePrintedInANewFileBesideTheOldOne()
    {
        var before = (await App.BuildAsync("sagatun", "2020-H1", "hamar")).GetProperty("draft");
        var file = await App.Client.GetByteArrayAsync("internal/reports/sagatun_2020-H1_hamar/draft");

        await (await ExplainAsync("sagatun_2020-H1_hamar", new { name = "Kari", check = "visitsChanged", comment = "Stengt fra 12. mars." })).JsonAsync(HttpStatusCode.OK);
        await (await ExplainAsync("sagatun_2020-H1_hamar", new { name = "Ola", check = "rejectedRows", comment = "Prøverader." })).JsonAsync(HttpStatusCode.OK);

        var after = await App.UntilAtRestAsync("sagatun_2020-H1_hamar");
        Assert.Equal(
            ("sagatun/2020-H1/hamar/Sagatun_2020-H1_Hamar_v1_UTKAST-1.xlsx", "sagatun/2020-H1/hamar/Sagatun_2020-H1_Hamar_v1_UTKAST-3.xlsx"),
            (before.Text("blobName"), after.GetProperty("draft").Text("blobName")));
        var text = await App.DraftTextAsync("sagatun_2020-H1_hamar");
        Assert.Contains("Stengt fra 12. mars.", text, StringComparison.Ordinal);
        Assert.Contains("Prøverader.", text, StringComparison.Ordinal);
        var blob = App.Account.Blobs.GetBlobContainerClient(StorageNames.DraftsContainer).GetBlobClient(before.Text("blobName"));
        Assert.Equal(file, (await blob.DownloadContentAsync()).Value.Content.ToArray());
    }

    [Fact]
    public async Task Post_EveryCheckThatWantsIt_IsReleasedAsSagatunHasNoWaitingTime()
    {
        // An app of its own, as what is explained for one recipient is so in the drafts for the others that are built later.
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2019-08-15T12:00:00Z"),
            visit => string.CompareOrdinal(visit.Date, "2019-07") < 0,
            EditedCentres.With("centres[0].firstPeriod", "\"2019-H1\""));
        await app.InvokeAsync("CollectVisits");
        var checks = (await app.BuildAsync("sagatun", "2019-H1", "loten")).GetProperty("checks").EnumerateArray()
            .Where(check => check.Text("verdict") != "ok").Select(check => check.Text("check")).ToList();
        Assert.Equal(["usersChanged", "rejectedRows"], checks);

        foreach (var check in checks)
        {
            var explanation = new { name = "Kari", check, comment = $"Slik er det med {check}." };
            await (await app.PostAsync("reports/sagatun_2019-H1_loten/explain", explanation)).JsonAsync(HttpStatusCode.OK);
        }

        var report = await app.UntilStatusAsync("sagatun_2019-H1_loten", "waiting to be dispatched");
        Assert.Equal("system", report.GetProperty("approval").Text("name"));
        var text = await app.WorkbookTextAsync("sagatun_2019-H1_loten");
        Assert.All(checks, check => Assert.Contains($"Slik er det med {check}.", text, StringComparison.Ordinal));

        // To another recipient the same is told, so that nothing is left to explain.
        await app.BuildAsync("sagatun", "2019-H1", "hamar");
        await app.UntilStatusAsync("sagatun_2019-H1_hamar", "waiting to be dispatched");
    }

    [Fact]
    public async Task Post_EarlierPeriodWasAllThatALaterOneWaitedFor_ReleasesBoth()
    {
        await using var app = await RunningApp.StartAsync(
            new ManualClock("2019-08-15T12:00:00Z"),
            visit => string.CompareOrdinal(visit.Date, "2019-07") < 0,
            EditedCentres.With(("centres[0].firstPeriod", "\"2018-H2\""), ("centres[0].checks", """{ "largestChangePercent": 1000 }""")));
        await app.InvokeAsync("CollectVisits");
        await app.BuildAsync("sagatun", "2019-H1", "hamar");
        var later = new { name = "Kari", check = "rejectedRows", comment = "Prøverader." };
        await (await app.PostAsync("reports/sagatun_2019-H1_hamar/explain", later)).JsonAsync(HttpStatusCode.OK);
        await app.UntilIdleAsync();
        Assert.Equal("waiting for the earlier period 2018-H2", (await app.GetAsync("reports/sagatun_2019-H1_hamar")).Text("status"));
        Assert.Contains(", 1 waiting for the earlier period 2018-H2", (await app.GetAsync("owed"))[1].Text("summary"), StringComparison.Ordinal);

        await app.BuildAsync("sagatun", "2018-H2", "hamar");

        await app.UntilStatusAsync("sagatun_2018-H2_hamar", "waiting to be dispatched");
        await app.UntilStatusAsync("sagatun_2019-H1_hamar", "waiting to be dispatched");
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
            ("'openDaysWithoutVisits' was not checked; give one of nothingRegistered, visitsChanged, usersChanged, withoutMunicipality, rejectedRows, unplacedRows, keyChanged, recount.", "check"),
            (problem.Detail, problem.Field));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("VisitsChanged")]
    [InlineData("weather")]
    public async Task Post_UnknownCheck_Is400NamingAll(string? check) => Assert.Equal(
        ("'check' must be one of nothingRegistered, openDaysWithoutVisits, visitsChanged, usersChanged, withoutMunicipality, rejectedRows, unplacedRows, keyChanged, recount.", "check", "Bad Request"),
        await (await ExplainAsync("sagatun_2019-H1_hamar", new { name = "Kari", check, comment = "Ferie." })).ProblemAsync(HttpStatusCode.BadRequest));

    [Fact]
    public async Task Post_ReleasedOrPreview_Is409()
    {
        await App.ReleaseAsync("varres", "2018-H2", "loten");
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

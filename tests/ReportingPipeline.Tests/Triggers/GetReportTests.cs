using System.Net;
using System.Text.Json;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class GetReportTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Theory]
    [InlineData("bikuben_2018-H1_hamar")]
    [InlineData("bikuben_2018-H1_hamar_r1")]
    public async Task Get_ReportOrRevision_IsThatRevision(string id)
    {
        await App.BuildAsync("bikuben", "2018-H1", "hamar");

        var report = await App.GetAsync($"reports/{id}");

        Assert.Equal(("bikuben_2018-H1_hamar", 1), (report.Text("id"), report.GetProperty("revision").GetInt32()));
        Assert.Equal(("checking", "waiting for approval"), (report.Text("state"), report.Text("status")));
        var draft = report.GetProperty("draft");
        Assert.Equal(("bikuben/2018-H1/hamar/Bikuben_2018-H1_Hamar_v1_UTKAST-1.xlsx", 64), (draft.Text("blobName"), draft.Text("sha256").Length));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("workbook").ValueKind);
    }

    [Fact]
    public async Task Get_Released_NamesTheFileThatRecipientsGetBesideTheDraft()
    {
        var report = await App.ReleaseAsync("sagatun", "2018-H1", "stange");

        Assert.Equal("sagatun/2018-H1/stange/Sagatun_2018-H1_Stange_v1_UTKAST-1.xlsx", report.GetProperty("draft").Text("blobName"));
        Assert.Equal("sagatun/2018-H1/stange/Sagatun_2018-H1_Stange_v1.xlsx", report.GetProperty("workbook").Text("blobName"));
        var file = await App.Client.GetByteArrayAsync("reports/sagatun_2018-H1_stange/workbook");
        Assert.Equal(WorkbookBlobs.Sha256Of(file), report.GetProperty("workbook").Text("sha256"));
    }

    [Fact]
    public async Task Get_Period_IsTheLatestRevisionOfEachReport()
    {
        await App.BuildAsync("bikuben", "2019-H2", "loten");
        await App.BuildAsync("bikuben", "2019-H2", "hamar");

        var period = await App.GetAsync("reports/bikuben_2019-H2");

        Assert.Equal("bikuben_2019-H2", period.Text("id"));
        Assert.Equal(["bikuben_2019-H2_hamar", "bikuben_2019-H2_loten"], period.GetProperty("reports").Each(report => report.Text("id")));
    }

    [Fact]
    public async Task Get_WithChecksThatWantExplaining_SaysWhatTheyFoundWithoutFigures()
    {
        var report = await App.BuildAsync("sagatun", "2019-H1", "hamar");

        Assert.Equal("waiting for an explanation", report.Text("status"));
        Assert.Equal(
            [
                "ok nothingRegistered: Det er registrert besøk i begge halvdeler av perioden.",
                "ok openDaysWithoutVisits: Det er registrert besøk på alle åpningsdager i perioden.",
                "ok visitsChanged: Besøk: endringen fra samme periode året før er innenfor grensen.",
                "explain usersChanged: Registrerte unike brukere: endringen fra samme periode året før er over grensen.",
                "ok withoutMunicipality: Andelen besøk uten oppgitt kommune er innenfor grensen.",
                "explain rejectedRows: Noen registreringer er ikke talt med: besøkstype mangler.",
                "ok unplacedRows: Alle registreringer hører til en periode.",
                "ok keyChanged: Brukerne er gjenkjent på samme måte hele perioden.",
                "ok recount: Kontrolltelt mot registreringene: stemmer.",
            ],
            report.GetProperty("checks").Each(check => $"{check.Text("verdict")} {check.Text("check")}: {check.Text("finding")}"));
    }

    [Fact]
    public async Task Get_BuildingFailed_SaysWhyAndWhenItIsTriedAgain()
    {
        await App.BuildAsync("rom-agder", "2019-H1", "loten");
        await App.StepAsync(new RevisionId(new("rom-agder", "2019-H1", "loten"), 1), entry => entry.FailBuilding("The storage was away.", App.Clock.Now.AddMinutes(5), App.Clock.Now));

        var report = await App.GetAsync("reports/rom-agder_2019-H1_loten");

        Assert.Equal(("failed", "failed to be built", "The storage was away."), (report.Text("state"), report.Text("status"), report.Text("lastError")));
        Assert.Equal(App.Clock.Now.AddMinutes(5), report.GetProperty("retryAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("sagatun_2019-H1_elverum")]
    [InlineData("sagatun_2014-H1")]
    [InlineData("sagatun")]
    [InlineData("sagatun_2019-H1_hamar_r9")]
    [InlineData("%01_%23")]
    [InlineData("%3F_%22_'_r1")]
    public async Task Get_NothingUnderThatId_Is404SayingHowIdsLook(string id)
    {
        var problem = await (await App.Client.GetAsync($"reports/{id}")).ProblemAsync(HttpStatusCode.NotFound);

        Assert.Equal(
            $"There is no report '{Uri.UnescapeDataString(id)}' in the ledger. An id looks like sagatun_2019-H2_hamar, sagatun_2019-H2_hamar_r1 for one revision, " +
            "or sagatun_2019-H2 for all recipients; GET owed lists them, and POST reports asks for one.",
            problem.Detail);
    }
}

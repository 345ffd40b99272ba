using System.Net;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class GetInternalReportTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Theory]
    [InlineData("sagatun_2019-H1_hamar")]
    [InlineData("sagatun_2019-H1_hamar_r1")]
    public async Task Get_Report_SaysWhatItsChecksFoundWithTheFigures(string id)
    {
        var shown = await App.BuildAsync("sagatun", "2019-H1", "hamar");

        var report = await App.GetAsync($"internal/reports/{id}");

        Assert.Equal(shown.Text("status"), report.Text("status"));
        Assert.Equal(
            [
                "ok nothingRegistered: Det er registrert besøk i begge halvdeler av perioden.",
                "ok openDaysWithoutVisits: Antall åpningsdager med registrerte besøk: 121 av 121.",
                "ok visitsChanged: Besøk: 3 451, mot 3 187 i første halvår 2018. Endringen er +264 (+8,3 %), innenfor grensen på 25 %.",
                "explain usersChanged: Registrerte unike brukere: 84, mot 59 i første halvår 2018. Endringen er +25 (+42,4 %), over grensen på 25 %.",
                "ok withoutMunicipality: Besøk uten oppgitt kommune: 187 av 3 451 (5,42 %), innenfor grensen på 20 %.",
                "explain rejectedRows: Registreringer i perioden som ikke er talt med: 1. Besøkstype mangler: 1.",
                "ok unplacedRows: Registreringer uten en måned som kan stemme, og som ikke er talt med i noen periode: 0.",
                "ok keyChanged: Brukerne er gjenkjent på samme måte hele perioden (pseudonymnøkkel 1).",
                "ok recount: Kontrolltelt mot registreringene: stemmer. Besøk: 3 451. Brukerbesøk: 2 674. Registrerte unike brukere: 84.",
            ],
            report.GetProperty("checks").Each(check => $"{check.Text("verdict")} {check.Text("check")}: {check.Text("finding")}".Replace('\u00a0', ' ')));
    }

    [Fact]
    public async Task Get_Period_HasTheFiguresOfAllItsReports()
    {
        await App.BuildAsync("varres", "2018", "loten");
        await App.BuildAsync("varres", "2018", "stange");

        var period = await App.GetAsync("internal/reports/varres_2018");

        Assert.Equal(
            [
                "varres_2018_loten Kontrolltelt mot registreringene: stemmer. Besøk: 4. Brukerbesøk: 0. Registrerte unike brukere: 0.",
                "varres_2018_stange Kontrolltelt mot registreringene: stemmer. Besøk: 4. Brukerbesøk: 0. Registrerte unike brukere: 0.",
            ],
            period.GetProperty("reports").Each(report => $"{report.Text("id")} {report.GetProperty("checks").EnumerateArray().Last().Text("finding")}"));
    }

    [Fact]
    public async Task Get_Anything_MayNotBeStored()
    {
        await App.BuildAsync("sagatun", "2019-H1", "hamar");

        var answers = new[] { "sagatun_2019-H1_hamar", "sagatun_2019-H1_elverum" }.Select(id => App.Client.GetAsync($"internal/reports/{id}"));

        Assert.All(await Task.WhenAll(answers), answer => Assert.True(answer.Headers.CacheControl?.NoStore));
    }

    [Fact]
    public async Task Get_NothingUnderThatId_Is404() => Assert.StartsWith(
        "There is no report 'sagatun_2019-H1_elverum' in the ledger.",
        (await (await App.Client.GetAsync("internal/reports/sagatun_2019-H1_elverum")).ProblemAsync(HttpStatusCode.NotFound)).Detail,
        StringComparison.Ordinal);
}

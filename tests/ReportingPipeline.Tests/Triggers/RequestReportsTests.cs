using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class RequestReportsTests(SagatunApp sagatun)
{
    private const string Example = "The body must be a JSON object such as {\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"hamar\"}.";
    private const string Periods = "give a period that sagatun reports, from 2018-H1 to 2021-H1, written like 2019-H1, 2019-H2, 2019.";

    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_ReportToOneRecipient_IsAcceptedAndBuilt()
    {
        var answer = await App.PostAsync(new { centre = "sagatun", period = "2019-H2", municipality = "hamar" });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/reports/sagatun_2019-H2_hamar", answer.Headers.Location!.OriginalString);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("sagatun_2019-H2_hamar", "owed", 1), (report.Text("id"), report.Text("state"), report.GetProperty("revision").GetInt32()));

        await App.UntilAtRestAsync("sagatun_2019-H2_hamar");
        Assert.Equal("checking", (await App.GetAsync(answer.Headers.Location.OriginalString)).Text("state"));
    }

    [Fact]
    public async Task Post_WithoutMunicipality_IsAcceptedForAllRecipients()
    {
        var answer = await App.PostAsync(new { centre = "sagatun", period = "2018-H1" });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/reports/sagatun_2018-H1", answer.Headers.Location!.OriginalString);
        await App.UntilAtRestAsync("sagatun_2018-H1");
        var period = await App.GetAsync(answer.Headers.Location.OriginalString);
        Assert.Equal(
            ["sagatun_2018-H1_hamar", "sagatun_2018-H1_loten", "sagatun_2018-H1_ringsaker", "sagatun_2018-H1_stange"],
            period.GetProperty("reports").EnumerateArray().Select(report => report.Text("id")));
    }

    [Fact]
    public async Task Post_Twice_BuildsOnce()
    {
        var first = await App.BuildAsync("sagatun", "2019-H2", "stange");
        var before = await App.GetAsync("reports/sagatun_2019-H2_stange/history");

        var second = await App.BuildAsync("sagatun", "2019-H2", "stange");

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Equal(before.ToString(), (await App.GetAsync("reports/sagatun_2019-H2_stange/history")).ToString());
    }

    [Fact]
    public async Task Post_WholeYear_IsBuilt() =>
        Assert.Equal(
            "sagatun/2019/loten/Sagatun_2019_Løten_v1_UTKAST-1.xlsx",
            (await App.BuildAsync("sagatun", "2019", "loten")).GetProperty("draft").Text("blobName"));

    [Fact]
    public async Task Post_DaysOfGraceGoOn_IsBuiltAndOwedFromToday()
    {
        var report = await App.BuildAsync("sagatun", "2020-H2", "hamar");

        Assert.Equal((1, "2021-03-15"), (report.GetProperty("revision").GetInt32(), report.Text("owedFrom")));
        Assert.Equal("sagatun/2020-H2/hamar/Sagatun_2020-H2_Hamar_v1_UTKAST-1.xlsx", report.GetProperty("draft").Text("blobName"));
    }

    [Fact]
    public async Task Post_PeriodGoesOn_IsAPreviewThatIsMarkedAndNeverDelivered()
    {
        var report = await App.BuildAsync("sagatun", "2021-H1", "loten");

        Assert.Equal((0, "checking", "a preview"), (report.GetProperty("revision").GetInt32(), report.Text("state"), report.Text("status")));
        Assert.Equal("sagatun/2021-H1/loten/Sagatun_2021-H1_Løten_FORHANDSVISNING-1.xlsx", report.GetProperty("draft").Text("blobName"));
        Assert.Equal(JsonValueKind.Null, report.GetProperty("workbook").ValueKind);
        Assert.Empty(report.GetProperty("deliveries").EnumerateArray());
        var sheets = (await App.InternalTextAsync("sagatun_2021-H1_loten")).Split("\n=== ")[1..];
        Assert.NotEmpty(sheets);
        Assert.All(sheets, sheet => Assert.Contains("FØREHANDSVISING – blir ikkje levert.", sheet, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_PreviewAgainAndNothingWasCollectedSince_StaysAsItIs()
    {
        var first = await App.BuildAsync("sagatun", "2021-H1", "stange");

        Assert.Equal(first.ToString(), (await App.BuildAsync("sagatun", "2021-H1", "stange")).ToString());
    }

    [Fact]
    public async Task Post_WithName_IsRememberedInTheHistory()
    {
        await App.PostAsync(new { centre = "sagatun", period = "2018", municipality = "hamar", name = " Kari " });
        await App.PostAsync(new { centre = "sagatun", period = "2018", municipality = "loten" });
        await App.UntilAtRestAsync("sagatun_2018_hamar");

        Assert.Equal(["Kari: Asked for", "somebody: Asked for"], [await FirstEventAsync("sagatun_2018_hamar"), await FirstEventAsync("sagatun_2018_loten")]);
    }

    [Theory]
    [InlineData("{\"period\": \"2019-H2\"}", "centre", "'centre' is missing: give one of sagatun, bikuben, varres, rom-agder, vanlig.")]
    [InlineData("{\"centre\": \"vang\", \"period\": \"2019-H2\"}", "centre", "'centre' cannot be 'vang': give one of sagatun, bikuben, varres, rom-agder, vanlig.")]
    [InlineData("{}", "centre", "'centre' is missing: give one of sagatun, bikuben, varres, rom-agder, vanlig.")]
    [InlineData("{\"centre\": \"sagatun\"}", "period", "'period' is missing: " + Periods)]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019H2\"}", "period", "'period' cannot be '2019H2': " + Periods)]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2017-H2\"}", "period", "'period' cannot be '2017-H2': " + Periods)]
    [InlineData("{\"centre\": \"varres\", \"period\": \"2021-H2\"}", "period", "'period' cannot be '2021-H2': it begins on 2021-07-01; ask for a preview when it has, or for the report when it has ended.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"elverum\"}", "municipality", "'municipality' cannot be 'elverum': give one of hamar, stange, ringsaker, loten, or leave it out for all.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"\"}", "municipality", "'municipality' cannot be '': give one of hamar, stange, ringsaker, loten, or leave it out for all.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"muncipality\": \"hamar\"}", "muncipality", "'muncipality' is not known here; the fields are centre, period, municipality, name.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": 2019}", "period", "'period' must be text in quotation marks.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": [\"hamar\"]}", "municipality", "'municipality' must be text in quotation marks.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"name\": \" System \"}", "name", "'name' must say who you are, in at most 100 characters on one line; 'system' is taken.")]
    [InlineData("null", "body", Example)]
    [InlineData("{\"centre\": ", "body", Example)]
    [InlineData("", "body", Example)]
    [InlineData("[]", "body", Example)]
    [InlineData("\"sagatun\"", "body", Example)]
    public async Task Post_WrongOrder_Is400NamingTheFieldAndWhatIsAccepted(string body, string field, string detail)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var problem = await (await App.Client.PostAsync("reports", content)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal((detail, field), (problem.Detail, problem.Field));
    }

    private async Task<string> FirstEventAsync(string id)
    {
        var happened = (await App.GetAsync($"reports/{id}/history"))[0];
        return $"{happened.Text("who")}: {happened.Text("what")}";
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ReportingPipeline.Storage;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class RequestReportsTests(SagatunApp sagatun)
{
    private const string Example = "The body must be a JSON object such as {\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"hamar\"}.";

    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_ReportToOneRecipient_IsAcceptedAndBuilt()
    {
        var answer = await App.PostAsync(new { centre = "sagatun", period = "2019-H2", municipality = "hamar" });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/reports/sagatun_2019-H2_hamar", answer.Headers.Location!.OriginalString);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("sagatun_2019-H2_hamar", "requested"), (report.Text("id"), report.Text("state")));

        await App.UntilIdleAsync();
        Assert.Equal("built", (await App.GetAsync(answer.Headers.Location.OriginalString)).Text("state"));
    }

    [Fact]
    public async Task Post_WithoutMunicipality_IsAcceptedForAllRecipients()
    {
        var answer = await App.PostAsync(new { centre = "sagatun", period = "2018-H1" });

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/reports/sagatun_2018-H1", answer.Headers.Location!.OriginalString);
        await App.UntilIdleAsync();
        var period = await App.GetAsync(answer.Headers.Location.OriginalString);
        Assert.Equal("built", period.Text("state"));
        Assert.Equal(
            ["sagatun_2018-H1_hamar", "sagatun_2018-H1_loten", "sagatun_2018-H1_ringsaker", "sagatun_2018-H1_stange"],
            period.GetProperty("reports").EnumerateArray().Select(report => report.Text("id")));
    }

    [Fact]
    public async Task Post_Twice_BuildsOnce()
    {
        var order = new { centre = "sagatun", period = "2018-H2", municipality = "stange" };
        await App.PostAsync(order);
        await App.UntilIdleAsync();
        var blob = App.Account.Blobs.GetBlobContainerClient(StorageNames.ReportsContainer).GetBlobClient("sagatun/2018-H2/stange-r1.xlsx");
        var first = (await blob.GetPropertiesAsync()).Value;

        var answer = await App.PostAsync(order);
        await App.UntilIdleAsync();

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("built", (await answer.Content.ReadFromJsonAsync<JsonElement>()).Text("state"));
        var second = (await blob.GetPropertiesAsync()).Value;
        Assert.Equal((first.ETag, first.LastModified), (second.ETag, second.LastModified));
        Assert.Equal(1, (await App.GetAsync("reports/sagatun_2018-H2_stange")).GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task Post_WholeYear_IsAccepted()
    {
        await App.PostAsync(new { centre = "sagatun", period = "2019", municipality = "loten" });
        await App.UntilIdleAsync();

        Assert.Equal("built", (await App.GetAsync("reports/sagatun_2019_loten")).Text("state"));
    }

    [Theory]
    [InlineData("{\"period\": \"2019-H2\"}", "centre", "'centre' is missing: give one of sagatun.")]
    [InlineData("{\"centre\": \"bikuben\", \"period\": \"2019-H2\"}", "centre", "'centre' cannot be 'bikuben': give one of sagatun.")]
    [InlineData("null", "centre", "'centre' is missing: give one of sagatun.")]
    [InlineData("{}", "centre", "'centre' is missing: give one of sagatun.")]
    [InlineData("{\"centre\": \"sagatun\"}", "period", "'period' is missing: give a period that sagatun reports, from 2018-H1 to 2021-H1, written like 2019-H1, 2019-H2, 2019-T1 to 2019-T3 or 2019.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019H2\"}", "period", "'period' cannot be '2019H2': give a period that sagatun reports, from 2018-H1 to 2021-H1, written like 2019-H1, 2019-H2, 2019-T1 to 2019-T3 or 2019.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2017-H2\"}", "period", "'period' cannot be '2017-H2': give a period that sagatun reports, from 2018-H1 to 2021-H1, written like 2019-H1, 2019-H2, 2019-T1 to 2019-T3 or 2019.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2021-H1\"}", "period", "'period' cannot be '2021-H1': it ends on 2021-06-30, and visits have been collected up to 2021-03-15; ask when it has ended and been collected.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"elverum\"}", "municipality", "'municipality' cannot be 'elverum': give one of hamar, stange, ringsaker, loten, or leave it out for all.")]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": \"\"}", "municipality", "'municipality' cannot be '': give one of hamar, stange, ringsaker, loten, or leave it out for all.")]
    [InlineData("{\"centre\": ", "body", Example)]
    [InlineData("", "body", Example)]
    [InlineData("[]", "body", Example)]
    [InlineData("\"sagatun\"", "body", Example)]
    [InlineData("{\"centre\": 5, \"period\": \"2019-H2\"}", "body", Example)]
    [InlineData("{\"centre\": \"sagatun\", \"period\": 2019}", "body", Example)]
    [InlineData("{\"centre\": \"sagatun\", \"period\": \"2019-H2\", \"municipality\": [\"hamar\"]}", "body", Example)]
    public async Task Post_WrongOrder_Is400NamingTheFieldAndWhatIsAccepted(string body, string field, string detail)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var problem = await (await App.Client.PostAsync("reports", content)).ProblemAsync(HttpStatusCode.BadRequest);

        Assert.Equal((detail, field), (problem.Detail, problem.Field));
    }
}

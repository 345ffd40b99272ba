using System.Net;
using ReportingPipeline.Domain.Centres;
using ReportingPipeline.Domain.Ledger;

namespace ReportingPipeline.Tests.Triggers;

[Collection(SharedSagatunApp.Name)]
public class RetryOwedTests(SagatunApp sagatun)
{
    private RunningApp App => sagatun.App;

    [Fact]
    public async Task Post_SomeHaveFailed_TriesThoseAgainAndNoOthers()
    {
        await App.PostAsync(new { centre = "vanlig", period = "2020-H1" });
        await App.UntilAtRestAsync("vanlig_2020-H1");
        await FailBuildingAsync("hamar");
        await FailDeliveryAsync("stange");
        var others = await HistoriesAsync("loten", "ringsaker");

        var tried = await (await App.PostAsync("owed/retry", new { name = "Kari", centre = "vanlig" })).JsonAsync(HttpStatusCode.Accepted);
        await App.UntilStateAsync("vanlig_2020-H1_hamar", "checking");
        await App.UntilStatusAsync("vanlig_2020-H1_stange", "waiting to be dispatched");

        Assert.Equal(["vanlig_2020-H1_hamar", "vanlig_2020-H1_stange"], tried.Each(report => report.Text("id")));
        Assert.Equal(others, await HistoriesAsync("loten", "ringsaker"));
        Assert.Contains("Kari", (await App.GetAsync("reports/vanlig_2020-H1_hamar/history")).Each(happened => happened.Text("who")));
    }

    [Fact]
    public async Task Post_NothingHasFailed_Is202WithNothing() => Assert.Equal(
        0, (await (await App.PostAsync("owed/retry", new { name = "Kari", centre = "varres" })).JsonAsync(HttpStatusCode.Accepted)).GetArrayLength());

    [Theory]
    [InlineData(null, null, "name", "'name' must say who you are, in at most 100 characters on one line; 'system' is taken.")]
    [InlineData("Kari", "vang", "centre", "'centre' must be one of sagatun, bikuben, varres, rom-agder, vanlig.")]
    public async Task Post_WrongField_Is400(string? name, string? centre, string field, string detail) => Assert.Equal(
        (detail, field, "Bad Request"),
        await (await App.PostAsync("owed/retry", new { name, centre })).ProblemAsync(HttpStatusCode.BadRequest));

    private Task<LedgerEntry> FailBuildingAsync(string municipality) => App.StepAsync(
        IdOf(municipality), entry => entry.FailBuilding("The storage was away.", App.Clock.Now.AddHours(12), App.Clock.Now));

    private async Task FailDeliveryAsync(string municipality)
    {
        await App.StepAsync(IdOf(municipality), entry => entry.Approve(new Recipient(municipality), new Decision("Kari", null, App.Clock.Now)));
        await App.StepAsync(IdOf(municipality), entry => entry.SetOutbox(entry.Outbox[0] with { State = OutboxState.Failed, Answer = "Away." }, "system", "given up"));
    }

    private static RevisionId IdOf(string municipality) => new(new ReportId("vanlig", "2020-H1", municipality), 1);

    private async Task<List<string>> HistoriesAsync(params string[] municipalities)
    {
        var histories = new List<string>();
        foreach (var municipality in municipalities) histories.Add((await App.GetAsync($"reports/vanlig_2020-H1_{municipality}/history")).ToString());
        return histories;
    }
}

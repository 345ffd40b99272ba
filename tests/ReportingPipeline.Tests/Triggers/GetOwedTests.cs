using System.Net;
using ReportingPipeline.Tests.Collection;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

public sealed class GetOwedTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            EditedCentres.With(
                ("centres[0].firstPeriod", "\"2020-H1\""),
                ("centres[0].approvalDays", "7"),
                ("centres[0].openingDays", null),
                ("centres[0].grants", null)));
        await _app.WriteAsync(SourceRows.SomebodyCame("sagatun", "2020-01", "2020-04", "2020-07", "2020-10"));
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Get_AsReportsComeAlong_SumsUpEachPeriod()
    {
        Assert.Equal(["2020-H1: 0 of 4 delivered, 4 waiting to be built", "2020-H2: 0 of 4 delivered, 4 waiting to be built"], await SummariesAsync());

        await _app.InvokeAsync("CollectVisits");
        await _app.PostAsync(new { centre = "sagatun", period = "2020-H1" });
        await _app.PostAsync(new { centre = "sagatun", period = "2021-H1" });
        await _app.UntilIdleAsync();
        foreach (var municipality in new[] { "hamar", "stange" }) await _app.PostAsync($"reports/sagatun_2020-H1_{municipality}/approve", new { name = "Kari" });
        await _app.UntilIdleAsync();
        await _app.PostAsync("deliveries/sagatun_2020-H1_hamar_r1_drop", new { name = "Kari", state = "recordedByHand" });
        await _app.PostAsync("reports/sagatun_2020-H1_loten/hold", new { name = "Ola", comment = "Vent." });

        Assert.Equal(
            ["2020-H1: 1 of 4 delivered, 1 waiting to be dispatched, 1 waiting for approval, 1 held", "2020-H2: 0 of 4 delivered, 4 waiting to be built"],
            await SummariesAsync());
        Assert.Equal(
            ["sagatun_2020-H1_hamar 1 delivered", "sagatun_2020-H1_loten 1 held", "sagatun_2020-H1_ringsaker 1 waiting for approval", "sagatun_2020-H1_stange 1 waiting to be dispatched"],
            (await _app.GetAsync("owed"))[0].GetProperty("reports").Each(report => $"{report.Text("id")} {report.GetProperty("revision")} {report.Text("status")}").Order());
    }

    [Fact]
    public async Task Get_OneCentre_IsThatOne() =>
        Assert.Equal(["sagatun", "sagatun"], (await _app.GetAsync("owed?centre=sagatun")).Each(period => period.Text("centre")));

    [Fact]
    public async Task Get_UnknownCentre_Is400NamingThoseThereAre() => Assert.Equal(
        ("'centre' cannot be 'vang': give one of sagatun, or leave it out for all.", "centre", "Bad Request"),
        await (await _app.Client.GetAsync("owed?centre=vang")).ProblemAsync(HttpStatusCode.BadRequest));

    private async Task<List<string>> SummariesAsync() => (await _app.GetAsync("owed")).Each(period => $"{period.Text("period")}: {period.Text("summary")}");
}

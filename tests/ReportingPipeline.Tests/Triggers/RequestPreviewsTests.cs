using System.Net;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The button of the board that asks for previews.</summary>
public class RequestPreviewsTests
{
    private const string Address = "/staff/previews/sagatun";

    [Fact]
    public async Task Post_WhileAPeriodGoesOn_ShowsPreviewsForAllRecipientsOnTheBoard()
    {
        await using var app = await StartAsync();
        using var browser = await SignInAsync(app);
        Assert.DoesNotContain("2021-H1", await browser.PageAsync("/staff"), StringComparison.Ordinal);

        using var asked = await browser.SubmitAsync("/staff", Address);
        await app.UntilAtRestAsync("sagatun_2021-H1");

        Assert.Equal((HttpStatusCode.SeeOther, "/staff"), (asked.StatusCode, $"{asked.Headers.Location}"));
        var board = await browser.PageAsync("/staff");
        Assert.Contains("Første halvår 2021 pågår", board, StringComparison.Ordinal);
        foreach (var municipality in new[] { "hamar", "stange", "ringsaker", "loten" })
        {
            Assert.Contains($"href=\"/staff/reports/sagatun_2021-H1_{municipality}\"", board, StringComparison.Ordinal);
        }

        var history = await app.GetAsync("reports/sagatun_2021-H1_hamar/history");
        Assert.Equal("Kari", history.Each(happened => happened.Text("who")).First());
    }

    [Fact]
    public async Task Post_AfterTheLastPeriod_Is404AndTheBoardDoesNotOfferIt()
    {
        await using var app = await StartAsync(("centres[0].lastPeriod", "\"2020-H2\""));
        using var browser = await SignInAsync(app);

        using var asked = await browser.SubmitAsync("/staff", Address);

        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.DoesNotContain(Address, await browser.PageAsync("/staff"), StringComparison.Ordinal);
    }

    private static async Task<RunningApp> StartAsync(params (string Path, string? Json)[] edits)
    {
        var app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            visit => visit.Date.StartsWith("2021-01", StringComparison.Ordinal),
            EditedCentres.With(edits),
            configure: builder => builder.Environment.EnvironmentName = "Development");
        await app.InvokeAsync("CollectVisits");
        return app;
    }

    private static async Task<Browser> SignInAsync(RunningApp app)
    {
        var browser = new Browser(app);
        await browser.SignInAsync("Kari", "staff.sagatun");
        return browser;
    }
}

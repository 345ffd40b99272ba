using System.Net;
using System.Text.RegularExpressions;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Reporting;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>The page of <see cref="ShowRun"/>, whose button is <see cref="RunNow"/>, and what <see cref="RunCentre"/> then does.</summary>
public sealed partial class RunNowTests : IAsyncLifetime
{
    private const string Page = "/staff/run/sagatun";

    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            visit => visit.PartitionKey.StartsWith("sagatun|2018-", StringComparison.Ordinal),
            EditedCentres.With(
                ("centres[0].lastPeriod", "\"2018-H2\""),
                ("centres[0].grants", "[]"),
                ("centres[0].recipients", """[{ "municipality": "hamar" }, { "municipality": "stange" }]"""),
                ("centres[1]", EditedCentres.Copy(0, "another"))),
            configure: builder => builder.Environment.EnvironmentName = "Development");
        _browser = new Browser(_app);
        await _browser.SignInAsync("Kari", "staff.sagatun");
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Post_NewVisits_CollectsThemAndBuildsAndDeliversWhatIsDueOfThatCentreAlone()
    {
        Assert.DoesNotContain("class=\"parts\"", await _browser.PageAsync(Page), StringComparison.Ordinal);

        using var pressed = await _browser.SubmitAsync(Page, Page);

        Assert.Equal((HttpStatusCode.SeeOther, Page), (pressed.StatusCode, $"{pressed.Headers.Location}"));
        var page = "";
        await Eventually.IsTrueAsync(
            async () => !(page = WebUtility.HtmlDecode(await _browser.PageAsync(Page))).Contains("data-in-progress", StringComparison.Ordinal),
            () => page);
        Assert.Contains("Begynte ", page, StringComparison.Ordinal);
        Assert.Equal(["done", "done", "done", "done"], Part().Matches(page).Select(part => part.Groups[1].Value));
        Assert.Equal(2, page.Split("4 av 4</span>").Length - 1);
        Assert.Contains(">Kjør nå</button>", page, StringComparison.Ordinal);
        Assert.Equal(_app.Clock.Now, await CountedAsync("sagatun"));
        Assert.Null(await CountedAsync("another"));
        Assert.Equal(
            [OutboxState.HandedOver, OutboxState.HandedOver, OutboxState.HandedOver, OutboxState.HandedOver],
            (await _app.Get<LedgerTable>().ReadAsync("sagatun", CancellationToken.None))
                .SelectMany(entry => entry.Outbox).Select(row => row.State));
        Assert.Empty(await _app.Get<LedgerTable>().ReadAsync("another", CancellationToken.None));
        Assert.Empty(_app.Host.Failures);
    }

    [Fact]
    public async Task Post_WhileARunGoesOn_ShowsThatOne()
    {
        var begun = await BeginAsync(_app.Clock.Now.AddMinutes(-3));

        var page = WebUtility.HtmlDecode(await _browser.PageAsync(Page));
        using var pressed = await _browser.SubmitAsync("/staff/import/sagatun", Page);

        Assert.Equal((HttpStatusCode.SeeOther, Page), (pressed.StatusCode, $"{pressed.Headers.Location}"));
        Assert.Equal(["running", "waiting", "waiting", "waiting"], Part().Matches(page).Select(part => part.Groups[1].Value));
        Assert.Contains("data-in-progress", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Kjør nå</button>", page, StringComparison.Ordinal);
        Assert.Equal(begun, await RunIdAsync());
    }

    [Fact]
    public async Task Post_TheRunHasDied_BeginsAnother()
    {
        var died = await BeginAsync(_app.Clock.Now.AddMinutes(-31));

        var page = await _browser.PageAsync(Page);
        using var pressed = await _browser.SubmitAsync(Page, Page);

        Assert.Equal(["failed", "waiting", "waiting", "waiting"], Part().Matches(page).Select(part => part.Groups[1].Value));
        Assert.NotEqual(died, await RunIdAsync());
    }

    [Fact]
    public async Task Call_AnotherCentre_IsNotThere()
    {
        using var looked = await _browser.GetAsync("/staff/run/another");
        using var pressed = await _browser.SubmitAsync(Page, "/staff/run/another");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (looked.StatusCode, pressed.StatusCode));
        Assert.Null(await _app.Get<WorkBlobs>().FindAsync<CentreRun>("another", "run", CancellationToken.None));
    }

    // A run whose message is gone, so that it comes no further.
    private async Task<string> BeginAsync(DateTimeOffset at)
    {
        var run = new CentreRun(WorkBlobs.NewId(), at) { Stage = RunStage.Collecting };
        await _app.Get<WorkBlobs>().TryWriteAsync("sagatun", "run", run, before: null, CancellationToken.None);
        return run.Id;
    }

    private async Task<string> RunIdAsync() =>
        (await _app.Get<WorkBlobs>().FindAsync<CentreRun>("sagatun", "run", CancellationToken.None))!.Value.Id;

    private Task<DateTimeOffset?> CountedAsync(string centreId) =>
        _app.Get<CollectedCountsReader>().ReadDataAsOfAsync(centreId, CancellationToken.None);

    [GeneratedRegex("<li class=\"(\\w+)\">")]
    private static partial Regex Part();
}

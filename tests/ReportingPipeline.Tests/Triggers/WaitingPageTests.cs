using System.Net;
using ReportingPipeline.Domain.Ledger;
using ReportingPipeline.Storage;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Settings;
using ReportingPipeline.Triggers;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>
/// The page of <see cref="OpenWaiting"/>, whose buttons are <see cref="DecideWaiting"/>: an app whose functions need a key, and a period
/// in which nobody came.
/// </summary>
public sealed class WaitingPageTests : IAsyncLifetime
{
    private static readonly RevisionId Id = new(new ReportId("sagatun", "2020-H2", "hamar"), 1);

    private static readonly (string Name, string Value)[] Hold =
        [("period", "2020-H2"), ("name", "Kari"), ("action", "hold"), ("comment", "Vent")];

    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(
            new ManualClock("2021-03-15T12:00:00Z"),
            _ => false,
            EditedCentres.With(
                ("centres[0].managers", """["leder@sagatun.example"]"""),
                ("centres[0].registeredFrom", "\"2020-07\""),
                ("centres[0].firstPeriod", "\"2020-H2\""),
                ("centres[0].lastPeriod", "\"2020-H2\""),
                ("centres[0].recipients", """[{ "municipality": "hamar" }]"""),
                ("centres[0].openingDays", null),
                ("centres[0].grants", null),
                ("centres[0].events[0].lastDay", "\"2020-08-04\"")),
            functionKey: "secret");
        await _app.InvokeAsync("CollectVisits");
        await _app.InvokeAsync("ReconcileReports");
        await _app.UntilIdleAsync();
        await _app.InvokeAsync("ReconcileReports");
        _browser = new Browser(_app);
        Assert.Equal("/waiting", await _browser.OpenAsync((await _app.SendAsync("sagatun")).Key));
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Get_WithASession_ShowsWhatWaitsWithASuggestionAndChangesNothing()
    {
        var before = await FindAsync();

        var page = await PageAsync(await _browser.GetAsync("/waiting"));

        Assert.Contains("Sagatun brukerstyrt senter</span>Rapporter som venter</h1>", page, StringComparison.Ordinal);
        Assert.Contains(">Andre halvår 2020 (én rapport)</h2>", page, StringComparison.Ordinal);
        Assert.Contains("Det er ikke registrert noe besøk i tiden 01.07.2020–31.12.2020.", page, StringComparison.Ordinal);
        Assert.Contains(
            "rows=\"3\">Senteret var stengt på grunn av pandemien (12.03.2020–04.08.2020).</textarea>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(before.Version, (await FindAsync()).Version);
    }

    [Fact]
    public async Task Call_WithoutASession_ChangesNothing()
    {
        var before = await FindAsync();
        using var stranger = new Browser(_app);

        using var page = await stranger.GetAsync("/waiting");
        using var answer = await stranger.PostAsync("/waiting", Hold);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (page.StatusCode, answer.StatusCode));
        Assert.Equal(before.Version, (await FindAsync()).Version);
    }

    [Fact]
    public async Task Post_WithoutTheFieldOfAForm_ChangesNothing()
    {
        var before = await FindAsync();

        using var answer = await _browser.PostAsync("/waiting", Hold);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before.Version, (await FindAsync()).Version);
    }

    [Fact]
    public async Task Post_ExplainedAndThenApproved_IsDelivered()
    {
        var explained = await SendAsync("explain", ("name", "Kari"), ("explain-nothingRegistered", "Vi pusset opp"));
        Assert.Contains("Forklaringene for andre halvår 2020 er lagret.", explained, StringComparison.Ordinal);
        await _app.UntilIdleAsync();
        Assert.Equal("Vi pusset opp", (await FindAsync()).Checks.Single(check => check.Kind == Domain.Checks.CheckKind.NothingRegistered).Explanation!.Comment);

        if ((await FindAsync()).Approval is null)
        {
            var approved = await SendAsync("approve", ("name", "Kari"));
            Assert.Contains("Rapportene for andre halvår 2020 er godkjent og sendes nå.", approved, StringComparison.Ordinal);
            await _app.UntilIdleAsync();
        }

        Assert.NotNull((await FindAsync()).Release);
    }

    [Fact]
    public async Task Post_Hold_NeedsAReasonAndKeepsWhatWasTyped()
    {
        var refused = await SendAsync("hold", ("name", "Kari"), ("explain-nothingRegistered", "Halvferdig"));
        Assert.Contains("Skriv hvorfor rapportene holdes tilbake.", refused, StringComparison.Ordinal);
        Assert.Contains(">Halvferdig</textarea>", refused, StringComparison.Ordinal);
        Assert.Contains("name=\"name\" type=\"text\" value=\"Kari\"", refused, StringComparison.Ordinal);

        var held = await SendAsync("hold", ("name", "Kari"), ("comment", "Vi leter etter listene"));
        Assert.Contains("Rapportene for andre halvår 2020 holdes tilbake.", held, StringComparison.Ordinal);
        Assert.Equal(("Kari", "Vi leter etter listene"), ((await FindAsync()).Hold!.Name, (await FindAsync()).Hold!.Comment));
    }

    [Theory]
    [InlineData("")]
    [InlineData("system")]
    public async Task Post_NoName_AsksForIt(string name) =>
        Assert.Contains("Skriv navnet ditt, på én linje.", await SendAsync("explain", ("name", name)), StringComparison.Ordinal);

    [Fact]
    public async Task Post_Markup_IsShownAsText() => Assert.DoesNotContain(
        "<b>", await SendAsync("hold", ("name", "<b>Kari</b>"), ("explain-nothingRegistered", "</textarea><b>")), StringComparison.Ordinal);

    private async Task<string> SendAsync(string action, params (string Name, string Value)[] fields) =>
        await PageAsync(
            await _browser.SubmitAsync("/waiting", "/waiting", [("period", "2020-H2"), ("action", action), .. fields]),
            isDecoded: action != "hold" || !fields.Any(field => field.Value.Contains('<', StringComparison.Ordinal)));

    private static async Task<string> PageAsync(HttpResponseMessage answer, bool isDecoded = true)
    {
        using (answer)
        {
            Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(("no-store", "no-referrer"), (answer.Headers.CacheControl!.ToString(), answer.Headers.GetValues("Referrer-Policy").Single()));
            var page = await answer.Content.ReadAsStringAsync();
            return isDecoded ? WebUtility.HtmlDecode(page) : page;
        }
    }

    private async Task<LedgerEntry> FindAsync() => (await _app.Get<LedgerTable>().FindAsync(Id, CancellationToken.None))!;
}

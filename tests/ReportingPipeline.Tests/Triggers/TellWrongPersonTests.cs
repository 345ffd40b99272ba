using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReportingPipeline.Delivery.Mail;
using ReportingPipeline.Tests.Access;
using ReportingPipeline.Tests.Delivery;
using ReportingPipeline.Tests.Settings;

namespace ReportingPipeline.Tests.Triggers;

/// <summary>What a recipient says who is not the right person, and what a real mail server gets of it.</summary>
public sealed class TellWrongPersonTests(SmtpServerProcess mail) : IClassFixture<SmtpServerProcess>, IAsyncLifetime
{
    private const string Address = "/reports/wrong-person";

    // Each test has managers of its own, by whose addresses its mails are told from those of others.
    private readonly string _manager = $"leder-{Guid.NewGuid():N}@sagatun.example";
    private readonly string _deputy = $"nestleder-{Guid.NewGuid():N}@sagatun.example";
    private RunningApp _app = null!;
    private Browser _browser = null!;

    public async Task InitializeAsync()
    {
        _app = await StartAsync($"""["{_manager}", "{_deputy}"]""", MailServer);
        _browser = await OpenedAsync(_app);
    }

    public async Task DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Post_WhatIsWrong_TellsEachManagerAndSaysSoOnAPageThatCanBeLoadedAgain()
    {
        using var answer = await SendAsync("Jeg har sluttet.\r\nBcc: alle@evil.example\n\nHilsen Ola", "Kari Nordmann", "kari@hamar.example");

        Assert.Equal((HttpStatusCode.SeeOther, "/reports?told=1"), (answer.StatusCode, $"{answer.Headers.Location}"));
        Assert.Contains("Takk. Senteret har fått meldingen din.", await _browser.PageAsync("/reports?told=1"), StringComparison.Ordinal);
        Assert.DoesNotContain("Takk. Senteret", await _browser.PageAsync("/reports"), StringComparison.Ordinal);
        Assert.Single(await mail.AcceptedForAsync(_deputy));
        var received = Assert.Single(await mail.AcceptedForAsync(_manager));
        Assert.Equal("Sagatun brukerstyrt senter: rapportene til Hamar skal kanskje til noen andre", received.Subject);
        Assert.Equal(("Sagatun brukerstyrt senter", mail.Settings.From), (received.FromName, received.FromAddress));
        Assert.DoesNotContain(received.Headers, header => header.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await mail.AcceptedForAsync("alle@evil.example"));
        Assert.Equal(
            """
            Hei

            Noen som har åpnet lenken til rapportene for Hamar fra Sagatun brukerstyrt senter, sier at de skal til noen andre.

            Lenken ble sendt til post@hamar.example.

            Hva som er feil:
            > Jeg har sluttet.
            > Bcc: alle@evil.example
            >
            > Hilsen Ola

            Navnet på rett person:
            > Kari Nordmann

            E-postadressen til rett person:
            > kari@hamar.example

            Det som står etter >, er skrevet av den som åpnet lenken. Kontroller det før dere endrer hvem som får rapportene.
            Denne e-posten er sendt automatisk.
            """,
            received.Text.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public async Task Post_ManyTimesADay_TellsTheManagersOnce()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var told = await SendAsync("Feil person", "", "");
            Assert.Equal(HttpStatusCode.SeeOther, told.StatusCode);
        }

        using var another = await SendAsync("Noe annet", "", "");

        Assert.Equal(HttpStatusCode.TooManyRequests, another.StatusCode);
        Assert.Contains("Senteret har alt fått en melding i dag", await another.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("(ikke oppgitt)", Assert.Single(await mail.AcceptedForAsync(_manager)).Text, StringComparison.Ordinal);

        // The session has ended by then, and the link is opened again.
        _app.Clock.Now = _app.Clock.Now.AddDays(1);
        using var browser = await OpenedAsync(_app);
        using var tomorrow = await browser.SubmitAsync("/reports", Address, ("what", "Noe annet"));
        Assert.Equal(HttpStatusCode.SeeOther, tomorrow.StatusCode);
        Assert.Equal(2, (await mail.AcceptedForAsync(_manager)).Count);
    }

    [Theory]
    [InlineData("", "", "", "what-error\">Skriv hva som er feil.")]
    [InlineData("\u0001", "", "", "what-error\">Teksten kan ha høyst")]
    [InlineData("Feil person", "Kari\nNordmann", "", "name-error\">Navnet må stå på én linje")]
    [InlineData("Feil person", "", "kari", "email-error\">E-postadressen må se ut som")]
    [InlineData("Feil person", "", "kari@hamar.example\r\nBcc: alle@evil.example", "email-error\">E-postadressen må se ut som")]
    public async Task Post_SomethingIsMissingOrWrong_SaysSoAtTheFieldAndTellsNobody(string what, string name, string email, string said)
    {
        using var answer = await SendAsync(what, name, email);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(said, page, StringComparison.Ordinal);
        if (what.Length > 1) Assert.Contains($">{what}</textarea>", page, StringComparison.Ordinal);
        Assert.Empty(await mail.AcceptedForAsync(_manager));
    }

    [Fact]
    public async Task Post_TheMailServerDoesNotAnswer_SaysThatNobodyWasToldAndCanBeTriedAgain()
    {
        await mail.GoDownAsync();
        using (var answer = await SendAsync("Feil person", "", ""))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("Meldingen ble ikke sendt", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await mail.ComeUpAsync();
        using var again = await SendAsync("Feil person", "", "");
        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        Assert.Single(await mail.AcceptedForAsync(_manager));
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("""["leder@sagatun.example"]""", false)]
    public async Task Reports_NobodyCanBeTold_HaveNoFormAndAPostIs404(string managers, bool hasMailServer)
    {
        await using var app = await StartAsync(managers, hasMailServer ? MailServer : []);
        using var browser = new Browser(app);
        var (_, key) = await app.SendAsync("sagatun", "hamar");
        await browser.OpenAsync(key);

        Assert.DoesNotContain(Address, await browser.PageAsync("/reports"), StringComparison.Ordinal);

        // The page with the button has a field of the same person's forms.
        using var opened = await browser.GetAsync($"/open?key={key}");
        using var answer = await browser.SubmitAsync("/open", Address, ("what", "Feil person"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private IEnumerable<KeyValuePair<string, string?>> MailServer =>
    [
        new("Mail:Host", mail.Settings.Host),
        new("Mail:Port", $"{mail.Settings.Port}"),
        new("Mail:From", mail.Settings.From),
    ];

    private Task<HttpResponseMessage> SendAsync(string what, string name, string email) =>
        _browser.SubmitAsync("/reports", Address, ("what", what), ("name", name), ("email", email));

    private Task<RunningApp> StartAsync(string managers, IEnumerable<KeyValuePair<string, string?>> settings) => RunningApp.StartAsync(
        new ManualClock("2021-03-15T12:00:00Z"),
        _ => false,
        EditedCentres.With("centres[0].managers", managers),
        settings: settings,
        configure: builder => builder.Services.AddSingleton<IMailServer>(mail.Client()));

    private static async Task<Browser> OpenedAsync(RunningApp app)
    {
        var browser = new Browser(app);
        await browser.OpenAsync((await app.SendAsync("sagatun", "hamar")).Key);
        return browser;
    }
}
